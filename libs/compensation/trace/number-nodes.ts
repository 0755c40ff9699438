import { writeExact, isExactAt, writeRounded, type Fraction } from '../numbers/exact-fraction.js';
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
  return traceNode(
    rule,
    'money',
    writeMoney(exact, places),
    details,
    isExactAt(exact, places) ? undefined : writeExact(exact),
  );
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
  return isExactAt(measured, SHOWN_PLACES)
    ? traceNode(rule, unit, text, details)
    : traceNode(rule, unit, writeRounded(measured, SHOWN_PLACES), details, text);
}
