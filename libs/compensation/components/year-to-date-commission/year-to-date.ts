import * as z from 'zod';
import type { Month } from '#calendar/month.js';
import { writeExact, parseExact, ZERO, type Fraction } from '../../numbers/exact-fraction.js';
import type { Evaluation } from '../../terms/evaluation.js';
import type { StateOfMonth } from '../carried-state.js';
import { strictObject } from '../../documents/strict-object.js';

/** Shares of deals that are split by large prime numbers make long fractions; this many digits are no calculation of pay any more. */
const MOST_CHARACTERS = 2000;

/** What the year has come to, up to and including the month that left it; the amount in full, as a decimal or a fraction. */
export const yearToDateSchema = strictObject({
  amount: z
    .string({ error: 'must be an amount as text' })
    .max(MOST_CHARACTERS, { error: `is too long: an amount has at most ${MOST_CHARACTERS} characters`, abort: true })
    .regex(/^-?\d+(\.\d+|\/0*[1-9]\d*)?$/, {
      error: 'must be an amount such as "1200000.5", or a fraction such as "1/3"',
      abort: true,
    }),
});

export type YearToDate = z.infer<typeof yearToDateSchema>;

/** The first month of the year that a month lies in, where years begin in the month with the number `beginsIn`. */
function firstMonthOfYear(month: Month, beginsIn: string): Month {
  const year = Number(month.slice(0, 4)) - (month.slice(5) < beginsIn ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${beginsIn}`;
}

/** What the months of the same year before this one came to: 0 in the first of them. */
export function amountBefore(state: StateOfMonth<YearToDate> | undefined, month: Month, beginsIn: string): Fraction {
  if (state === undefined || state.month < firstMonthOfYear(month, beginsIn)) return ZERO;
  return parseExact(state.amount);
}

/** The state that a month leaves, exactly; an amount that no state holds is refused. */
export function yearAfter(
  amount: Fraction,
  own: { readonly code: string; readonly name: string },
  evaluation: Evaluation,
): YearToDate {
  const text = writeExact(amount);
  if (text.length <= MOST_CHARACTERS) return { amount: text };
  evaluation.problems.push({
    code: 'amount-too-fine',
    path: ['carriedState', own.code, 'amount'],
    message: `the year to date of "${own.name}" is a fraction of more than ${MOST_CHARACTERS} characters, which cannot be carried on; give the deals simpler shares`,
  });
  return { amount: '0' };
}
