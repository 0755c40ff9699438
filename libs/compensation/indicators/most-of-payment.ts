import { takeSmaller, type Fraction } from '../numbers/exact-fraction.js';
import { findMostByCurve } from '../terms/payout-curve.js';
import { readCap, type PayTerms } from './payment.js';

/** The most that is paid for an attainment of at most `mostAttained`, by curve or in proportion, within the cap; nothing where nothing limits it. */
export function findMostOfPayment(
  terms: PayTerms,
  mostAttained: Fraction | undefined,
  mostOfCurve: Fraction | undefined,
): Fraction | undefined {
  const cap = readCap(terms);
  const own = terms.curve === undefined ? mostAttained : findMostByCurve(terms.curve, mostOfCurve);
  return cap === undefined || own === undefined ? (own ?? cap) : takeSmaller(cap, own);
}
