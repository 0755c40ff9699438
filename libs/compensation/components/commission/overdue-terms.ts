import * as z from 'zod';
import { strictObject } from '../../documents/strict-object.js';
import { rateText } from '../../numbers/ratio.js';
import { listReferencesOfAmount, moneySourceSchema, quantitySourceSchema } from '../../terms/amount-source.js';
import type { Reference } from '../../terms/reference.js';

/** What may make an overdue part count against the commission of a client. */
const TRIGGERS = ['limit', 'deferral'] as const;

/**
 * When the overdue part of the revenue is reduced, and what becomes of it (pay-rules.md, section 4). It is reduced
 * where more is owed than the limit allows, or payment is deferred for longer than agreed; within both nothing is,
 * whatever the revenue. The part is what is overdue, at most the revenue. It leaves the amount that the rate is paid
 * on, and `rate` of it is taken off the commission (`deduct`) or paid (`pay-lower-rate`).
 *
 * For one amount the numbers are given here, and without a limit and days everything overdue is reduced. For the
 * revenue of clients they come with each client, and `triggers` says which of them count.
 */
export const overdueSchema = strictObject({
  amount: moneySourceSchema.optional(),
  owed: moneySourceSchema.optional(),
  limit: moneySourceSchema.optional(),
  deferredDays: quantitySourceSchema.optional(),
  agreedDays: quantitySourceSchema.optional(),
  triggers: z
    .array(z.enum(TRIGGERS, { error: `must be one of: ${TRIGGERS.join(', ')}` }), {
      error: 'must be a list of "limit", "deferral"',
    })
    .min(1, { error: 'must name at least one of: limit, deferral' })
    .max(TRIGGERS.length, { error: 'must name each once' })
    .optional(),
  mode: z
    .enum(['deduct', 'pay-lower-rate'], {
      error: 'must be "deduct" (the rate of the overdue part is taken off) or "pay-lower-rate" (it is paid)',
    })
    .default('deduct'),
  rate: rateText,
});

export type Overdue = z.infer<typeof overdueSchema>;

/** Which triggers count for the clients of the receivables. */
export function readTriggers(overdue: Overdue | undefined): ReadonlySet<(typeof TRIGGERS)[number]> {
  return new Set(overdue?.triggers ?? ['limit']);
}

type Refuse = (path: string[], message: string) => void;

const OF_ONE_AMOUNT = ['amount', 'owed', 'limit', 'deferredDays', 'agreedDays'] as const;

/** Refuses numbers of the terms that come with each client, and that nothing would read. */
export function checkOfClients(overdue: Overdue, refuse: Refuse): void {
  for (const field of OF_ONE_AMOUNT)
    if (overdue[field] !== undefined)
      refuse(['overdue', field], 'comes with each client in the receivables of the month; leave it out');
  if (overdue.triggers !== undefined && readTriggers(overdue).size < overdue.triggers.length)
    refuse(['overdue', 'triggers'], 'must name each once');
}

/** Refuses an overdue part of one amount that cannot be found. */
export function checkOfOneAmount(overdue: Overdue, refuse: Refuse): void {
  if (overdue.amount === undefined)
    refuse(['overdue', 'amount'], 'is missing: give what is overdue, or set on to {"revenueOf": "clients"}');
  if (overdue.triggers !== undefined)
    refuse(
      ['overdue', 'triggers'],
      'belongs to the clients of the receivables; for one amount give owed and limit, or deferredDays and agreedDays',
    );
  const isMissing = (field: 'owed' | 'limit' | 'deferredDays' | 'agreedDays', beside: typeof field) =>
    overdue[field] === undefined && overdue[beside] !== undefined;
  if (isMissing('owed', 'limit'))
    refuse(['overdue', 'owed'], 'is missing: the limit is on all that is owed, due or not, and not on what is overdue');
  if (isMissing('limit', 'owed'))
    refuse(['overdue', 'limit'], 'is missing: say how much may be owed, or leave owed out');
  if (isMissing('deferredDays', 'agreedDays'))
    refuse(['overdue', 'deferredDays'], 'is missing: give the days for which payment is deferred');
  if (isMissing('agreedDays', 'deferredDays'))
    refuse(['overdue', 'agreedDays'], 'is missing: give the days that were agreed');
}

/** What the terms of an overdue part speak of. */
export function listReferencesOfOverdue(overdue: Overdue | undefined): Reference[] {
  return OF_ONE_AMOUNT.flatMap((field) => {
    const source = overdue?.[field];
    return source === undefined ? [] : listReferencesOfAmount(source, ['overdue', field]);
  });
}
