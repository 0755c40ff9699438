import * as z from 'zod';
import { lastDayOfYears, lastMonthNumber } from '../../dating/business-year.js';
import { dayOfYearText, statementMonthNumber } from '../../dating/day-of-year.js';
import { rateText } from '../../numbers/ratio.js';
import { moneySourceSchema } from '../../terms/amount-source.js';
import { strictObject } from '../../documents/strict-object.js';

/**
 * The terms of the loyalty award (pay-rules.md, section 10: at least 18 months of service, tasks done on time
 * with at most one miss in the year, every monthly plan at 80 % or more, the annual plan at 70 % or more). The
 * award is a trip, so that `amount` is 0.00 unless told otherwise. `servedBy` is the day of the year on which service
 * is counted and on which the person is on the staff. It is proposed with the statement of one month, for the last
 * year that has ended by then. Years are the business years of the scheme.
 */
export const loyaltyAwardTermsSchema = strictObject({
  amount: moneySourceSchema.default('0'),
  serviceMonths: z
    .int({ error: 'must be a whole number of months' })
    .min(0, { error: 'must be 0 to 600' })
    .max(600, { error: 'must be 0 to 600' })
    .default(18),
  servedBy: dayOfYearText.optional(),
  mostMisses: z
    .int({ error: 'must be a whole number of tasks' })
    .min(0, { error: 'must be 0 to 1000' })
    .max(1000, { error: 'must be 0 to 1000' })
    .default(1),
  monthlyPlanAtLeast: rateText.default('80 %'),
  annualPlanAtLeast: rateText.default('70 %'),
  statementMonth: statementMonthNumber.optional(),
});

export type LoyaltyAwardTerms = z.infer<typeof loyaltyAwardTermsSchema>;

/** The terms with the dates that follow from the business year where they name none. */
export type DatedLoyaltyAwardTerms = LoyaltyAwardTerms & { readonly servedBy: string; readonly statementMonth: number };

/** Fills in the dates that the terms leave to the business year. */
export function dateLoyaltyAward(terms: LoyaltyAwardTerms, yearBeginsIn: number): DatedLoyaltyAwardTerms {
  return {
    ...terms,
    servedBy: terms.servedBy ?? lastDayOfYears(yearBeginsIn),
    statementMonth: terms.statementMonth ?? lastMonthNumber(yearBeginsIn),
  };
}
