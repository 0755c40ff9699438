import type { Month } from '#calendar/month.js';
import { writeUnits } from '../numbers/exact-fraction.js';
import { removeRepetitions } from '../documents/remove-repetitions.js';
import type { StatementInputs } from '../inputs/statement-inputs.js';
import type { CompiledComponent, CompiledScheme } from '../scheme/compile-scheme.js';
import type { ComponentOutcome, Warning } from '../statement/component-result.js';
import { findOversizedAmounts } from '../statement/oversized-amounts.js';
import type { StatementLine, StatementResult } from '../statement/statement.js';
import type { TraceNode } from '../trace/trace.js';
import { warnBelowFixedPay } from './below-fixed-pay.js';
import { sumFixedPay, warnOfMix, type PartOfLine } from './pay-mix.js';
import { refuseStatement } from './refuse-statement.js';

/** What components came to. */
export type Outcomes = ReadonlyMap<CompiledComponent, ComponentOutcome>;

/** A line before it is written, rounded once to units of the currency. */
export interface RoundedLine extends Omit<StatementLine, 'position' | 'amount'> {
  readonly units: bigint;
}

/** Everything that a statement is made of when all of it is calculated. */
export interface CalculatedStatement<Line extends RoundedLine> {
  /** The scheme that ends the month: its states go on, and its profile is kept to. */
  readonly compiled: CompiledScheme;
  readonly outcomes: Outcomes;
  readonly inputs: StatementInputs;
  readonly lines: readonly Line[];
  /** What the components pay into each line. */
  readonly listParts: () => readonly (readonly PartOfLine[])[];
  /** Whether any component but a correction takes away: without one a statement is never below its fixed pay. */
  readonly takesAway: boolean;
  /** What the components warn of, and what is to be said after what holds for the whole. */
  readonly warnings: readonly Warning[];
  readonly lastWarnings: readonly Warning[];
  readonly fixedPay: boolean;
  /** The trace of all of it; undefined where none is built. */
  readonly trace: ((total: bigint) => TraceNode) | undefined;
}

/** Writes a statement, or refuses it for amounts that no column holds. The total is the sum of the lines. */
export function makeStatement<Line extends RoundedLine>(calculated: CalculatedStatement<Line>): StatementResult {
  const { compiled, outcomes, inputs, lines, listParts, takesAway, fixedPay, trace } = calculated;
  const { places } = compiled;
  const total = lines.reduce((sum, line) => sum + line.units, 0n);
  const oversized = findOversizedAmounts(lines, total, inputs, places);
  if (oversized.length > 0) return refuseStatement({ inputs }, oversized);
  const parts = compiled.mix !== undefined || fixedPay || takesAway ? listParts() : [];
  const fixed = sumFixedPay(parts, places);
  return {
    ok: true,
    lines: lines.map(({ component, code, label, units }, index) => ({
      position: index + 1,
      component,
      code,
      label,
      amount: writeUnits(units, places),
    })),
    total: writeUnits(total, places),
    carriedState: listCarriedState(compiled, outcomes, inputs.month),
    warnings: removeRepetitions([
      ...calculated.warnings,
      ...warnOfMix(compiled, fixed, total),
      ...(takesAway ? warnBelowFixedPay(compiled, parts) : []),
      ...calculated.lastWarnings,
    ]),
    ...(fixedPay ? { fixedPay: writeUnits(fixed, places) } : {}),
    ...(trace === undefined ? {} : { trace: trace(total) }),
  };
}

/** What each component leaves for the next month, with the month and the scheme that left it. */
function listCarriedState(
  { components, scheme }: CompiledScheme,
  outcomes: Outcomes,
  month: Month | undefined,
): Record<string, unknown> {
  const carried: Record<string, unknown> = {};
  const of = `${scheme.code}/${scheme.version}`;
  for (const component of components)
    if (component.carriesState) carried[component.code] = { month, of, ...outcomes.get(component)?.carriedState };
  return carried;
}
