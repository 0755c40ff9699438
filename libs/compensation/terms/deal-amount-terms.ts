import * as z from 'zod';
import { oneLineText } from '../documents/plain-text.js';
import { strictObject } from '../documents/strict-object.js';
import { dealFilterSchema } from './deal-filter.js';

const MOST_ORDERS = 1000;
const MOST_LAST_DAYS = 28;

const number = (least: number, most: number) =>
  z
    .int({ error: 'must be a whole number' })
    .min(least, { error: `must be at least ${least}` })
    .max(most, { error: `must be at most ${most}` });

/**
 * A number that is counted from the deals of the month: the sum of what the person is credited with, how many
 * deals the person has a share in, or how many clients they are with (see count-clients.ts). `credit: "whole"`
 * takes deals whole where their credit is split. `where` says which deals, for example all but the large ones;
 * `name` is what traces call the number. Where the month has several schemes the deals of all of its days count.
 */
export const dealAmountSourceSchema = strictObject({
  deals: z.enum(['amount', 'margin', 'collected', 'count', 'clients', 'groups', 'new-clients'], {
    error: 'must be "amount", "margin", "collected", "count", "clients", "groups" or "new-clients"',
  }),
  where: dealFilterSchema.optional(),
  credit: z
    .enum(['share', 'whole'], { error: 'must be "share" (the person\'s part of a split deal) or "whole"' })
    .optional(),
  /** Of clients: with at least so many deals each; 1 where it is left out. */
  atLeast: number(1, MOST_ORDERS).optional(),
  /** Of groups: how many deals with one client make one. */
  every: number(2, MOST_ORDERS).optional(),
  /** Of new clients: the order by which a client is one; 2 where it is left out. */
  orders: number(1, MOST_ORDERS).optional(),
  /** Of new clients: the days at the end of a month that leave the client the next month to order again; 7 where it is left out. */
  lastDays: number(0, MOST_LAST_DAYS).optional(),
  name: oneLineText(120).optional(),
}).superRefine((source, context) => {
  const refuse = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message });
  if (source.credit !== undefined && !['amount', 'margin', 'collected'].includes(source.deals))
    refuse('credit', 'belongs to amounts; a deal in which the person has a share counts as one');
  for (const [field, deals] of Object.entries(BELONGS_TO) as [keyof typeof BELONGS_TO, DealAmountSource['deals']][])
    if (source[field] !== undefined && source.deals !== deals) refuse(field, `belongs to "deals": "${deals}"`);
  if (source.deals === 'groups' && source.every === undefined)
    refuse('every', 'is missing; say how many deals with one client make a group');
});

/** What a field says more of. */
const BELONGS_TO = { atLeast: 'clients', every: 'groups', orders: 'new-clients', lastDays: 'new-clients' } as const;

export type DealAmountSource = z.infer<typeof dealAmountSourceSchema>;
