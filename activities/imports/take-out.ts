import type { DataSource } from 'typeorm';
import { businessNow } from '#persistence/business-now.js';
import { auditImport } from '#persistence/imports/audit-import.js';
import type { ImportBatch } from '#persistence/imports/import-batch.js';
import type { HeldRow } from '#persistence/imports/table-target.js';
import { targetOf } from '#persistence/imports/table-targets.js';
import { callOf, refuseIfNotAllowed, settleIfStill } from './import-step.js';

/** Takes back what an import has brought, or nothing where something depends on it; what takes two waits for the second. */
export async function takeOut(dataSource: DataSource, batch: ImportBatch): Promise<void> {
  const { id, organisationId, kind, undoConfirmedBy } = batch;
  const actorId = batch.undoneBy ?? batch.createdBy;
  const call = await callOf(dataSource, batch, { actorId, confirmedBy: undoConfirmedBy });
  await refuseIfNotAllowed(dataSource, call);
  const target = targetOf(kind);
  const notYet = await dataSource
    .transaction(async (inside) => {
      await target.hold(inside, call);
      const { held, stays = [], takesTwo } = await target.takeBack(inside, call);
      if (held.length > 0 || (takesTwo && undoConfirmedBy === null)) throw new NotTakenOut(held);
      const at = await businessNow(inside, organisationId);
      await inside.query('UPDATE imports SET undone_at = $2 WHERE id = $1', [id, at]);
      const details = { kind, ...batch.counts };
      await auditImport(inside, { id, organisationId, actorId, action: 'import.undone', details });
      await settleIfStill(inside, batch, { status: 'undone', problem: stays.length > 0 ? rowsStay(stays) : null });
    })
    .catch((error: unknown) => {
      if (error instanceof NotTakenOut) return error;
      throw error;
    });
  if (!notYet) return;
  await dataSource.transaction(async (inside) => {
    if (notYet.held.length > 0)
      return settleIfStill(inside, batch, { status: 'imported', problem: rowsHeld(notYet.held) });
    await auditImport(inside, { id, organisationId, actorId, action: 'import.undo-proposed', details: { kind } });
    return settleIfStill(inside, batch, { status: 'undo-proposed' });
  });
}

/** Thrown to take back what undoing has written; without rows that stand in the way, it waits for a second person. */
class NotTakenOut extends Error {
  constructor(readonly held: HeldRow[]) {
    super('An import is not undone yet');
  }
}

function rowsHeld(rows: HeldRow[]) {
  return {
    code: 'rows-held',
    message: 'Something depends on what this import brought, or has changed it since. Nothing was changed.',
    rows,
  };
}

function rowsStay(rows: HeldRow[]) {
  return {
    code: 'rows-stay',
    message: 'It is undone but for some rows, of which something stays that does no harm.',
    rows,
  };
}
