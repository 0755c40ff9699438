import type { Fraction } from '../numbers/exact-fraction.js';

/** One amount before it is rounded. `code` is unique in its component. */
export interface ExactLine {
  readonly code: string;
  readonly label: string;
  readonly exact: Fraction;
}
