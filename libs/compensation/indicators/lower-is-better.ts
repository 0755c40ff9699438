import { divide, writeExact, parseFraction, type Fraction } from '../numbers/exact-fraction.js';
import type { Evaluation } from '../terms/evaluation.js';
import { traceRatio } from '../trace/number-nodes.js';
import { roundAttainment, noteRounding, type Measured, type Payment } from './measured.js';

const SMALLEST_QUANTITY = parseFraction('0.000001');

/**
 * Attainment = planned / actual, not capped (pay-rules.md, section 1, "lower is better"); an actual of 0 is
 * refused. With a curve, which runs over actual / planned, an actual of 0 is the best there is; the attainment
 * that conditions read is planned / actual all the same, and counts a 0 as the smallest quantity there is.
 */
export function measureLowerIsBetter(
  {
    code,
    actual,
    planned,
    unit,
    decimals,
    pay,
    byCurve,
  }: {
    code: string;
    actual: Fraction;
    planned: Fraction;
    unit: string;
    decimals: number | undefined;
    pay: Payment;
    byCurve: boolean;
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
  const attained = divide(planned, actual.numerator === 0n ? SMALLEST_QUANTITY : actual);
  const ratio = roundAttainment(attained, decimals);
  const exact = byCurve ? divide(actual, planned) : attained;
  const shown = byCurve ? roundAttainment(exact, decimals) : ratio;
  const { counted, explain } = pay(shown);
  const rule = byCurve ? 'indicator/lower-is-better-by-curve' : 'indicator/lower-is-better';
  if (!evaluation.traced) return { ratio, counted, trace: undefined };
  const values = { actual: writeExact(actual), planned: writeExact(planned) };
  const story = { actual: values.actual, planned: values.planned, unit };
  return {
    ratio,
    counted,
    trace: traceRatio(rule, shown, { values, ...explain(story, noteRounding(exact, decimals)) }),
  };
}
