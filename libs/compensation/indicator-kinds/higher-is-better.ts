import { divide, exactText, type Fraction } from '../numbers/exact-fraction.js';
import type { Evaluation } from '../scheme/evaluation.js';
import { attainmentNode, roundAttainment, type Measured, type Payment } from './measured.js';

/** Attainment = actual / planned, not capped (schemes.md, section 1, "higher is better"). */
export function measureHigherIsBetter(
  { actual, planned, unit, decimals, pay }: { actual: Fraction; planned: Fraction; unit: string; decimals: number | undefined; pay: Payment },
  evaluation: Evaluation,
): Measured {
  const ratio = roundAttainment(divide(actual, planned), decimals);
  const { counted, note } = pay(ratio);
  if (!evaluation.traced) return { ratio, counted, trace: undefined };
  const values = { actual: exactText(actual), planned: exactText(planned) };
  return { ratio, counted, trace: attainmentNode('indicator/higher-is-better', ratio, values, [note({ ...values, unit })]) };
}
