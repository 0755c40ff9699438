import { isLessBetter } from '../inputs/indicator-terms.js';
import { fromWhole, ONE, takeLarger, takeSmaller, type Fraction } from '../numbers/exact-fraction.js';
import { findMostByCurve } from '../terms/payout-curve.js';
import { readCap } from './payment.js';
import type { SchemeIndicator } from './scheme-indicator.js';

/** What 2 - actual / planned comes to when there is nothing at all. */
const MOST_OF_LINEAR = fromWhole(2);

/** The most that an indicator can count as, whatever its result; nothing where the author has written that it has no cap, and nothing else limits it. */
export function findMostCounted(indicator: SchemeIndicator): Fraction | undefined {
  switch (indicator.kind) {
    case 'deviation':
    case 'yes-no':
      return ONE;
    case 'within-bounds':
      return indicator.curve === undefined ? ONE : takeLarger(ONE, findMostByCurve(indicator.curve, undefined));
    default: {
      const cap = readCap(indicator);
      const own = findMostWithoutCap(indicator);
      return cap === undefined || own === undefined ? (own ?? cap) : takeSmaller(cap, own);
    }
  }
}

function findMostWithoutCap(
  indicator: Extract<SchemeIndicator, { kind: 'higher-is-better' | 'lower-is-better' | 'quotient' | 'loss-share' }>,
): Fraction | undefined {
  const isLoss = indicator.kind === 'loss-share';
  if (indicator.curve !== undefined) return findMostByCurve(indicator.curve, isLoss ? ONE : undefined);
  if (isLoss) return ONE;
  const isLinear = isLessBetter(indicator) && (!('measure' in indicator) || indicator.measure !== 'inverse');
  return isLinear ? MOST_OF_LINEAR : undefined;
}
