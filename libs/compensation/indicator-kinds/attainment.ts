import { compare, ZERO, type Fraction } from '../exact-fraction.js';
import { percentDisplay } from '../number-display.js';
import type { Problem } from '../problem.js';

/** What an indicator came to, and the words that explain it. */
export interface Attainment {
  readonly formula: string;
  /** The formula with its numbers. */
  readonly substituted: string;
  /** The attainment as measured; it is not capped, and of a deviation it can be negative. */
  readonly ratio: Fraction;
  /** What the share of the base is multiplied by: 0 where the threshold is missed. */
  readonly counted: Fraction;
  readonly explanation: string;
}

export type Measurement =
  | { readonly ok: true; readonly attainment: Attainment }
  | { readonly ok: false; readonly problems: Problem[] };

/** Whether the attainment reaches the threshold; exactly at the threshold it does. */
export function isReached(ratio: Fraction, threshold: Fraction): boolean {
  return compare(ratio, threshold) >= 0;
}

/** Pay in proportion to the attainment, from the threshold on (schemes.md, section 1: 60 % pays 60 %, 59.99 % pays 0). */
export function payInProportion(
  words: { formula: string; substituted: string; story: (percent: string) => string },
  ratio: Fraction,
  threshold: Fraction,
): Attainment {
  const paid = isReached(ratio, threshold);
  const story = words.story(percentDisplay(ratio, threshold));
  const limit = percentDisplay(threshold);
  return {
    formula: words.formula,
    substituted: words.substituted,
    ratio,
    counted: paid ? ratio : ZERO,
    explanation: paid ? `${story}, not below ${limit}: paid in proportion` : `${story}, below ${limit}: nothing is paid`,
  };
}

/** One thing wrong with the actual of an indicator. */
export function refuse(code: string, path: string[], message: string): Measurement {
  return { ok: false, problems: [{ code, path, message }] };
}
