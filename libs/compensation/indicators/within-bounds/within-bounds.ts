import { add, multiply, ONE, subtract, takeLarger, ZERO, type Fraction } from '../../numbers/exact-fraction.js';
import { finiteText } from '../../numbers/finite-text.js';
import { findMostByCurve } from '../../terms/payout-curve.js';
import { indicatorKind, listGiven } from '../indicator-kind.js';
import { isMetAt } from '../results-at-level.js';
import { boundsWords } from './bounds-words.js';
import { compileBounds } from './compile-bounds.js';
import { withinBoundsSchema } from './within-bounds-terms.js';

/** All within the bounds; outside them nothing, or by a curve. */
export const withinBounds = indicatorKind({
  schema: withinBoundsSchema,
  planSources: ({ atLeast, atMost }) => listGiven({ atLeast, atMost }),
  resultSources: ({ actual }) => listGiven({ actual }),
  compile: compileBounds,
  mostCounted: ({ curve }) => (curve === undefined ? ONE : takeLarger(ONE, findMostByCurve(curve, undefined))),
  isAllOrNothing: ({ curve }) => curve === undefined,
  resultAt: () => (level, read) => ({ value: withinAt(level, read('atLeast'), read('atMost')) }),
  words: boundsWords,
});

/** At a bound from 100 % on; below, as far beyond it as the level is short of 100 %, and one further where the bound is 0. */
function withinAt(level: Fraction, atLeast: Fraction | undefined, atMost: Fraction | undefined): string {
  const bound = atMost ?? atLeast ?? ZERO;
  if (isMetAt(level)) return finiteText(bound);
  const distance = bound.numerator === 0n ? ONE : multiply(bound, subtract(ONE, level));
  if (atMost !== undefined) return finiteText(add(bound, distance));
  return bound.numerator === 0n ? '-1' : finiteText(subtract(bound, distance));
}
