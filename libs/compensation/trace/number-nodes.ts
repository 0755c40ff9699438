import { countDecimals, padDecimals } from '../numbers/decimal-text.js';
import { writeExact, writeRounded, type Fraction } from '../numbers/exact-fraction.js';
import { writeMoney } from '../numbers/money.js';
import { traceNode, type TraceDetails, type TraceNode } from './trace.js';

const SHOWN_PLACES = 6;

/** A step whose result is an amount rounded to the decimals of its currency; what it was rounded from is kept where it differs. */
export function traceMoney(
  rule: string,
  exact: Fraction,
  places: number,
  details: Omit<TraceDetails, 'exact'> = {},
): TraceNode {
  const text = writeExact(exact);
  return isShownInFull(text, places)
    ? traceNode(rule, 'money', padDecimals(text, places), details)
    : traceNode(rule, 'money', writeMoney(exact, places), details, text);
}

/** A step whose result is a ratio, shown to 6 decimals; the ratio in full is kept where it has more. */
export function traceRatio(rule: string, ratio: Fraction, details: Omit<TraceDetails, 'exact'> = {}): TraceNode {
  return traceMeasured(rule, 'ratio', ratio, details);
}

/** A step whose result is a quantity, shown to 6 decimals; the quantity in full is kept where it has more. */
export function traceQuantity(rule: string, quantity: Fraction, details: Omit<TraceDetails, 'exact'> = {}): TraceNode {
  return traceMeasured(rule, 'quantity', quantity, details);
}

function traceMeasured(
  rule: string,
  unit: 'ratio' | 'quantity',
  measured: Fraction,
  details: Omit<TraceDetails, 'exact'>,
): TraceNode {
  const text = writeExact(measured);
  return isShownInFull(text, SHOWN_PLACES)
    ? traceNode(rule, unit, text, details)
    : traceNode(rule, unit, writeRounded(measured, SHOWN_PLACES), details, text);
}

/** Whether so many decimals show all of a number that is written in full: a ratio such as `47/60` no decimals show. */
function isShownInFull(exactText: string, places: number): boolean {
  return countDecimals(exactText) <= places && !exactText.includes('/');
}
