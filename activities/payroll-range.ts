import { Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PersonId } from '#approvals/ids.js';
import { ENGINE_VERSION } from '#compensation/calculation/calculate-statement.js';
import type { PackDocuments } from '#compensation/pack/pack-documents.js';
import { DomainError } from '#contracts/domain-error.js';
import type { CalculatedRange } from '#contracts/payroll-run.contract.js';
import type { PayrollRun } from '#persistence/entities/payroll-run.entity.js';
import { loadPackDocuments } from '#persistence/pack-documents.js';
import { type FrozenPack, packsOfRange } from '#persistence/payroll-packs.js';
import { noteProblems } from '#persistence/payroll-problems.js';
import {
  claimRange,
  holdRange,
  holdRun,
  noteCalculated,
  rangeOf,
  type RangeOfRun,
} from '#persistence/payroll-ranges.js';
import { storeStatements } from '#persistence/payroll-statements.js';
import { calculateParallelsOf } from './parallel-range.js';
import { type CalculatedPacks, calculatePacks, documentsOfPack, readPack } from './payroll-calculation.js';
import { refuseUnlessCalculating } from './sealed-run.js';

const logger = new Logger('PayrollCalculation');

/** Calculates one range and stores what it comes to, all in the transaction of the caller. */
export async function calculateRangeOf(
  manager: EntityManager,
  run: PayrollRun,
  range: number,
  documents: PackDocuments,
): Promise<CalculatedRange> {
  const claimed = await claimRange(manager, run.id, range);
  if (!claimed) return outcomeOf(await rangeOf(manager, run.id, range));
  const calculated = await calculateFrozen(manager, await packsOfRange(manager, run.id, range), documents);
  return storeRange(manager, run, { range, attempt: claimed.attempt, calculated, documents });
}

/** What frozen packs come to, with the documents that they name. */
export async function calculateFrozen(
  manager: EntityManager,
  frozen: readonly FrozenPack[],
  documents: PackDocuments,
): Promise<CalculatedPacks> {
  const packs = frozen.map(readPack);
  await loadPackDocuments(manager, documents, [...new Set(packs.flatMap(documentsOfPack))]);
  return calculatePacks(packs, documents);
}

/**
 * Stores what a range came to, unless a later attempt has taken it over or has stored it; beside it what parallel schemes
 * would pay. Packs that are not those that were frozen pay nobody of the run.
 */
export async function storeRange(
  manager: EntityManager,
  run: PayrollRun,
  {
    range,
    attempt,
    calculated: { statements, refused, changed, faults },
    documents,
  }: { range: number; attempt: number; calculated: CalculatedPacks; documents: PackDocuments },
): Promise<CalculatedRange> {
  const held = await holdRange(manager, run.id, range, attempt);
  refuseUnlessCalculating({ ...run, status: held.status });
  if (held.isCalculated) return outcomeOf(held);
  refuseChangedPacks(run, changed);
  for (const each of faults)
    logger.error(
      { runId: run.id, range, ...each },
      'A pack could not be calculated; its person is a problem of the run',
    );
  await storeStatements(manager, run, ENGINE_VERSION, statements);
  await noteProblems(
    manager,
    run.id,
    refused.map((each) => ({ ...each, range })),
  );
  await calculateParallelsOf(manager, run, range, documents);
  await noteCalculated(manager, run.id, range, refused.length);
  refuseUnlessCalculating({ ...run, ...(await holdRun(manager, run.id)) });
  return { people: held.people, problems: refused.length };
}

/** What a range has come to, where this attempt has nothing to write. */
export function outcomeOf({ people, problems, isCalculated, isPaused }: RangeOfRun): CalculatedRange {
  return { people, problems, ...(isPaused && !isCalculated ? { paused: true as const } : {}) };
}

/** A pack whose text is not that of its hash was changed after it was frozen: nothing of the run can be trusted. */
export function refuseChangedPacks({ id: runId, month, number }: PayrollRun, changed: readonly PersonId[]): void {
  if (changed.length === 0) return;
  throw new DomainError(
    'conflict',
    'frozen-inputs-changed',
    `The packs of ${changed.length} people of run ${number} of ${month} are not those that were frozen: their text has another hash. It ends as failed and pays nobody; find out who changed the database, and start a new run.`,
    { runId, personIds: changed },
  );
}
