import * as z from 'zod';
import { dayText } from '#calendar/day.js';
import { monthText } from '#calendar/month.js';
import { oneLineText } from '../../documents/plain-text.js';
import { strictObject } from '../../documents/strict-object.js';
import { moneyText } from '../../numbers/decimal-text.js';
import { componentListSchema, listReferencesOfComponents } from '../../terms/pay-of-components.js';
import { readsSection, type Reference } from '../../terms/reference.js';
import { withheldLimitText } from '../../terms/withheld-limit.js';

const MOST_MONTHS = 60;
const MOST_DAYS = 1830;
const MOST_INSTALMENTS = 24;
/** As many deals as one month may have. */
export const MOST_WATCHED = 10_000;

const count = (most: number, of: string) =>
  z
    .int({ error: `must be a whole number of ${of}` })
    .min(1, { error: 'must be at least 1' })
    .max(most, { error: `must be at most ${most}` });

/**
 * What was paid for single deals is taken back when the client leaves soon after, or does not pay; it is given back when
 * the client pays after all. What is taken is what was paid of the deal, whatever the scheme would pay today.
 */
export const clawbackTermsSchema = strictObject({
  /** The components that pay deal by deal, whose pay is taken back. */
  of: componentListSchema,
  /** The client leaves before so many months, or days, from the day of the deal are over. */
  whenClientLeaves: z
    .union([
      strictObject({ withinMonths: count(MOST_MONTHS, 'months') }),
      strictObject({ withinDays: count(MOST_DAYS, 'days') }),
    ])
    .optional(),
  /** The deal is not paid when so many days from its day are over. */
  whenUnpaid: strictObject({ afterDays: count(MOST_DAYS, 'days') }).optional(),
  /** In how many monthly parts it is taken back. */
  instalments: count(MOST_INSTALMENTS, 'months').default(1),
  /** The most of the month's pay before deductions that is taken back; the rest is taken in later months. */
  mostShare: withheldLimitText,
}).superRefine(({ whenClientLeaves, whenUnpaid }, context) => {
  if (whenClientLeaves === undefined && whenUnpaid === undefined)
    context.addIssue({
      code: 'custom',
      path: ['whenUnpaid'],
      message: 'is missing; say when pay is taken back: whenClientLeaves, whenUnpaid, or both',
    });
});

export type ClawbackTerms = z.infer<typeof clawbackTermsSchema>;

/** A deal that was paid and may still be taken back, or given back. */
const watchedDealSchema = strictObject({
  deal: oneLineText(64),
  client: oneLineText(64),
  on: dayText,
  /** The first and the last month in which something was paid of it. */
  from: monthText,
  until: monthText,
  /** What was paid of it, less what returns took back. */
  paid: moneyText,
  /** Whether the client has paid it. */
  isPaid: z.boolean({ error: 'must be true or false' }),
  /** What of it has been taken back. */
  taken: moneyText,
  /** The month in which that began. */
  begun: monthText.optional(),
});

export const clawbackStateSchema = strictObject({
  deals: z
    .array(watchedDealSchema, { error: 'must be a list of deals' })
    .max(MOST_WATCHED, { error: `must have at most ${MOST_WATCHED} deals`, abort: true })
    .superRefine((deals, context) => {
      const seen = new Set<string>();
      deals.forEach(({ deal }, index) => {
        if (seen.has(deal))
          context.addIssue({ code: 'custom', path: [index, 'deal'], message: `"${deal}" stands on the list twice` });
        seen.add(deal);
      });
    }),
});

export type ClawbackState = z.infer<typeof clawbackStateSchema>;

export function listReferencesOfClawback({ of, whenClientLeaves }: ClawbackTerms): Reference[] {
  return [
    ...listReferencesOfComponents(of, 'of'),
    readsSection('deals'),
    ...(whenClientLeaves === undefined ? [] : [readsSection('leftClients')]),
  ];
}
