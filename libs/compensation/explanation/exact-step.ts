import { addAll, compare, parseExact, type Fraction } from '../numbers/exact-fraction.js';
import type { TraceNode } from '../trace/trace.js';

/**
 * Whether a step goes on with the exact amount of a step below it, which then is rounded for reading only: it names that
 * amount, comes to the same, or adds up exact amounts. What is added up as it is rounded, such as the lines of a
 * statement, is rounded before. An amount that is shown in full, and what is no amount, is never exact beside its result.
 */
export function goesOnExactly(above: TraceNode, { unit, exact }: TraceNode): boolean {
  if (unit !== 'money' || exact === undefined) return false;
  if (above.exact === exact) return true;
  return Object.values(above.values ?? {}).some((value) => value.split(' + ').includes(exact)) || addsUpExactly(above);
}

/** Whether the exact amounts of the steps below make the amount of a step, and their rounded ones do not. */
function addsUpExactly({ unit, result, exact, children = [] }: TraceNode): boolean {
  if (unit !== 'money' || children.some((child) => child.unit !== 'money')) return false;
  const comesTo = (amount: Fraction, text: string): boolean => compare(amount, parseExact(text)) === 0;
  return (
    comesTo(addAll(children.map((child) => parseExact(child.exact ?? child.result))), exact ?? result) &&
    !comesTo(addAll(children.map((child) => parseExact(child.result))), result)
  );
}
