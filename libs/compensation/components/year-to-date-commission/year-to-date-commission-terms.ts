import * as z from 'zod';
import { strictObject } from '../../documents/strict-object.js';
import { checkOverdue, commissionFields } from '../commission/commission-base-terms.js';
import { tieredRateSchema } from '../commission/commission-terms.js';

/** The terms of a commission whose tiers are reached over the year; `beginsIn` is the month in which the year begins anew. */
export const yearToDateCommissionTermsSchema = strictObject({
  ...commissionFields,
  rate: tieredRateSchema,
  beginsIn: z
    .string({ error: 'must be a month as text, "01" to "12"' })
    .regex(/^(0[1-9]|1[0-2])$/, { error: 'must be a month as text, "01" to "12"' })
    .default('01'),
}).superRefine((terms, context) =>
  checkOverdue(terms, (path, message) => context.addIssue({ code: 'custom', path, message })),
);

export type YearToDateCommissionTerms = z.infer<typeof yearToDateCommissionTermsSchema>;
