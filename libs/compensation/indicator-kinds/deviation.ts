import { decimalFromText, decimalToText } from '../decimal.js';
import { isPositiveText } from '../decimal-text.js';
import { absolute, divide, fractionFromText, ONE, subtract, ZERO } from '../exact-fraction.js';
import type { IndicatorOfKind } from '../kpi-plan.js';
import { groupDigits, percentDisplay } from '../number-display.js';
import type { SoldActual } from './actual-shapes.js';
import { isReached, refuse, type Measurement } from './attainment.js';

/**
 * All or nothing: nothing when the difference of forecast and sold is over 1 - threshold of the average need,
 * or of sold where no need is given (schemes.md, section 1, "deviation"). Attainment is the closeness
 * 1 - |forecast - sold| / need; sold 0 without a need is refused, there is nothing to compare with.
 */
export function measureDeviation(indicator: IndicatorOfKind<'deviation'>, actual: SoldActual): Measurement {
  const { sold, averageNeed } = actual;
  if (averageNeed === undefined && !isPositiveText(sold)) {
    return refuse('deviation-without-need', ['averageNeed'], 'is needed when nothing was sold; give the average need of the month');
  }
  const need = averageNeed ?? sold;
  const threshold = fractionFromText(indicator.threshold);
  const share = divide(absolute(subtract(fractionFromText(indicator.target), fractionFromText(sold))), fractionFromText(need));
  const closeness = subtract(ONE, share);
  const tolerated = subtract(ONE, threshold);
  const paid = isReached(closeness, threshold);

  const difference = groupDigits(decimalToText(decimalFromText(indicator.target).minus(decimalFromText(sold)).abs()));
  const basis = averageNeed === undefined ? 'what was sold,' : 'the average need';
  const comparison = `${paid ? 'not more' : 'more'} than ${percentDisplay(tolerated)}: ${paid ? 'paid in full' : 'nothing is paid'}`;
  return {
    ok: true,
    attainment: {
      formula: `1 - |forecast - sold| / ${averageNeed === undefined ? 'sold' : 'average need'}`,
      substituted: `1 - |${groupDigits(indicator.target)} - ${groupDigits(sold)}| / ${groupDigits(need)}`,
      ratio: closeness,
      counted: paid ? ONE : ZERO,
      explanation: `difference ${difference} is ${percentDisplay(share, tolerated)} of ${basis} ${groupDigits(need)}, ${comparison}`,
    },
  };
}
