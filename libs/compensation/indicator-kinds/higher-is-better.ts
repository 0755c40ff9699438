import { divide, exactText, type Fraction } from '../numbers/exact-fraction.js';
import type { Evaluation } from '../scheme/evaluation.js';
import { ratioNode } from '../scheme/money-node.js';
import { roundAttainment, type Measured, type Payment } from './measured.js';

/** Attainment = actual / planned, not capped (schemes.md, section 1, "higher is better"). */
export function measureHigherIsBetter(
  { actual, planned, unit, decimals, pay }: { actual: Fraction; planned: Fraction; unit: string; decimals: number | undefined; pay: Payment },
  evaluation: Evaluation,
): Measured {
  const ratio = roundAttainment(divide(actual, planned), decimals);
  const { counted, note } = pay(ratio);
  if (!evaluation.traced) return { ratio, counted, trace: undefined };
  const values = { actual: exactText(actual), planned: exactText(planned) };
  const story = { actual: values.actual, planned: values.planned, unit };
  return { ratio, counted, trace: ratioNode('indicator/higher-is-better', ratio, { values, notes: [note(story)] }) };
}
