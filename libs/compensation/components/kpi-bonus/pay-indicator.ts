import { decimalToText, moneyToText } from '../../decimal.js';
import { fractionFromText, isExactAt, multiply, roundFraction, type Fraction } from '../../exact-fraction.js';
import type { Attainment } from '../../indicator-kinds/attainment.js';
import type { Indicator } from '../../kpi-plan.js';
import { groupDigits, percentDisplay } from '../../number-display.js';
import type { ComponentLine } from '../../pay-component.js';
import type { TraceNode } from '../../trace.js';
import { weightDisplay, weightFraction } from '../../weight.js';

const SHOWN_PLACES = 6;

/** The line of one indicator and its trace: the exact product base x weight x attainment, rounded half-up once. */
export function payIndicator(baseBonus: string, indicator: Indicator, attainment: Attainment): { line: ComponentLine; trace: TraceNode } {
  const exact = multiply(multiply(fractionFromText(baseBonus), weightFraction(indicator.weight)), attainment.counted);
  const amount = moneyToText(roundFraction(exact, 2));
  const base = groupDigits(moneyToText(roundFraction(fractionFromText(baseBonus), 2)));
  return {
    line: { code: indicator.code, label: indicator.name, amount },
    trace: {
      rule: 'kpi-bonus/indicator',
      label: indicator.name,
      formula: 'base bonus x weight x attainment that is paid',
      substituted: `${base} x ${weightDisplay(indicator.weight)} x ${countedDisplay(attainment)}`,
      unit: 'money',
      result: amount,
      ...roundingOf(exact),
      children: [attainmentTrace(indicator, attainment)],
    },
  };
}

/** A percentage where two decimals show it in full, otherwise the division itself: the reader can check either. */
function countedDisplay(attainment: Attainment): string {
  return isExactAt(attainment.counted, 4) ? percentDisplay(attainment.counted) : `(${attainment.substituted})`;
}

function roundingOf(exact: Fraction): { rounding?: string } {
  if (isExactAt(exact, 2)) return {};
  const shown = groupDigits(decimalToText(roundFraction(exact, SHOWN_PLACES)));
  return { rounding: `rounded half-up from ${isExactAt(exact, SHOWN_PLACES) ? '' : 'about '}${shown}` };
}

function attainmentTrace(indicator: Indicator, attainment: Attainment): TraceNode {
  const isExact = isExactAt(attainment.ratio, SHOWN_PLACES);
  return {
    rule: `indicator/${indicator.kind}`,
    label: 'Attainment',
    formula: attainment.formula,
    substituted: attainment.substituted,
    unit: 'ratio',
    result: decimalToText(roundFraction(attainment.ratio, SHOWN_PLACES)),
    explanation: attainment.explanation,
    ...(isExact ? {} : { rounding: 'shown rounded, calculated exactly' }),
    children: [],
  };
}
