import * as z from 'zod';
import { dayText, type Day } from '#calendar/day.js';
import { firstDayOf, type Month } from '#calendar/month.js';
import { moneyText } from '../numbers/decimal-text.js';
import { codeText, oneLineText } from '../documents/plain-text.js';
import { strictObject } from '../documents/strict-object.js';
import { dealSharesSchema } from './deal-shares.js';

const MOST_DEALS = 10_000;
const MOST_TAGS = 20;

/**
 * One deal of the month, or one on which money came in during the month. Amounts are of the whole deal, also
 * where its credit is split. What is left out is not known: a rule that needs it is refused, never guessed.
 */
const dealSchema = strictObject({
  /** As the company's records name it; problems and traces name it so. */
  id: oneLineText(64),
  on: dayText,
  /** The client's id. */
  client: oneLineText(64),
  /** Revenue. */
  amount: moneyText,
  margin: moneyText.optional(),
  /** The money that came in during the month. */
  collected: moneyText.optional(),
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
}).superRefine((deal, context) => {
  if (deal.clientSince !== undefined && deal.handedOverOn !== undefined && deal.handedOverOn < deal.clientSince) {
    context.addIssue({
      code: 'custom',
      path: ['handedOverOn'],
      message: 'is before clientSince; a client is handed over after the first delivery',
    });
  }
  if (deal.firstOrderOn !== undefined && deal.order !== undefined) {
    if (deal.order === 1 ? deal.firstOrderOn !== deal.on : deal.firstOrderOn > deal.on)
      context.addIssue({
        code: 'custom',
        path: ['firstOrderOn'],
        message: `is not the day of the first order: this is order ${deal.order} of the client, of ${deal.on}`,
      });
  }
});

export type Deal = z.infer<typeof dealSchema>;

/** The day of the month by which a deal is paid: its own, and the first of the month for a deal of an earlier one. */
export function findDayThatCounts(on: Day, month: Month): Day {
  const first = firstDayOf(month);
  return on < first ? first : on;
}

/** The day of the client's first order, as far as this deal tells it. */
export function findFirstOrderDay({ firstOrderOn, order, on }: Deal): Day | undefined {
  return firstOrderOn ?? (order === 1 ? on : undefined);
}

/** What is known of a client is the same on all of the client's deals. */
const OF_THE_CLIENT = ['clientSince', 'firstOrderOn', 'contractOn', 'handedOverOn', 'broughtBy'] as const;

/**
 * The deals that a person had a part in. Every id is unique, no two deals are the same order of one client, and
 * the deals of a client agree on what they say of the client: otherwise a first order would be paid twice.
 */
export const dealsSchema = z
  .array(dealSchema, { error: 'must be a list of deals' })
  .max(MOST_DEALS, { error: `must have at most ${MOST_DEALS} deals`, abort: true })
  .superRefine((deals, context) => {
    const refuse = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
    const ids = new Set<string>();
    const orders = new Map<string, string>();
    const known = OF_THE_CLIENT.map((fact) => ({ fact, values: new Map<string, string>() }));
    deals.forEach((deal, index) => {
      if (ids.has(deal.id)) refuse([index, 'id'], `there are two deals "${deal.id}"; every deal has its own id`);
      ids.add(deal.id);
      if (deal.order !== undefined) {
        const other = firstUnder(`${deal.order} ${deal.client}`, deal.id, orders);
        if (other !== deal.id)
          refuse(
            [index, 'order'],
            `deal "${deal.id}" and deal "${other}" are both order ${deal.order} of one client; number them one after the other`,
          );
      }
      for (const { fact, values } of known) {
        // The first order says by its own day what others say of it.
        const value = fact === 'firstOrderOn' ? findFirstOrderDay(deal) : deal[fact];
        if (value !== undefined && firstUnder(deal.client, value, values) !== value)
          refuse(
            [index, fact],
            `deal "${deal.id}" differs in this from another deal of the same client; a client has one`,
          );
      }
    });
  });

/** What was noted first under a key; `value` where nothing was. */
function firstUnder(key: string, value: string, noted: Map<string, string>): string {
  const before = noted.get(key);
  if (before === undefined) noted.set(key, value);
  return before ?? value;
}
