import { divide, fractionFromText } from '../exact-fraction.js';
import { isPositiveText } from '../decimal-text.js';
import type { IndicatorOfKind } from '../kpi-plan.js';
import { groupDigits } from '../number-display.js';
import type { ValueActual } from './actual-shapes.js';
import { payInProportion, refuse, type Measurement } from './attainment.js';

/** Attainment = planned / actual, not capped (schemes.md, section 1, "lower is better"); an actual of 0 is refused. */
export function measureLowerIsBetter(indicator: IndicatorOfKind<'lower-is-better'>, actual: ValueActual): Measurement {
  if (!isPositiveText(actual.value)) {
    return refuse(
      'lower-is-better-zero',
      ['value'],
      'cannot be 0, because planned / 0 has no value; give the smallest amount that can be measured, or revise the plan to a yes/no indicator',
    );
  }
  const reached = groupDigits(actual.value);
  const planned = groupDigits(indicator.target);
  const attainment = payInProportion(
    {
      formula: 'planned / actual',
      substituted: `${planned} / ${reached}`,
      story: (percent) => `${reached} where ${planned} ${indicator.unit} was planned, and less is better, is ${percent}`,
    },
    divide(fractionFromText(indicator.target), fractionFromText(actual.value)),
    fractionFromText(indicator.threshold),
  );
  return { ok: true, attainment };
}
