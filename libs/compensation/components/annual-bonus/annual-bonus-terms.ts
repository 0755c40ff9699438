import * as z from 'zod';
import { dayOfYearText, statementMonthNumber } from '../../dating/day-of-year.js';
import { strictObject } from '../../strict-object.js';
import { checkKpiBonusTerms, kpiBonusFields } from '../kpi-bonus/kpi-bonus-terms.js';

/**
 * The terms of the annual bonus: those of a KPI bonus, with the base and the indicators of the year, and whom it is
 * paid to (regulation, "The yearly cycle": those who have finished probation, 3 months, and are on the staff on
 * the day of payment, 25 January). `probationBy` is a day of the year that is paid for, `paidOn` of the year after it.
 * It is paid with the statement of one month, for the last year that has ended by then.
 */
export const annualBonusTermsSchema = strictObject({
  ...kpiBonusFields,
  probationMonths: z.int({ error: 'must be a whole number of months' }).min(0, { error: 'must be 0 to 24' }).max(24, { error: 'must be 0 to 24' }).default(3)
    .describe('How many calendar months probation takes, from the day of hiring.'),
  probationBy: dayOfYearText.default('12-31').describe('The day of the year that is paid for on which probation must have ended.'),
  paidOn: dayOfYearText.default('01-25').describe('The day of the following year on which it is paid: whoever is on the staff then is paid.'),
  statementMonth: statementMonthNumber.describe('The month of the year whose statement pays it; other statements do not mention it.'),
}).superRefine((terms, context) => {
  checkKpiBonusTerms(terms, (path, message) => context.addIssue({ code: 'custom', path, message }));
});

export type AnnualBonusTerms = z.infer<typeof annualBonusTermsSchema>;
