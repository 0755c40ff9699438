import { calculateMonth, type MonthOfPeriodsDraft } from '../calculation/calculate-month.js';
import { calculateStatement } from '../calculation/calculate-statement.js';
import type { StatementInputsDraft } from '../inputs/statement-inputs.js';
import type { PaySchemeDraft } from '../scheme/pay-scheme.js';
import type { CarriedState, ExplainedResult } from '../statement/statement.js';

/** What a pack is calculated by: any scheme or periods, inputs and state, however malformed. */
export interface Engine {
  readonly statement: (
    scheme: PaySchemeDraft,
    inputs: StatementInputsDraft,
    carriedState: CarriedState,
  ) => ExplainedResult;
  readonly month: (month: MonthOfPeriodsDraft) => ExplainedResult;
}

/**
 * The engines whose packs this program verifies, by the version that a pack names. A version stays here as long
 * as its calculation can be repeated to the byte: an engine that only has more kinds of pay than an older one
 * verifies the older one's packs, one that rounds, orders or explains anything differently does not.
 */
const engines: ReadonlyMap<string, Engine> = new Map([
  ['3.0.0', { statement: calculateStatement, month: calculateMonth }],
]);

/** The versions that verify. */
export const verifyingVersions: readonly string[] = [...engines.keys()];

/** The engine of a version; nothing where this program does not have it. */
export function findEngine(version: string): Engine | undefined {
  return engines.get(version);
}
