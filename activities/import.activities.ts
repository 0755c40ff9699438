import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { PersonId } from '#approvals/ids.js';
import { DomainError } from '#contracts/domain-error.js';
import type { ImportActivities as Contract, ImportStep } from '#contracts/table-import.contract.js';
import { factKindOf } from '#facts/fact-kinds.js';
import type { ImportProblem, ImportStatus } from '#imports/import-batch.js';
import { databaseRefusal } from '#persistence/database-refusal.js';
import { businessNow } from '#persistence/business-now.js';
import type { Enterer } from '#persistence/facts/fact-trial.js';
import { auditImport } from '#persistence/imports/audit-import.js';
import { findImport, type ImportBatch, settleImport, tellProgress } from '#persistence/imports/import-batch.js';
import { readImportFile } from '#persistence/imports/import-file.js';
import { knownHeaders, namesOfOrganisation } from '#persistence/imports/names-of-organisation.js';
import { missingRows } from '#persistence/imports/missing-rows.js';
import {
  clearRows,
  countRows,
  recordOutcomes,
  refuseRepeatedNames,
  type RowOutcome,
  stageRows,
} from '#persistence/imports/staged-rows.js';
import { type Attempt, tryImport } from '#persistence/imports/try-import.js';
import { undoImport } from '#persistence/imports/undo-import.js';
import { rolesOf } from '#persistence/person-roles.js';
import { TableFault } from '#tables/table-fault.js';
import { FileRefusal } from './imports/file-refusal.js';
import { readTableFile } from './imports/read-rows.js';

const outcomesAtOnce = 10_000;

/** Thrown to take back what a preview has written. */
class TakenBack extends Error {
  constructor(readonly outcomes: RowOutcome[]) {
    super('A preview is taken back');
  }
}

/** Reads tables, brings them in and undoes them. */
@Injectable()
export class ImportActivities implements Contract {
  constructor(private readonly dataSource: DataSource) {}

  async takeImportStep({ importId, step }: ImportStep): Promise<void> {
    const batch = await findImport(this.dataSource.manager, importId);
    if (batch?.step !== step) return;
    try {
      if (batch.status === 'reading') await read(this.dataSource, batch);
      if (batch.status === 'importing') await bringIn(this.dataSource, batch);
      if (batch.status === 'undoing') await takeOut(this.dataSource, batch);
    } catch (error) {
      const refusal = error instanceof DomainError ? error : databaseRefusal(error);
      if (!refusal) throw error;
      await this.dataSource.transaction((inside) =>
        settleIfStill(inside, batch, {
          status: back[batch.status],
          problem: { code: refusal.code, message: refusal.message },
        }),
      );
    }
  }
}

/** Where an import stands that was refused what it was at. */
const back: Record<ImportStatus, ImportStatus> = {
  reading: 'unreadable',
  ready: 'ready',
  unreadable: 'unreadable',
  importing: 'ready',
  imported: 'imported',
  undoing: 'imported',
  undone: 'undone',
};

/** Reads the file, and tries its rows: what they would come to, and what is wrong with those that would not. */
async function read(dataSource: DataSource, batch: ImportBatch): Promise<void> {
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
      for await (const portion of portions) {
        await stageRows(inside, id, portion);
        rows += portion.length;
        await tellProgress(manager, id, rows);
      }
      await refuseRepeatedNames(inside, id);
    });
    const importer = await importerOf(manager, batch.createdBy);
    const outcomes = await tried(dataSource, attemptOf(dataSource, batch, batch.createdBy, fields, importer));
    await dataSource.transaction(async (inside) => {
      await record(inside, id, withoutFacts(outcomes));
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
async function tried(dataSource: DataSource, attempt: Attempt): Promise<RowOutcome[]> {
  const finish = (_inside: EntityManager, outcomes: RowOutcome[]): Promise<never> => {
    throw new TakenBack(outcomes);
  };
  return tryImport(dataSource, attempt, finish).catch((error: unknown) => {
    if (error instanceof TakenBack) return error.outcomes;
    throw error;
  });
}

/** Lets the rows take effect, all of them or the good ones; where all were asked for and one has become wrong, none. */
async function bringIn(dataSource: DataSource, batch: ImportBatch): Promise<void> {
  const { id, organisationId, kind, takes, found } = batch;
  const actorId = batch.importedBy ?? batch.createdBy;
  const fields = new Set([
    ...(found?.columns.flatMap(({ field }) => field ?? []) ?? []),
    ...Object.keys(batch.choice.fixed ?? {}),
  ]);
  const importer = await importerOf(dataSource.manager, actorId);
  if (!factKindOf(kind).enteredBy.some((role) => importer.roles.includes(role)))
    throw new DomainError(
      'not-allowed',
      'role-missing',
      `Whoever brought this in may enter ${kind} no more. Nothing was changed.`,
    );
  const before = await countRows(dataSource.manager, id);
  try {
    await tryImport(dataSource, attemptOf(dataSource, batch, actorId, fields, importer), async (inside, outcomes) => {
      if (takes === 'all' && (before.bad > 0 || outcomes.some(({ state }) => state === 'bad')))
        throw new TakenBack(outcomes);
      await record(inside, id, outcomes);
      const counts = await countsOf(inside, id);
      await inside.query('UPDATE imports SET imported_at = $2 WHERE id = $1', [
        id,
        await businessNow(inside, organisationId),
      ]);
      await settleIfStill(inside, batch, { status: 'imported', counts });
      const details = { kind, ...counts };
      await auditImport(inside, { id, organisationId, actorId, action: 'import.imported', details });
    });
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error;
    await dataSource.transaction(async (inside) => {
      await record(inside, id, withoutFacts(error.outcomes));
      await settleIfStill(inside, batch, { status: 'ready', counts: await countsOf(inside, id), problem: rowsWrong });
    });
  }
}

const rowsWrong: ImportProblem = {
  code: 'rows-wrong',
  message:
    'Some rows cannot take effect, and all were asked for. Nothing was changed. Correct the file, or take the good rows.',
};

function withoutFacts(outcomes: readonly RowOutcome[]): RowOutcome[] {
  return outcomes.map(({ factId: _factId, ...outcome }) => outcome);
}

async function takeOut(dataSource: DataSource, batch: ImportBatch): Promise<void> {
  const { id, organisationId, kind } = batch;
  const actorId = batch.undoneBy ?? batch.createdBy;
  const held = await dataSource
    .transaction(async (inside) => {
      const importer = await importerOf(inside, actorId);
      const onProgress = (rows: number) => tellProgress(dataSource.manager, id, rows);
      const rows = await undoImport(inside, id, { organisationId, kind, actorId }, importer, onProgress);
      if (rows.length > 0) throw new HeldRows(rows);
      const at = await businessNow(inside, organisationId);
      await inside.query('UPDATE imports SET undone_at = $2 WHERE id = $1', [id, at]);
      const details = { kind, ...batch.counts };
      await auditImport(inside, { id, organisationId, actorId, action: 'import.undone', details });
      await settleIfStill(inside, batch, { status: 'undone' });
    })
    .catch((error: unknown) => {
      if (error instanceof HeldRows) return error.rows;
      throw error;
    });
  if (!held) return;
  await dataSource.transaction((inside) =>
    settleIfStill(inside, batch, {
      status: 'imported',
      problem: {
        code: 'rows-held',
        message: 'Something depends on what this import brought, or has changed it since. Nothing was changed.',
        rows: held,
      },
    }),
  );
}

class HeldRows extends Error {
  constructor(readonly rows: NonNullable<ImportProblem['rows']>[number][]) {
    super('Rows keep an import from being undone');
  }
}

function attemptOf(
  dataSource: DataSource,
  { id, organisationId, kind }: ImportBatch,
  actorId: PersonId,
  fields: ReadonlySet<string>,
  importer: Enterer,
): Attempt {
  return {
    importId: id,
    call: { organisationId, kind, actorId },
    importer,
    fields,
    onProgress: (rows: number) => tellProgress(dataSource.manager, id, rows),
  };
}

async function importerOf(manager: EntityManager, personId: PersonId): Promise<Enterer> {
  const [person] = await manager.query<{ departmentId: string | null }[]>(
    'SELECT department_id AS "departmentId" FROM person_today WHERE person_id = $1',
    [personId],
  );
  return { roles: await rolesOf(manager, personId), departmentId: person?.departmentId ?? null };
}

async function record(manager: EntityManager, importId: string, outcomes: readonly RowOutcome[]): Promise<void> {
  for (let from = 0; from < outcomes.length; from += outcomesAtOnce)
    await recordOutcomes(manager, importId, outcomes.slice(from, from + outcomesAtOnce));
}

async function countsOf(manager: EntityManager, importId: string) {
  const { bad, skipped, added, changed, unchanged } = await countRows(manager, importId);
  const [row] = await manager.query<{ missing: number }[]>(
    `${missingRows} SELECT count(*)::int AS missing FROM missing`,
    [importId],
  );
  return {
    rows: bad + added + changed + unchanged,
    added,
    changed,
    unchanged,
    bad,
    skipped,
    missing: row?.missing ?? 0,
  };
}

/** An attempt that was given up may still be at work: what it comes to counts only where the import is at the same step. */
async function settleIfStill(
  manager: EntityManager,
  { id, step, status }: ImportBatch,
  settled: Parameters<typeof settleImport>[2],
): Promise<void> {
  const present = await findImport(manager, id, { hold: true });
  if (present?.step !== step || present.status !== status)
    throw new Error(`Import ${id} is no more ${status} of step ${step}`);
  await settleImport(manager, id, settled);
}

function problemOf(error: unknown): ImportProblem | undefined {
  if (error instanceof FileRefusal) return error.problem;
  return error instanceof TableFault ? { code: error.code, message: error.message, ...error.place } : undefined;
}
