import { intersectSpans, type ProrationBasis } from '../dating/days-of-month.js';
import type { PeriodOfMonth } from '../dating/period-of-month.js';
import { addAll, multiply, writeExact, ZERO, type Fraction, negate } from '../numbers/exact-fraction.js';
import { roundMoney } from '../numbers/money.js';
import type { ComponentResult, WarningGround } from '../statement/component-result.js';
import type { ExactLine } from '../statement/exact-line.js';
import type { Calculation } from '../components/pay-component.js';
import type { Evaluation } from '../terms/evaluation.js';
import type { PaidFor } from '../terms/paid-for.js';
import type { NoteOf } from '../trace/step-details.js';
import type { paidPartWarnings } from '../terms/paid-part-words.js';
import { findPaidPart, tracePaidPart, type DaysOnStaff, type PaidPart } from '../terms/paid-part.js';

/**
 * Pays of a component what the person is paid of it who comes or goes inside the month. Everything is calculated as
 * for a whole month, so that inputs are checked and states go on; only the amounts are those of the part.
 */
export function payToStaff(
  calculation: Calculation,
  paidFor: PaidFor,
  basis: ProrationBasis,
  isShared: boolean,
): Calculation {
  return (evaluation, state) => {
    const result = calculation(evaluation, state);
    if (result.lines.length === 0) return result;
    const part = findPaidPart(evaluation, paidFor, basis);
    if (part === undefined) return result;
    const { onStaff } = part;
    const { period } = evaluation;
    if (onStaff === undefined || period === undefined) return payPart(result, part, evaluation, isShared);
    return {
      ...payPart(result, { ...part, share: shareOfCovered(onStaff, period) }, evaluation, isShared),
      ofPeriod: payPeriod(result, part, onStaff, period, evaluation.places),
    };
  };
}

function payPart(result: ComponentResult, part: PaidPart, evaluation: Evaluation, isShared: boolean): ComponentResult {
  const lines = shareLines(result.lines, part.share);
  const paid = { ...result, lines, warnings: warnOffStaff(result, part, evaluation) };
  if (!evaluation.traced) return paid;
  const { places } = evaluation;
  const amounts = result.lines.map((line) => line.exact);
  const exact = addAll(lines.map((line) => line.exact));
  const shown = isShared
    ? roundMoney(exact, places)
    : lines.reduce((sum, line) => sum + roundMoney(line.exact, places), 0n);
  return { ...paid, trace: tracePaidPart(amounts, part, { shown, exact, places }, result.trace) };
}

/** What is paid for the days of a period on which the person is on the staff. */
function payPeriod(
  { lines, trace }: ComponentResult,
  part: PaidPart,
  { span, days }: DaysOnStaff,
  period: PeriodOfMonth,
  places: number,
): ComponentResult['ofPeriod'] {
  const inside = intersectSpans(period, span);
  const counted = inside === undefined ? 0 : days.count(inside);
  const ofDays = shareLines(lines, { numerator: BigInt(counted), denominator: BigInt(days.total) });
  const amounts = lines.map((line) => line.exact);
  const exact = addAll(ofDays.map((line) => line.exact));
  return {
    lines: ofDays,
    trace: (shown) => tracePaidPart(amounts, part, { shown, exact, places, counted }, trace),
  };
}

/**
 * What other components read where the month has several schemes: the share of the days that have one on which the
 * person is on the staff, as if all the days of the month were such. What is itself paid its share of the days then
 * does not share it out twice.
 */
function shareOfCovered({ span, days }: DaysOnStaff, { covered }: PeriodOfMonth): Fraction {
  const all = covered.reduce((sum, each) => sum + days.count(each), 0);
  const onStaff = covered.reduce((sum, each) => {
    const inside = intersectSpans(each, span);
    return inside === undefined ? sum : sum + days.count(inside);
  }, 0);
  return all === 0 ? ZERO : { numerator: BigInt(onStaff), denominator: BigInt(all) };
}

function shareLines(lines: readonly ExactLine[], share: Fraction): ExactLine[] {
  return lines.map((line) => ({ ...line, exact: multiply(line.exact, share) }));
}

/** Pay that somebody does not get, or give back, who was never on the staff in the month must be seen: the day of leaving may be wrong. */
function warnOffStaff(
  { lines, warnings = [] }: ComponentResult,
  { isOffStaff }: PaidPart,
  { inputs: { month = '' } }: Evaluation,
): readonly WarningGround[] {
  const amount = addAll(lines.map((line) => line.exact));
  if (isOffStaff !== true || amount.numerator === 0n) return warnings;
  const offStaff: NoteOf<typeof paidPartWarnings> =
    amount.numerator < 0n
      ? { code: 'off-staff-returns', values: { amount: writeExact(negate(amount)), month } }
      : { code: 'off-staff', values: { amount: writeExact(amount), month } };
  return [...warnings, offStaff];
}
