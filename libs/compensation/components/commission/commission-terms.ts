import * as z from 'zod';
import { compare } from '../../numbers/exact-fraction.js';
import { rateText, parseRatio } from '../../numbers/ratio.js';
import { attainmentSourceSchema, listReferencesOfAttainment } from '../../terms/attainment-source.js';
import { edgeSchema } from '../../terms/edge.js';
import type { Reference } from '../../terms/reference.js';
import { attainmentStepsSchema, refuseFalls, tiersSchema } from '../../terms/tiers.js';
import { strictObject } from '../../documents/strict-object.js';
import { checkOverdue, commissionFields } from './commission-base-terms.js';
import { makeRequiredMessage } from '../../documents/required-message.js';

const marginalRateSchema = strictObject({ kind: z.literal('marginal'), tiers: tiersSchema });

const wholeAmountRateSchema = strictObject({
  kind: z.literal('whole-amount'),
  tiers: tiersSchema,
  edge: edgeSchema,
  /** A promise that reaching a tier never pays less than staying below it. */
  monotone: z.boolean({ error: 'must be true or false' }).default(false),
}).superRefine(({ tiers, monotone }, context) => {
  if (monotone) refuseFalls(tiers, (path, message) => context.addIssue({ code: 'custom', path, message }));
});

/** Rates by tiers of the amount. */
export const tieredRateSchema = z.discriminatedUnion('kind', [marginalRateSchema, wholeAmountRateSchema], {
  error: makeRequiredMessage('must be a rate whose kind is one of: marginal, whole-amount'),
});

const rateSchema = z.discriminatedUnion(
  'kind',
  [
    strictObject({ kind: z.literal('flat'), rate: rateText }),
    marginalRateSchema,
    wholeAmountRateSchema,
    strictObject({
      kind: z.literal('by-attainment'),
      attainment: attainmentSourceSchema,
      steps: attainmentStepsSchema,
      edge: edgeSchema,
      between: z.enum(['step', 'linear'], { error: 'must be "step" or "linear"' }).default('step'),
    }),
  ],
  { error: makeRequiredMessage('must be a rate whose kind is one of: flat, marginal, whole-amount, by-attainment') },
);

export type TieredRate = z.infer<typeof tieredRateSchema>;
export type CommissionRate = z.infer<typeof rateSchema>;

/** The terms of a commission on an amount of the month (pay-rules.md, section 4). */
export const commissionTermsSchema = strictObject({
  ...commissionFields,
  rate: rateSchema,
  belowZero: z
    .enum(['counts-as-zero', 'taken-back'], {
      error: 'must be "counts-as-zero" (nothing is paid and nothing taken back) or "taken-back" (at the flat rate)',
    })
    .default('counts-as-zero'),
}).superRefine(({ rate, overdue, belowZero, on }, context) => {
  const refuse = (path: string[], message: string) => context.addIssue({ code: 'custom', path, message });
  checkOverdue({ on, overdue }, refuse);
  if (
    rate.kind === 'flat' &&
    overdue?.mode === 'pay-lower-rate' &&
    compare(parseRatio(overdue.rate), parseRatio(rate.rate)) > 0
  ) {
    refuse(['overdue', 'rate'], `must not be more than ${rate.rate}, the rate of what is paid in time`);
  }
  if (belowZero === 'taken-back' && rate.kind !== 'flat')
    refuse(
      ['belowZero'],
      rate.kind === 'by-attainment'
        ? 'needs a flat rate: by which step the returned goods were paid is not known in their month; take back what was paid for them in an adjustment'
        : 'needs a flat rate: by which tier the returned goods were paid is not known in their month; a year-to-date-commission takes them back at the rates at which they were paid',
    );
});

export type CommissionTerms = z.infer<typeof commissionTermsSchema>;

/** What a rate speaks of. */
export function listReferencesOfRate(rate: CommissionRate): Reference[] {
  return rate.kind === 'by-attainment' ? listReferencesOfAttainment(rate.attainment, ['rate', 'attainment']) : [];
}
