import type { DataSource } from 'typeorm';
import type { ImportProblem } from '#imports/import-batch.js';
import { businessNow } from '#persistence/business-now.js';
import { auditImport } from '#persistence/imports/audit-import.js';
import type { ImportBatch } from '#persistence/imports/import-batch.js';
import { countRows } from '#persistence/imports/staged-rows.js';
import { tryImport } from '#persistence/imports/try-import.js';
import {
  callOf,
  countsOf,
  record,
  refuseIfNotAllowed,
  settleIfStill,
  TakenBack,
  withoutEffect,
} from './import-step.js';

/**
 * Lets the rows take effect, all of them or the good ones; where all were asked for and one has become wrong, none. What
 * takes two people and only one has asked for is proposed by that, and waits for the second.
 */
export async function bringIn(dataSource: DataSource, batch: ImportBatch): Promise<void> {
  const { id, organisationId, kind, takes, confirmedBy } = batch;
  const actorId = batch.importedBy ?? batch.createdBy;
  const call = await callOf(dataSource, batch, { actorId, confirmedBy });
  await refuseIfNotAllowed(dataSource, call);
  const before = await countRows(dataSource.manager, id);
  try {
    await tryImport(dataSource, call, async (inside, { outcomes, takesTwo, complete }) => {
      if (takes === 'all' && (before.bad > 0 || outcomes.some(({ state }) => state === 'bad')))
        throw new TakenBack(outcomes, 'rows-wrong');
      if (takesTwo && confirmedBy === null) throw new TakenBack(outcomes, 'takes-two');
      await record(inside, id, await complete());
      const counts = await countsOf(inside, id);
      await inside.query('UPDATE imports SET imported_at = $2 WHERE id = $1', [
        id,
        await businessNow(inside, organisationId),
      ]);
      await settleIfStill(inside, batch, { status: 'imported', counts });
      const details = { kind, ...counts, ...(confirmedBy === null ? {} : { confirmedBy }) };
      await auditImport(inside, { id, organisationId, actorId, action: 'import.imported', details });
    });
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error;
    const { outcomes, why } = error;
    await dataSource.transaction(async (inside) => {
      await record(inside, id, withoutEffect(outcomes));
      const counts = await countsOf(inside, id);
      if (why !== 'takes-two') return settleIfStill(inside, batch, { status: 'ready', counts, problem: rowsWrong });
      await auditImport(inside, {
        id,
        organisationId,
        actorId,
        action: 'import.proposed',
        details: { kind, ...counts },
      });
      return settleIfStill(inside, batch, { status: 'proposed', counts });
    });
  }
}

const rowsWrong: ImportProblem = {
  code: 'rows-wrong',
  message:
    'Some rows cannot take effect, and all were asked for. Nothing was changed. Correct the file, or take the good rows.',
};
