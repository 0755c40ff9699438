import * as z from 'zod';
import { lastMonthNumber } from '../../dating/business-year.js';
import { dayOfYearText, statementMonthNumber } from '../../dating/day-of-year.js';
import { strictObject } from '../../documents/strict-object.js';
import { checkKpiBonusTerms, kpiBonusFields } from '../kpi-bonus/kpi-bonus-terms.js';

/**
 * The terms of the annual bonus: those of a KPI bonus, with the base and the indicators of the year, and whom it is
 * paid to (pay-rules.md, section 10: by 25 January to those who have finished probation, 3 months, and are on
 * the staff). Both are judged on the day of payment, `paidOn` of the year after the one that is paid for; probation
 * on an earlier day of the year that is paid for where `probationBy` names one. It is paid with the statement of one
 * month, for the last year that has ended by then. Years are the business years of the scheme.
 */
export const annualBonusTermsSchema = strictObject({
  ...kpiBonusFields,
  probationMonths: z
    .int({ error: 'must be a whole number of months' })
    .min(0, { error: 'must be 0 to 24' })
    .max(24, { error: 'must be 0 to 24' })
    .default(3),
  probationBy: dayOfYearText.optional(),
  paidOn: dayOfYearText.optional(),
  statementMonth: statementMonthNumber.optional(),
}).superRefine((terms, context) => {
  checkKpiBonusTerms(terms, (path, message) => context.addIssue({ code: 'custom', path, message }));
});

export type AnnualBonusTerms = z.infer<typeof annualBonusTermsSchema>;

/** The terms with the dates that follow from the business year where they name none (pay-rules.md, section 10). */
export type DatedAnnualBonusTerms = AnnualBonusTerms & { readonly paidOn: string; readonly statementMonth: number };

/** Fills in the dates that the terms leave to the business year. */
export function dateAnnualBonus(terms: AnnualBonusTerms, yearBeginsIn: number): DatedAnnualBonusTerms {
  return {
    ...terms,
    paidOn: terms.paidOn ?? `${String(yearBeginsIn).padStart(2, '0')}-25`,
    statementMonth: terms.statementMonth ?? lastMonthNumber(yearBeginsIn),
  };
}
