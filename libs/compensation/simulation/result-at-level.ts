import type { IndicatorActual } from '../inputs/actual-shapes.js';
import { isLessBetter } from '../inputs/indicator-terms.js';
import type { IndicatorOf, SchemeIndicator } from '../indicators/scheme-indicator.js';
import {
  add,
  compare,
  divide,
  fromWhole,
  multiply,
  ONE,
  subtract,
  takeLarger,
  ZERO,
  type Fraction,
} from '../numbers/exact-fraction.js';
import { finiteText } from './finite-text.js';

/** A number of the plan by its field; nothing where the indicator has none there. */
type ReadPlan = (field: string) => Fraction | undefined;

/** Makes the result that an indicator has at a level, by its kind. */
export function resultOfKind(indicator: SchemeIndicator): (level: Fraction, read: ReadPlan) => IndicatorActual {
  const ofTarget =
    (result: (level: Fraction, target: Fraction) => IndicatorActual) =>
    (level: Fraction, read: ReadPlan): IndicatorActual =>
      result(level, read('target') ?? ZERO);
  switch (indicator.kind) {
    case 'higher-is-better':
    case 'lower-is-better':
      return ofTarget((level, target) => asValue(attainAt(indicator, level, target)));
    case 'quotient':
      return ofTarget((level, target) => asQuotient(attainAt(indicator, level, target)));
    case 'within-bounds':
      return (level, read) => ({ value: withinAt(level, read('atLeast'), read('atMost')) });
    case 'loss-share':
      return ofTarget((level, target) => ({
        lost: isMet(level) ? '0' : finiteText(multiply(target, subtract(ONE, level))),
      }));
    case 'deviation':
      return ofTarget((level, target) =>
        isMet(level) ? { sold: finiteText(target), averageNeed: finiteText(target) } : missForecast(target),
      );
    case 'yes-no':
      return (level) => ({ achieved: isMet(level) });
  }
}

function isMet(level: Fraction): boolean {
  return compare(level, ONE) >= 0;
}

/** The result that attains the level; nothing where none does. */
function attainAt(
  indicator: IndicatorOf<'higher-is-better' | 'lower-is-better' | 'quotient'>,
  level: Fraction,
  target: Fraction,
): Fraction | undefined {
  if (!isLessBetter(indicator) || indicator.curve !== undefined) return multiply(target, level);
  if ('measure' in indicator && indicator.measure === 'inverse')
    return level.numerator === 0n ? undefined : divide(target, level);
  if (target.numerator === 0n) return isMet(level) ? ZERO : ONE;
  return takeLarger(ZERO, multiply(target, subtract(TWO, level)));
}

const TWO = fromWhole(2);
const UNREACHABLE: IndicatorActual = { missing: 'an attainment of 0 %' };

function asValue(result: Fraction | undefined): IndicatorActual {
  return result === undefined ? UNREACHABLE : { value: finiteText(result) };
}

function asQuotient(result: Fraction | undefined): IndicatorActual {
  return result === undefined ? UNREACHABLE : { numerator: finiteText(result), denominator: '1' };
}

/** At a bound from 100 % on; below, as far beyond it as the level is short of 100 %, and one further where the bound is 0. */
function withinAt(level: Fraction, atLeast: Fraction | undefined, atMost: Fraction | undefined): string {
  const bound = atMost ?? atLeast ?? ZERO;
  if (isMet(level)) return finiteText(bound);
  const distance = bound.numerator === 0n ? ONE : multiply(bound, subtract(ONE, level));
  if (atMost !== undefined) return finiteText(add(bound, distance));
  return bound.numerator === 0n ? '-1' : finiteText(subtract(bound, distance));
}

/** A need that any forecast misses: none, and of no forecast at all something that was sold. */
function missForecast(forecast: Fraction): IndicatorActual {
  return { sold: forecast.numerator === 0n ? '1' : '0', averageNeed: '0' };
}
