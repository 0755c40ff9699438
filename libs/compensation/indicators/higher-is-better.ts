import { divide, writeExact, type Fraction } from '../numbers/exact-fraction.js';
import type { Evaluation } from '../terms/evaluation.js';
import { traceRatio } from '../trace/number-nodes.js';
import { roundAttainment, noteRounding, type Measured, type Payment } from './measured.js';

/** Attainment = actual / planned, not capped (pay-rules.md, section 1, "higher is better"). */
export function measureHigherIsBetter(
  {
    actual,
    planned,
    unit,
    decimals,
    pay,
  }: { actual: Fraction; planned: Fraction; unit: string; decimals: number | undefined; pay: Payment },
  evaluation: Evaluation,
): Measured {
  const exact = divide(actual, planned);
  const ratio = roundAttainment(exact, decimals);
  const { counted, explain } = pay(ratio);
  if (!evaluation.traced) return { ratio, counted, trace: undefined };
  const values = { actual: writeExact(actual), planned: writeExact(planned) };
  const story = { actual: values.actual, planned: values.planned, unit };
  return {
    ratio,
    counted,
    trace: traceRatio('indicator/higher-is-better', ratio, {
      values,
      ...explain(story, noteRounding(exact, decimals)),
    }),
  };
}
