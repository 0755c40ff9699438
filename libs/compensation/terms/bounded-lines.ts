import { reduceFraction, addAll, ZERO, type Fraction, writeUnits } from '../numbers/exact-fraction.js';
import { fromUnits, largestAmount, roundMoney } from '../numbers/money.js';
import { formatDecimal } from '../trace/number-display.js';
import { findOversizedAmounts } from '../statement/oversized-amounts.js';
import type { ExactLine } from '../statement/exact-line.js';
import type { Evaluation } from './evaluation.js';

/** Fractions of calculations that are not chained stay below this; only longer ones are worth reducing. */
const LONG_DENOMINATOR = 10n ** 40n;
/** A fraction that is longer than this when it is reduced comes of components that feed each other, step by step. */
const LONGEST_DENOMINATOR = 10n ** 200n;

/** The lines of a component and what they come to, as other components read it. */
export interface BoundedLines {
  readonly lines: readonly ExactLine[];
  readonly amount: Fraction;
}

/**
 * The lines of a component that others may depend on: no amount over the largest there is and no fraction of
 * hundreds of digits goes on, or a chain of components would double the digits with every step. Where either
 * happens it is refused and 0 goes on. Amounts of a shared line are exact, others are rounded.
 */
export function boundLines(
  lines: readonly ExactLine[],
  { code, name, isShared }: { readonly code: string; readonly name: string; readonly isShared: boolean },
  evaluation: Evaluation,
): BoundedLines {
  if (isShared) return boundExactly(lines, { code, name }, evaluation);
  const sum = lines.reduce((total, line) => total + roundMoney(line.exact, evaluation.places), 0n);
  return isOver(sum, evaluation.places)
    ? refusedAsLarge(lines, { code, name }, evaluation)
    : { lines, amount: fromUnits(sum, evaluation.places) };
}

function boundExactly(
  lines: readonly ExactLine[],
  own: { readonly code: string; readonly name: string },
  evaluation: Evaluation,
): BoundedLines {
  const shortened = lines.some(isLong) ? lines.map((line) => ({ ...line, exact: reduceFraction(line.exact) })) : lines;
  const sum = addAll(shortened.map((line) => line.exact));
  const amount = sum.denominator > LONG_DENOMINATOR ? reduceFraction(sum) : sum;
  if (isOver(roundMoney(amount, evaluation.places), evaluation.places))
    return refusedAsLarge(shortened, own, evaluation);
  if (
    amount.denominator <= LONGEST_DENOMINATOR &&
    shortened.every(({ exact }) => exact.denominator <= LONGEST_DENOMINATOR)
  )
    return { lines: shortened, amount };
  evaluation.refuse(
    'amount-too-fine',
    [],
    `"${own.name}" comes to a fraction of more than 200 digits; give it a line of its own, so that it is rounded before others read it`,
  );
  return { lines: makeUnpaid(shortened), amount: ZERO };
}

function refusedAsLarge(
  lines: readonly ExactLine[],
  { code, name }: { readonly code: string; readonly name: string },
  evaluation: Evaluation,
): BoundedLines {
  const rounded = lines
    .map((line) => ({ code: line.code, label: line.label, units: roundMoney(line.exact, evaluation.places) }))
    .filter((line) => isOver(line.units, evaluation.places));
  if (rounded.length > 0)
    evaluation.problems.push(...findOversizedAmounts(rounded, 0n, evaluation.inputs, evaluation.places));
  else
    evaluation.refuse(
      'amount-too-large',
      [],
      `"${name}" comes to more than ${formatDecimal(writeUnits(largestAmount(evaluation.places), evaluation.places), 'en')}, the largest amount there is; check the inputs of ${code}`,
    );
  return { lines: makeUnpaid(lines), amount: ZERO };
}

/** The same lines, paying nothing. */
export function makeUnpaid(lines: readonly ExactLine[]): ExactLine[] {
  return lines.map((line) => ({ ...line, exact: ZERO }));
}

function isOver(amount: bigint, places: number): boolean {
  const most = largestAmount(places);
  return amount > most || -amount > most;
}

function isLong({ exact }: ExactLine): boolean {
  return exact.denominator > LONG_DENOMINATOR;
}
