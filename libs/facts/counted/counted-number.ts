import * as z from 'zod';
import { ORDERS_OF_NEW_CLIENT, LAST_DAYS } from '#compensation/inputs/new-client.js';
import { strictObject } from '#compensation/documents/strict-object.js';
import { activityFilterSchema, dealFilterSchema, earlierDealFilterSchema, listOfCodes } from './counted-filter.js';

const MOST_ORDERS = 1000;
const MOST_LAST_DAYS = 28;
const MOST_MONTHS = 24;

/** What is said where a definition leaves it out: the rule of new clients is that of schemes. */
export const usual = { orders: ORDERS_OF_NEW_CLIENT, lastDays: LAST_DAYS, months: 3, regularOrders: 2, atLeast: 1 };

const whole = (least: number, most: number) => {
  const error = `must be a whole number from ${least} to ${most}`;
  return z.int({ error }).min(least, { error }).max(most, { error });
};
const needs = <Need extends string>(...names: [Need, ...Need[]]) =>
  z
    .array(z.enum(names, { error: `must be one of: ${names.join(', ')}` }), { error: 'must be a list' })
    .min(1, { error: 'must name at least one; leave it out where nothing is needed' })
    .refine((list) => new Set(list).size === list.length, { error: 'names one twice' })
    .optional();

/** What a number of a month says besides what it is; `where` says which deals or activities. */
export const fieldsOfNumbers = {
  amount: { where: dealFilterSchema.optional() },
  margin: { where: dealFilterSchema.optional() },
  collected: { where: dealFilterSchema.optional() },
  count: { where: dealFilterSchema.optional() },
  /** Clients with at least so many deals in the month; 1 where it is left out. */
  clients: { atLeast: whole(1, MOST_ORDERS).optional(), where: dealFilterSchema.optional() },
  /** Regular deals: the full groups of so many deals with one and the same client. */
  groups: { every: whole(2, MOST_ORDERS), where: dealFilterSchema.optional() },
  /**
   * Clients whose order number `orders` is of the month and meant, and their first order too, or of the last `lastDays` days
   * of the month before (pay-rules.md, section 1).
   */
  'new-clients': {
    orders: whole(1, MOST_ORDERS).optional(),
    lastDays: whole(0, MOST_LAST_DAYS).optional(),
    /** Only clients with a contract, or a first delivery, by the end of the month. */
    needs: needs('contract', 'delivery'),
    where: dealFilterSchema.optional(),
  },
  /** Regular clients are those with at least `orders` orders in the `months` months before. */
  'regular-clients': {
    months: whole(1, MOST_MONTHS).optional(),
    orders: whole(1, MOST_ORDERS).optional(),
    where: earlierDealFilterSchema.optional(),
  },
  /** Regular clients who have ordered nothing in the month, from anybody. */
  'lost-clients': {
    months: whole(1, MOST_MONTHS).optional(),
    orders: whole(1, MOST_ORDERS).optional(),
    where: earlierDealFilterSchema.optional(),
  },
  activities: {
    /** Of these codes; all where it is left out. */
    codes: listOfCodes.optional(),
    /** Only those that say with whom, have a file, or a client. */
    needs: needs('contact', 'file', 'client'),
    where: activityFilterSchema.optional(),
  },
} as const;

const NUMBERS = Object.keys(fieldsOfNumbers);

/** One number of the deals or activities of a month. */
export const countedNumberSchema = z.discriminatedUnion(
  'number',
  [
    strictObject({ number: z.literal('amount'), ...fieldsOfNumbers.amount }),
    strictObject({ number: z.literal('margin'), ...fieldsOfNumbers.margin }),
    strictObject({ number: z.literal('collected'), ...fieldsOfNumbers.collected }),
    strictObject({ number: z.literal('count'), ...fieldsOfNumbers.count }),
    strictObject({ number: z.literal('clients'), ...fieldsOfNumbers.clients }),
    strictObject({ number: z.literal('groups'), ...fieldsOfNumbers.groups }),
    strictObject({ number: z.literal('new-clients'), ...fieldsOfNumbers['new-clients'] }),
    strictObject({ number: z.literal('regular-clients'), ...fieldsOfNumbers['regular-clients'] }),
    strictObject({ number: z.literal('lost-clients'), ...fieldsOfNumbers['lost-clients'] }),
    strictObject({ number: z.literal('activities'), ...fieldsOfNumbers.activities }),
  ],
  { error: `must be {"number", ...} whose number is one of: ${NUMBERS.join(', ')}` },
);

export type CountedNumber = z.infer<typeof countedNumberSchema>;
