import { exactText, isExactAt, roundedText, type Fraction } from '../numbers/exact-fraction.js';
import { moneyToText } from '../numbers/money.js';
import { traceNode, type TraceDetails, type TraceNode } from './trace.js';

const SHOWN_PLACES = 6;

/** A step whose result is an amount rounded to hundredths; what it was rounded from is kept where it differs. */
export function moneyNode(rule: string, exact: Fraction, details: Omit<TraceDetails, 'exact'> = {}): TraceNode {
  return traceNode(rule, 'money', moneyToText(exact), details, isExactAt(exact, 2) ? undefined : exactText(exact));
}

/** A step whose result is a ratio, shown to 6 decimals; the ratio in full is kept where it has more. */
export function ratioNode(rule: string, ratio: Fraction, details: Omit<TraceDetails, 'exact'> = {}): TraceNode {
  return measuredNode(rule, 'ratio', ratio, details);
}

/** A step whose result is a quantity, shown to 6 decimals; the quantity in full is kept where it has more. */
export function quantityNode(rule: string, quantity: Fraction, details: Omit<TraceDetails, 'exact'> = {}): TraceNode {
  return measuredNode(rule, 'quantity', quantity, details);
}

function measuredNode(
  rule: string,
  unit: 'ratio' | 'quantity',
  measured: Fraction,
  details: Omit<TraceDetails, 'exact'>,
): TraceNode {
  const text = exactText(measured);
  return isExactAt(measured, SHOWN_PLACES)
    ? traceNode(rule, unit, text, details)
    : traceNode(rule, unit, roundedText(measured, SHOWN_PLACES), details, text);
}
