import { divide, fractionFromText } from '../exact-fraction.js';
import type { IndicatorOfKind } from '../kpi-plan.js';
import { groupDigits } from '../number-display.js';
import type { ValueActual } from './actual-shapes.js';
import { payInProportion, type Measurement } from './attainment.js';

/** Attainment = actual / planned, not capped (schemes.md, section 1, "higher is better"). */
export function measureHigherIsBetter(indicator: IndicatorOfKind<'higher-is-better'>, actual: ValueActual): Measurement {
  const reached = groupDigits(actual.value);
  const planned = groupDigits(indicator.target);
  const attainment = payInProportion(
    {
      formula: 'actual / planned',
      substituted: `${reached} / ${planned}`,
      story: (percent) => `${reached} of planned ${planned} ${indicator.unit} is ${percent}`,
    },
    divide(fractionFromText(actual.value), fractionFromText(indicator.target)),
    fractionFromText(indicator.threshold),
  );
  return { ok: true, attainment };
}
