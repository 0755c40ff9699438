import { fromWhole, type Fraction } from '../../numbers/exact-fraction.js';
import { findMostOfPayment } from '../most-of-payment.js';
import type { AgainstPlan } from './against-plan.js';

/** What 2 - actual / planned comes to when there is nothing at all. */
const MOST_OF_LINEAR = fromWhole(2);

/** The most that an indicator can count as of which less is better. */
export function findMostOfLower(indicator: AgainstPlan): Fraction | undefined {
  return findMostOfPayment(indicator, indicator.measure === 'inverse' ? undefined : MOST_OF_LINEAR, undefined);
}
