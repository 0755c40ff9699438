import { calculateMonth, type MonthOfPeriodsDraft } from '../calculation/calculate-month.js';
import { calculateStatement, ENGINE_VERSION } from '../calculation/calculate-statement.js';
import { findDocumentProblems } from '../documents/check-document.js';
import type { StatementInputsDraft } from '../inputs/statement-inputs.js';
import type { Problem } from '../documents/problem.js';
import type { PaySchemeDraft } from '../scheme/pay-scheme.js';
import type { CarriedState, ExplainedResult, ExplainedStatement } from '../statement/statement.js';
import type { CalculationPack } from './calculation-pack.js';
import { canonicalSha256 } from '../documents/canonical-sha256.js';

export type MadePack =
  | { readonly ok: true; readonly pack: CalculationPack }
  | { readonly ok: false; readonly problems: Problem[] };

/**
 * Calculates a statement and packs it with everything that it came from. The same arguments give the same bytes.
 * What cannot be calculated is refused with the problems of the calculation. Scheme and inputs are JSON: plain
 * objects, lists, text, whole numbers, true and false.
 */
export function makePack(
  scheme: PaySchemeDraft,
  inputs: StatementInputsDraft,
  carriedState: CarriedState = {},
): MadePack {
  return assemblePack({ scheme, inputs, carriedState }, () => calculateStatement(scheme, inputs, carriedState));
}

/** The same for a month under several schemes, assignments or plans. */
export function makeMonthPack(month: MonthOfPeriodsDraft): MadePack {
  const { periods, proration, inputs, carriedState = {} } = month;
  return assemblePack({ periods, proration, inputs, carriedState }, () => calculateMonth(month));
}

interface Packed {
  readonly scheme?: PaySchemeDraft;
  readonly periods?: MonthOfPeriodsDraft['periods'];
  readonly proration?: MonthOfPeriodsDraft['proration'];
  readonly inputs: StatementInputsDraft;
  readonly carriedState: CarriedState;
}

function assemblePack(packed: Packed, calculate: () => ExplainedResult): MadePack {
  const unfit = findDocumentProblems(packed);
  if (unfit.length > 0) return { ok: false, problems: unfit };
  const statement = calculate();
  if (!statement.ok) return statement;
  const body = {
    format: 'calculation-pack/1',
    engineVersion: ENGINE_VERSION,
    ...packed,
    result: packedResult(statement),
  };
  // Through JSON, as the pack will go: what the caller changes later is not changed in the pack.
  return { ok: true, pack: JSON.parse(JSON.stringify({ ...body, sha256: canonicalSha256(body) })) as CalculationPack };
}

/** What a pack keeps of a statement. */
export function packedResult({ lines, total, carriedState, trace }: ExplainedStatement): CalculationPack['result'] {
  return { lines, total, carriedState, traceSha256: canonicalSha256(trace) };
}
