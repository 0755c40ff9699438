import type * as z from 'zod';
import { strictObject } from '../../documents/strict-object.js';
import { checkOverdue, commissionFields } from '../commission/commission-base-terms.js';
import { tieredRateSchema } from '../commission/commission-terms.js';

/** The terms of a commission whose tiers are reached over the business year of the scheme. */
export const yearToDateCommissionTermsSchema = strictObject({
  ...commissionFields,
  rate: tieredRateSchema,
}).superRefine((terms, context) =>
  checkOverdue(terms, (path, message) => context.addIssue({ code: 'custom', path, message })),
);

export type YearToDateCommissionTerms = z.infer<typeof yearToDateCommissionTermsSchema>;
