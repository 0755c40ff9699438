import * as z from 'zod';
import { dayText, type Day } from '#calendar/day.js';
import { codeText, oneLineText } from '../documents/plain-text.js';
import { strictObject } from '../documents/strict-object.js';
import { moneyText } from '../numbers/decimal-text.js';
import { rateText } from '../numbers/ratio.js';
import { signedMoneyText } from '../numbers/signed-money-text.js';
import { dealSharesSchema } from './deal-shares.js';

const MOST_TAGS = 20;
const MOST_PAYING_COMPONENTS = 50;

/** How a component paid a sale on its day: a rate, with what its product line weighted it by, or an amount per deal. */
const paidAtSchema = z.union(
  [
    strictObject({
      on: z.enum(['amount', 'margin', 'collected'], { error: 'must be "amount", "margin" or "collected"' }),
      rate: rateText,
    }),
    strictObject({ perDeal: moneyText }),
  ],
  { error: 'must be {"on": "amount", "margin" or "collected", "rate": ratio} or {"perDeal": amount}' },
);

export type PaidAt = z.infer<typeof paidAtSchema>;

/** What rules look at in a sale, besides its id and client. What is left out is not known: a rule that needs it is refused, never guessed. */
export const saleFacts = {
  on: dayText,
  /** Less than 0 where it was sold at a loss. */
  margin: signedMoneyText.optional(),
  /** Whether the deal is paid in full. */
  paid: z.boolean({ error: 'must be true or false' }).optional(),
  /** Which of the client's orders it is, from 1. */
  order: z
    .int({ error: 'must be a whole number' })
    .min(1, { error: "must be at least 1, the client's first order" })
    .optional(),
  /** The day of the first delivery to the client. */
  clientSince: dayText.optional(),
  /** The day of the client's first order; the first order itself says it by its own day. */
  firstOrderOn: dayText.optional(),
  /** The day of the contract with the client. */
  contractOn: dayText.optional(),
  /** The first day on which the client is with the support team; it stands in place of any count of months. */
  handedOverOn: dayText.optional(),
  productLine: codeText.optional(),
  tags: z
    .array(codeText, { error: 'must be a list of codes' })
    .max(MOST_TAGS, { error: `must have at most ${MOST_TAGS} codes` })
    .default([]),
  /** Who has a part in it; without it the deal is wholly the person's whose month this is. */
  shares: dealSharesSchema.optional(),
  /** Who made it where that is another than who looks after the client: an upsell. */
  madeBy: oneLineText(100).optional(),
  /** Who brought the client; who takes no part in later orders stands here all the same. */
  broughtBy: oneLineText(100).optional(),
  /** Who collected the money that came in, also on deals that others made. */
  collectedBy: oneLineText(100).optional(),
  /**
   * How the sale was paid on its day, by the code of the component, where the version of the scheme that was in force then
   * is not the one of now: it stands in place of the rate or the amount per deal of the rule that fits.
   */
  paidAt: z
    .record(codeText, paidAtSchema, { error: 'must be an object by the codes of components' })
    .refine((paid) => Object.keys(paid).length <= MOST_PAYING_COMPONENTS, {
      error: `must have at most ${MOST_PAYING_COMPONENTS} components`,
    })
    .optional(),
};

/** The sale that a return takes back, as it stood in its own month. */
export const saleSchema = strictObject({ amount: moneyText, ...saleFacts }).superRefine(checkDays);

export type Sale = z.infer<typeof saleSchema>;

type DatedFacts = Pick<Sale, 'on' | 'order' | 'clientSince' | 'firstOrderOn' | 'handedOverOn'>;

/** Refuses days of one sale that contradict each other. */
export function checkDays(
  { on, order, clientSince, firstOrderOn, handedOverOn }: DatedFacts,
  context: z.RefinementCtx,
): void {
  if (clientSince !== undefined && handedOverOn !== undefined && handedOverOn < clientSince)
    context.addIssue({
      code: 'custom',
      path: ['handedOverOn'],
      message: 'is before clientSince; a client is handed over after the first delivery',
    });
  if (firstOrderOn !== undefined && order !== undefined && (order === 1 ? firstOrderOn !== on : firstOrderOn > on))
    context.addIssue({
      code: 'custom',
      path: ['firstOrderOn'],
      message: `is not the day of the first order: this is order ${order} of the client, of ${on}`,
    });
}

/** The day of the client's first order, as far as one sale tells it. */
export function findFirstOrderDay({ firstOrderOn, order, on }: DatedFacts): Day | undefined {
  return firstOrderOn ?? (order === 1 ? on : undefined);
}
