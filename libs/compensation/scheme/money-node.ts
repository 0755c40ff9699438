import { exactText, isExactAt, type Fraction } from '../numbers/exact-fraction.js';
import { moneyToText } from '../numbers/money.js';
import type { TraceNode } from '../trace/trace.js';

/** A trace node whose result is an amount rounded to hundredths; what it was rounded from is kept where it differs. */
export function moneyNode(rule: string, exact: Fraction, details: Pick<TraceNode, 'label' | 'values' | 'names' | 'notes' | 'sources' | 'children'> = {}): TraceNode {
  return { rule, unit: 'money', result: moneyToText(exact), ...(isExactAt(exact, 2) ? {} : { exact: exactText(exact) }), ...details };
}
