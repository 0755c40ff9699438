import {
  compare,
  divide,
  fromWhole,
  multiply,
  ONE,
  subtract,
  takeLarger,
  ZERO,
  type Fraction,
} from '../../numbers/exact-fraction.js';
import type { AgainstPlan } from './against-plan.js';

const TWO = fromWhole(2);

/** The result that attains a level; nothing where none does. */
export function attainAt(
  { curve, measure }: Pick<AgainstPlan, 'curve' | 'measure'>,
  isLessBetter: boolean,
  level: Fraction,
  target: Fraction,
): Fraction | undefined {
  if (!isLessBetter || curve !== undefined) return multiply(target, level);
  if (measure === 'inverse') return level.numerator === 0n ? undefined : divide(target, level);
  if (target.numerator === 0n) return compare(level, ONE) >= 0 ? ZERO : ONE;
  return takeLarger(ZERO, multiply(target, subtract(TWO, level)));
}
