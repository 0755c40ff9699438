import { exactText, isExactAt, roundedText, type Fraction } from '../numbers/exact-fraction.js';
import { moneyToText } from '../numbers/money.js';
import { traceNode, type TraceDetails, type TraceNode } from '../trace/trace.js';

const SHOWN_PLACES = 6;

/** A step whose result is an amount rounded to hundredths; what it was rounded from is kept where it differs. */
export function moneyNode(rule: string, exact: Fraction, details: Omit<TraceDetails, 'exact'> = {}): TraceNode {
  return node(rule, 'money', moneyToText(exact), isExactAt(exact, 2) ? undefined : exactText(exact), details);
}

/** A step whose result is a ratio, shown to 6 decimals; the ratio in full is kept where it has more. */
export function ratioNode(rule: string, ratio: Fraction, details: Omit<TraceDetails, 'exact'> = {}): TraceNode {
  return node(rule, 'ratio', roundedText(ratio, SHOWN_PLACES), isExactAt(ratio, SHOWN_PLACES) ? undefined : exactText(ratio), details);
}

/** A step whose result is a quantity, shown to 6 decimals; the quantity in full is kept where it has more. */
export function quantityNode(rule: string, quantity: Fraction, details: Omit<TraceDetails, 'exact'> = {}): TraceNode {
  return node(rule, 'quantity', roundedText(quantity, SHOWN_PLACES), isExactAt(quantity, SHOWN_PLACES) ? undefined : exactText(quantity), details);
}

function node(rule: string, unit: TraceNode['unit'], result: string, exact: string | undefined, details: Omit<TraceDetails, 'exact'>): TraceNode {
  return traceNode(rule, unit, result, {
    label: details.label, values: details.values, names: details.names, exact, notes: details.notes, sources: details.sources, children: details.children,
  });
}
