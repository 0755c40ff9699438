import { compare, divide, fractionFromText, ONE, subtract } from '../exact-fraction.js';
import type { IndicatorOfKind } from '../kpi-plan.js';
import { groupDigits } from '../number-display.js';
import type { LostActual } from './actual-shapes.js';
import { payInProportion, refuse, type Measurement } from './attainment.js';

/** Attainment = 1 - lost / total, 0 when more than 1 - threshold is lost (schemes.md, section 1, "loss share"). */
export function measureLossShare(indicator: IndicatorOfKind<'loss-share'>, actual: LostActual): Measurement {
  const lost = fractionFromText(actual.lost);
  const total = fractionFromText(indicator.target);
  const lostShown = groupDigits(actual.lost);
  const totalShown = groupDigits(indicator.target);
  if (compare(lost, total) > 0) {
    return refuse(
      'lost-more-than-total',
      ['lost'],
      `${lostShown} lost of ${totalShown} is impossible; correct the number, or revise the plan if its total is wrong`,
    );
  }
  const attainment = payInProportion(
    {
      formula: '1 - lost / total',
      substituted: `1 - ${lostShown} / ${totalShown}`,
      story: (percent) => `lost ${lostShown} of ${totalShown} ${indicator.unit}, ${percent} kept`,
    },
    subtract(ONE, divide(lost, total)),
    fractionFromText(indicator.threshold),
  );
  return { ok: true, attainment };
}
