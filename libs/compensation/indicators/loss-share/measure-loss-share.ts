import { compare, divide, writeExact, ONE, subtract, type Fraction } from '../../numbers/exact-fraction.js';
import { formatQuantity } from '../../trace/number-display.js';
import type { Evaluation } from '../../terms/evaluation.js';
import { stepsOf } from '../../trace/steps.js';
import { roundAttainment, noteRounding, type Measured } from '../measured.js';
import { measureNothing } from '../no-result.js';
import type { Payment } from '../payment.js';
import type { lossShareWords } from './loss-share-words.js';

const { traceRatio } = stepsOf<typeof lossShareWords>();

/**
 * Attainment = 1 - lost / total, 0 when more than 1 - threshold is lost (pay-rules.md, section 1, "loss share"). Whoever
 * has no regular clients has no result.
 */
export function measureLossShare(
  {
    code,
    lost,
    total,
    unit,
    decimals,
    pay,
  }: { code: string; lost: Fraction; total: Fraction; unit: string; decimals: number | undefined; pay: Payment },
  evaluation: Evaluation,
): Measured | undefined {
  if (compare(lost, total) > 0) {
    evaluation.refuse(
      'lost-more-than-total',
      ['actuals', code, 'lost'],
      `${formatQuantity(lost, 'en')} lost of ${formatQuantity(total, 'en')} is impossible; correct the number, or revise the plan if its total is wrong`,
      { indicator: code },
    );
    return undefined;
  }
  if (total.numerator === 0n) return measureNothing({ code: 'nothing-to-lose', values: { unit } }, evaluation);
  const exact = subtract(ONE, divide(lost, total));
  const ratio = roundAttainment(exact, decimals);
  const { counted, explain } = pay.of(ratio);
  if (!evaluation.traced) return { ratio, counted, trace: undefined };
  const values = { lost: writeExact(lost), total: writeExact(total) };
  const story = { lost: values.lost, total: values.total, unit };
  return {
    ratio,
    counted,
    trace: traceRatio('indicator/loss-share', ratio, { values, ...explain(story, noteRounding(exact, decimals)) }),
  };
}
