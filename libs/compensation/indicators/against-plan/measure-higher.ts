import { divide, writeExact, type Fraction } from '../../numbers/exact-fraction.js';
import type { Evaluation } from '../../terms/evaluation.js';
import { stepsOf } from '../../trace/steps.js';
import { roundAttainment, noteRounding, type Measured } from '../measured.js';
import type { Payment } from '../payment.js';
import { stepsBefore, type Result } from '../result.js';
import type { higherWords } from './planned-words.js';

const { traceRatio } = stepsOf<typeof higherWords>();

/** Attainment = actual / planned (pay-rules.md, section 1, "higher is better"). The planned value is more than 0. */
export function measureHigherIsBetter(
  {
    result,
    planned,
    unit,
    decimals,
    pay,
  }: { result: Result; planned: Fraction; unit: string; decimals: number | undefined; pay: Payment },
  evaluation: Evaluation,
): Measured {
  const exact = divide(result.actual, planned);
  const ratio = roundAttainment(exact, decimals);
  const { counted, explain } = pay.of(ratio);
  if (!evaluation.traced) return { ratio, counted, trace: undefined };
  const values = { actual: writeExact(result.actual), planned: writeExact(planned) };
  const story = { actual: values.actual, planned: values.planned, unit };
  return {
    ratio,
    counted,
    trace: traceRatio('indicator/higher-is-better', ratio, {
      values,
      ...stepsBefore(result, explain(story, noteRounding(exact, decimals))),
    }),
  };
}
