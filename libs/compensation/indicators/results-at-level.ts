import type { IndicatorActual } from '../inputs/actual-shapes.js';
import { compare, ONE, ZERO, type Fraction } from '../numbers/exact-fraction.js';
import { finiteText } from '../numbers/finite-text.js';
import type { ResultAtLevel } from './indicator-kind.js';

/** A result that follows from the level and the planned value. */
export function resultOfTarget(result: (level: Fraction, target: Fraction) => IndicatorActual): ResultAtLevel {
  return (level, read) => result(level, read('target') ?? ZERO);
}

/** Whether what is all or nothing is met at a level. */
export function isMetAt(level: Fraction): boolean {
  return compare(level, ONE) >= 0;
}

/** What is reported where no result attains the level. */
export const UNREACHABLE: IndicatorActual = { missing: 'an attainment of 0 %' };

export function asValue(result: Fraction | undefined): IndicatorActual {
  return result === undefined ? UNREACHABLE : { value: finiteText(result) };
}
