import * as z from 'zod';
import { firstDayOf, monthText, type Month } from '#calendar/month.js';
import { nextYear, yearOfMonth, type BusinessYear } from '../../dating/business-year.js';
import { writeExact, parseExact, ZERO, type Fraction } from '../../numbers/exact-fraction.js';
import type { Evaluation } from '../../terms/evaluation.js';
import type { StateOfMonth } from '../carried-state.js';
import { strictObject } from '../../documents/strict-object.js';

/** Shares of deals that are split by large prime numbers make long fractions; this many digits are no calculation of pay any more. */
const MOST_CHARACTERS = 2000;

/**
 * What the year has come to, up to and including the month that left it: `since` is the first month of the business year
 * that is counted, the amount is in full, as a decimal or a fraction.
 */
export const yearToDateSchema = strictObject({
  since: monthText,
  amount: z
    .string({ error: 'must be an amount as text' })
    .max(MOST_CHARACTERS, { error: `is too long: an amount has at most ${MOST_CHARACTERS} characters`, abort: true })
    .regex(/^-?\d+(\.\d+|\/0*[1-9]\d*)?$/, {
      error: 'must be an amount such as "1200000.5", or a fraction such as "1/3"',
      abort: true,
    }),
});

export type YearToDate = z.infer<typeof yearToDateSchema>;

/** A year to date that goes on, with the business year of the month that it goes on in. */
interface YearOfMonth {
  readonly month: Month;
  readonly year: BusinessYear;
}

/**
 * What the months of the same business year before this one came to: 0 in the first of them. An amount that counts
 * from another month, because the scheme had another business year, is refused.
 */
export function amountBefore(
  state: StateOfMonth<YearToDate> | undefined,
  { month, year }: YearOfMonth,
  own: { readonly code: string; readonly name: string },
  evaluation: Evaluation,
): Fraction {
  if (state === undefined) return ZERO;
  const refuse = (code: string, message: string) =>
    evaluation.problems.push({ code, path: ['carriedState', own.code, 'since'], message });
  const beganIn = Number(state.since.slice(5));
  if (yearOfMonth(state.month, beganIn) !== state.since) {
    refuse(
      'invalid',
      `is ${state.since}, but no year that begins then has the month ${state.month}, which left the state; give it as that month left it`,
    );
  } else if (state.month >= year && state.since !== year) {
    refuse(
      'state-of-another-year',
      `is ${state.since}, and the business year of ${month} begins in ${year} by this scheme: "${own.name}" cannot go on from an amount of another year; a scheme changes its business year on the first day of the new one, ${firstDayOf(nextYear(year))}: calculate the months before by a version whose yearBeginsIn is ${beganIn}`,
    );
  }
  return state.month < year ? ZERO : parseExact(state.amount);
}

/** The state that a month leaves, exactly; an amount that no state holds is refused. */
export function yearAfter(
  amount: Fraction,
  since: BusinessYear,
  own: { readonly code: string; readonly name: string },
  evaluation: Evaluation,
): YearToDate {
  const text = writeExact(amount);
  if (text.length <= MOST_CHARACTERS) return { since, amount: text };
  evaluation.problems.push({
    code: 'amount-too-fine',
    path: ['carriedState', own.code, 'amount'],
    message: `the year to date of "${own.name}" is a fraction of more than ${MOST_CHARACTERS} characters, which cannot be carried on; leave the shares of the deals as they were agreed, and let the scheme pay on an amount that is rounded, such as a value of the month or what another component pays`,
  });
  return { since, amount: '0' };
}
