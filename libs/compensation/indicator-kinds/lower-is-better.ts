import { divide, exactText, type Fraction } from '../numbers/exact-fraction.js';
import type { Evaluation } from '../scheme/evaluation.js';
import { ratioNode } from '../scheme/money-node.js';
import { roundAttainment, type Measured, type Payment } from './measured.js';

/**
 * Attainment = planned / actual, not capped (schemes.md, section 1, "lower is better"); an actual of 0 is
 * refused. With a curve, which runs over actual / planned, an actual of 0 is the best there is.
 */
export function measureLowerIsBetter(
  { code, actual, planned, unit, decimals, pay, byCurve }: {
    code: string; actual: Fraction; planned: Fraction; unit: string; decimals: number | undefined; pay: Payment; byCurve: boolean;
  },
  evaluation: Evaluation,
): Measured | undefined {
  if (actual.numerator === 0n && !byCurve) {
    evaluation.refuse(
      'lower-is-better-zero',
      ['actuals', code, 'value'],
      'cannot be 0, because planned / 0 has no value; give the smallest amount that can be measured, or revise the plan to a yes/no indicator',
      { indicator: code },
    );
    return undefined;
  }
  const ratio = roundAttainment(byCurve ? divide(actual, planned) : divide(planned, actual), decimals);
  const { counted, note } = pay(ratio);
  const rule = byCurve ? 'indicator/lower-is-better-by-curve' : 'indicator/lower-is-better';
  if (!evaluation.traced) return { ratio, counted, trace: undefined };
  const values = { actual: exactText(actual), planned: exactText(planned) };
  const story = { actual: values.actual, planned: values.planned, unit };
  return { ratio, counted, trace: ratioNode(rule, ratio, { values, notes: [note(story)] }) };
}
