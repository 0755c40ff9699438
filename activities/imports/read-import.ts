import type { DataSource, EntityManager } from 'typeorm';
import type { ImportProblem } from '#imports/import-batch.js';
import { tableKindOf } from '#imports/table-kinds.js';
import { type ImportBatch, tellProgress } from '#persistence/imports/import-batch.js';
import { readImportFile } from '#persistence/imports/import-file.js';
import { knownHeaders, namesOfOrganisation } from '#persistence/imports/names-of-organisation.js';
import {
  clearRows,
  otherThanStaged,
  refuseRepeatedNames,
  type RowOutcome,
  stageRows,
  takeStatistics,
} from '#persistence/imports/staged-rows.js';
import type { TableCall, WrittenRows } from '#persistence/imports/table-target.js';
import { tryImport } from '#persistence/imports/try-import.js';
import { workAhead } from '#persistence/imports/work-ahead.js';
import { TableFault } from '#tables/table-fault.js';
import { FileRefusal } from './file-refusal.js';
import { callOf, countsOf, record, settleIfStill, TakenBack, withoutEffect } from './import-step.js';
import { readTableFile } from './read-rows.js';

/** Reads the file, and tries its rows: what they would come to, and what is wrong with those that would not. */
export async function readImport(dataSource: DataSource, batch: ImportBatch): Promise<void> {
  const { id, organisationId, kind, choice } = batch;
  const { manager } = dataSource;
  const bytes = await readImportFile(manager, id);
  try {
    const names = await namesOfOrganisation(manager, organisationId);
    const known = await knownHeaders(manager, organisationId, kind);
    const { found, fields, portions } = await readTableFile(bytes, { kind, choice, known, names });
    let rows = 0;
    await dataSource.transaction(async (inside) => {
      await clearRows(inside, id);
      await workAhead(portions, async (portion) => {
        await stageRows(inside, { id, kind }, portion);
        rows += portion.length;
        await tellProgress(manager, id, rows);
      });
      await takeStatistics(inside, rows);
      await refuseRepeatedNames(inside, id, tableKindOf(kind));
    });
    const call = await callOf(dataSource, batch, { actorId: batch.createdBy, confirmedBy: null });
    const outcomes = await tried(dataSource, { ...call, fields });
    await tellProgress(manager, id, rows);
    await dataSource.transaction(async (inside) => {
      await record(inside, id, otherThanStaged(withoutEffect(outcomes)));
      await settleIfStill(inside, batch, { status: 'ready', found, counts: await countsOf(inside, id) });
    });
  } catch (error) {
    const problem = problemOf(error);
    if (!problem) throw error;
    await dataSource.transaction(async (inside) => {
      await clearRows(inside, id);
      const found = error instanceof FileRefusal ? (error.found ?? null) : null;
      await settleIfStill(inside, batch, { status: 'unreadable', problem, found });
    });
  }
}

/** What the rows would come to if they took effect now. */
async function tried(dataSource: DataSource, call: TableCall): Promise<RowOutcome[]> {
  const finish = (_inside: EntityManager, { outcomes }: Pick<WrittenRows, 'outcomes'>): Promise<never> => {
    throw new TakenBack(outcomes);
  };
  return tryImport(dataSource, call, finish).catch((error: unknown) => {
    if (error instanceof TakenBack) return error.outcomes;
    throw error;
  });
}

function problemOf(error: unknown): ImportProblem | undefined {
  if (error instanceof FileRefusal) return error.problem;
  return error instanceof TableFault ? { code: error.code, message: error.message, ...error.place } : undefined;
}
