import * as z from 'zod';
import type { Day } from '#calendar/day.js';
import { firstDayOf, type Month } from '#calendar/month.js';
import { moneyText } from '../numbers/decimal-text.js';
import { signedMoneyText } from '../numbers/signed-money-text.js';
import { oneLineText } from '../documents/plain-text.js';
import { strictObject } from '../documents/strict-object.js';
import { checkReturn, checkReturns } from './check-returns.js';
import { checkDays, findFirstOrderDay, saleFacts, saleSchema, type Sale } from './deal-facts.js';

const MOST_DEALS = 10_000;

/** What a deal says besides its id. */
export const dealFields = {
  /** The client's id. */
  client: oneLineText(64),
  /** Revenue. */
  amount: signedMoneyText,
  /** The money that came in during the month; of a return, less than 0, what was given back. */
  collected: signedMoneyText.optional(),
  ...saleFacts,
  /** The id of the sale that a return takes back. */
  returns: oneLineText(64).optional(),
  /** That sale, where it is not on the list of this month. */
  sale: saleSchema.optional(),
  /** What returns of earlier months have taken back of the sale; left out where there were none. */
  returnedBefore: strictObject({
    amount: moneyText,
    margin: signedMoneyText.optional(),
    collected: moneyText.optional(),
  }).optional(),
};

/**
 * One deal of the month, one on which money came in during the month, or a return (a credit note), which takes
 * back a sale or a part of it and has amounts of 0 or less. Amounts are of the whole deal, also where its credit is
 * split. Of a return rules look at the sale: it stands on the list, or the return carries what is known of it.
 */
const dealSchema = strictObject({
  /** As the company's records name it; problems and traces name it so. */
  id: oneLineText(64),
  ...dealFields,
}).superRefine(checkDeal);

export type Deal = z.infer<typeof dealSchema>;

/** Refuses a deal whose signs, days or fields contradict each other, as far as it tells by itself. */
export function checkDeal(deal: Omit<Deal, 'id'>, context: z.RefinementCtx): void {
  checkReturn(deal, context);
  checkDays(deal, context);
}

/** The day of the month by which a deal is paid: its own, and the first of the month for a deal of an earlier one. */
export function findDayThatCounts(on: Day, month: Month): Day {
  const first = firstDayOf(month);
  return on < first ? first : on;
}

/** What is known of a client is the same on all of the client's deals. */
const OF_THE_CLIENT = ['clientSince', 'firstOrderOn', 'contractOn', 'handedOverOn', 'broughtBy'] as const;

type Refuse = (path: (string | number)[], message: string) => void;

/**
 * The deals that a person had a part in. Every id is unique, no two deals are the same order of one client, and
 * the deals of a client agree on what they say of the client: otherwise a first order would be paid twice. Returns
 * take back sales that are known, and no more than was sold.
 */
export const dealsSchema = z
  .array(dealSchema, { error: 'must be a list of deals' })
  .max(MOST_DEALS, { error: `must have at most ${MOST_DEALS} deals`, abort: true })
  .superRefine((deals, context) => {
    const refuse: Refuse = (path, message) => context.addIssue({ code: 'custom', path, message });
    const ids = new Set<string>();
    const orders = new Map<string, string>();
    deals.forEach((deal, index) => {
      if (ids.has(deal.id)) refuse([index, 'id'], `there are two deals "${deal.id}"; every deal has its own id`);
      ids.add(deal.id);
      if (deal.order === undefined) return;
      const other = firstUnder(`${deal.order} ${deal.client}`, deal.id, orders);
      if (other !== deal.id)
        refuse(
          [index, 'order'],
          `deal "${deal.id}" and deal "${other}" are both order ${deal.order} of one client; correct the number of one, or take out a deal that is listed twice`,
        );
    });
    checkClients(deals, refuse);
    checkReturns(deals, refuse);
  });

function checkClients(deals: readonly Deal[], refuse: Refuse): void {
  const known = OF_THE_CLIENT.map((fact) => ({ fact, values: new Map<string, string>() }));
  const check = ({ id, client }: Deal, facts: Sale | Deal, path: (string | number)[]) => {
    for (const { fact, values } of known) {
      // The first order says by its own day what others say of it.
      const value = fact === 'firstOrderOn' ? findFirstOrderDay(facts) : facts[fact];
      if (value !== undefined && firstUnder(client, value, values) !== value)
        refuse([...path, fact], `deal "${id}" differs in this from another deal of the same client; a client has one`);
    }
  };
  deals.forEach((deal, index) => {
    if (deal.returns === undefined) check(deal, deal, [index]);
    else if (deal.sale !== undefined) check(deal, deal.sale, [index, 'sale']);
  });
}

/** What was noted first under a key; `value` where nothing was. */
function firstUnder(key: string, value: string, noted: Map<string, string>): string {
  const before = noted.get(key);
  if (before === undefined) noted.set(key, value);
  return before ?? value;
}
