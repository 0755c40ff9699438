import { addAll, compare, negate, ZERO } from '../numbers/exact-fraction.js';
import { fromUnits, roundMoney } from '../numbers/money.js';
import { roundUpToUnits } from '../numbers/round-down.js';
import type { CompiledComponent, CompiledScheme } from '../scheme/compile-scheme.js';
import type { ComponentOutcome } from '../statement/component-result.js';
import type { ExactLine } from '../statement/exact-line.js';
import { boundLines } from '../terms/bounded-lines.js';
import type { Evaluation } from '../terms/evaluation.js';
import type { PaidPart } from './statement-lines.js';
import { traceTaken, warnOfRest, type Taking } from './taken-nodes.js';

/**
 * Limits what takes away to the variable pay of the month, one component after another as they stand in the scheme,
 * and inside each line after line (pay-rules.md, section 6): together they take it down to zero, never more, so
 * that no salary is touched and no pay is taken twice. `lines` are what all components, of all periods of the month,
 * pay into each line. What is really taken replaces the outcome and goes to `record`, for all that reads it afterwards.
 */
export function takeFromVariablePay(
  { components, places }: CompiledScheme,
  outcomes: Map<CompiledComponent, ComponentOutcome>,
  lines: readonly (readonly PaidPart[])[],
  evaluation: Evaluation,
  record = (code: string, outcome: ComponentOutcome) => evaluation.record(code, outcome),
): void {
  const paid = lines.map((parts) => parts.filter(isPaidBefore));
  const pay = sumVariablePay(paid, places);
  let taken = 0n;
  for (const component of components) {
    const outcome = outcomes.get(component);
    if (outcome === undefined || !component.takesAway || !outcome.lines.some(isPenalty)) continue;
    const before = taken;
    const kept = outcome.lines.map((line) => {
      if (!isPenalty(line)) return line;
      const left = pay > taken ? pay - taken : 0n;
      const asked = askedOf(line, component, places);
      const isWhole = asked <= left;
      taken += isWhole ? asked : left;
      return isWhole ? line : { ...line, exact: negate(fromUnits(left, places)) };
    });
    if (kept.every((line, at) => line === outcome.lines[at])) continue;
    const sums = { pay: fromUnits(pay, places), before: fromUnits(before, places), places };
    const limited = limitOutcome({ component, outcome, kept, lines: paid, ...sums }, evaluation);
    outcomes.set(component, limited);
    record(component.code, limited);
  }
}

/** Fixed and variable pay, without what is to be taken away of it. */
function isPaidBefore({ component, exact }: PaidPart): boolean {
  if (component.nature === 'fixed') return true;
  return component.nature === 'variable' && !(component.takesAway && exact.numerator < 0n);
}

function isPenalty({ exact }: ExactLine): boolean {
  return compare(exact, ZERO) < 0;
}

/** What the statement pays more than its fixed pay, in units of the currency: a line of both counts as it is rounded. */
function sumVariablePay(lines: readonly (readonly PaidPart[])[], places: number): bigint {
  const sumOf = (parts: readonly PaidPart[]) => roundMoney(addAll(parts.map(({ exact }) => exact)), places);
  return lines.reduce(
    (sum, parts) => sum + sumOf(parts) - sumOf(parts.filter(({ component }) => component.nature === 'fixed')),
    0n,
  );
}

/** In whole units of the currency: as its line is rounded, or up where others share the line and it is taken exactly. */
function askedOf({ exact }: ExactLine, { line }: CompiledComponent, places: number): bigint {
  return line === undefined ? roundMoney(negate(exact), places) : roundUpToUnits(negate(exact), places);
}

function limitOutcome(taking: Taking, evaluation: Evaluation): ComponentOutcome {
  const { component, outcome, kept } = taking;
  const own = { code: component.code, name: component.name, isShared: component.line !== undefined };
  return {
    ...outcome,
    ...boundLines(kept, own, evaluation),
    warnings: [...(outcome.warnings ?? []), warnOfRest(taking)],
    trace: outcome.trace === undefined ? undefined : traceTaken(taking, outcome.trace),
  };
}
