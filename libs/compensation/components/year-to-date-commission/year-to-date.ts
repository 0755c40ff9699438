import * as z from 'zod';
import { monthText, type Month } from '#calendar/month.js';
import { writeExact, parseExact, ZERO, type Fraction } from '../../numbers/exact-fraction.js';
import type { Evaluation } from '../../terms/evaluation.js';
import { strictObject } from '../../documents/strict-object.js';

/** Shares of deals that are split by large prime numbers make long fractions; this many digits are no calculation of pay any more. */
const MOST_CHARACTERS = 2000;

/** What the year has come to, up to and including the month `through`; the amount in full, as a decimal or a fraction. */
export const yearToDateSchema = strictObject({
  through: monthText,
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

/** What the months of the same year before this one came to: 0 in the first of them. A month that was counted before is refused. */
export function amountBefore(
  state: YearToDate | undefined,
  month: Month,
  beginsIn: string,
  evaluation: Evaluation,
): Fraction {
  if (state === undefined) return ZERO;
  if (state.through >= month) {
    evaluation.refuse(
      'month-already-counted',
      ['month'],
      `${month} is not after ${state.through}, up to which the year has been counted; give the state that the month before left`,
    );
    return ZERO;
  }
  return state.through < firstMonthOfYear(month, beginsIn) ? ZERO : parseExact(state.amount);
}

/** The state that a month leaves, exactly; an amount that no state holds is refused. */
export function yearAfter(
  through: Month,
  amount: Fraction,
  own: { readonly code: string; readonly name: string },
  evaluation: Evaluation,
): YearToDate {
  const text = writeExact(amount);
  if (text.length <= MOST_CHARACTERS) return { through, amount: text };
  evaluation.problems.push({
    code: 'amount-too-fine',
    path: ['carriedState', own.code, 'amount'],
    message: `the year to date of "${own.name}" is a fraction of more than ${MOST_CHARACTERS} characters, which cannot be carried on; give the deals simpler shares`,
  });
  return { through, amount: '0' };
}
