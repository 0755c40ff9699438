import * as z from 'zod';
import { oneLineText } from '../documents/plain-text.js';
import { strictObject } from '../documents/strict-object.js';
import { moneyText } from '../numbers/decimal-text.js';
import { signedMoneyText } from '../numbers/signed-money-text.js';
import { itemIdText } from './item-id.js';

const MOST_DAYS = 3650;

/** What is written where a client or a group may owe any amount. */
export const NO_LIMIT = 'none';

const limitText = z.union([moneyText, z.literal(NO_LIMIT)], {
  error: `must be an amount as text such as "100000.00", or "${NO_LIMIT}" where there is no limit`,
});

const daysOfDeferral = z
  .int({ error: 'must be a whole number of days' })
  .min(0, { error: `must be 0 to ${MOST_DAYS}` })
  .max(MOST_DAYS, { error: `must be 0 to ${MOST_DAYS}` });

/**
 * One client of the person: what it bought in the month and what it owes at its end. What is left out is not known:
 * a commission that needs it is refused, never guessed.
 */
export const clientReceivablesSchema = strictObject({
  client: itemIdText,
  /** Less than 0 where more was returned than sold. */
  revenue: signedMoneyText,
  /** All that the client owes, due or not. */
  owed: moneyText,
  /** The part of it that is past its due date. */
  overdue: moneyText.optional(),
  /** The most that the client may owe. */
  limit: limitText.optional(),
  /** The group that shares one limit; its other clients are listed too, with a revenue of 0 where others sell to them. */
  group: oneLineText(64).optional(),
  /** The most that all clients of the group may owe together; stated at one of them. */
  groupLimit: limitText.optional(),
  /** For how many days the client does defer payment, and for how many it was agreed. */
  deferredDays: daysOfDeferral.optional(),
  agreedDays: daysOfDeferral.optional(),
});

export type ClientReceivables = z.infer<typeof clientReceivablesSchema>;
