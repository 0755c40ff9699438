import * as z from 'zod';
import { codeText, oneLineText } from '../../documents/plain-text.js';
import { quantitySourceSchema, signedMoneySourceSchema } from '../../terms/amount-source.js';
import { isWholeWhereWritten } from '../../terms/count-source.js';
import { strictObject } from '../../documents/strict-object.js';
import { findRepeatedCodes } from '../../documents/repeated-codes.js';

const MOST_EVENTS = 30;
/** Of a group and of what is paid in a month; a carried remainder is smaller. */
const LARGEST_NUMBER = 1_000_000;

const number = z
  .int({ error: 'must be a whole number' })
  .min(1, { error: 'must be at least 1' })
  .max(LARGEST_NUMBER, { error: `must be at most ${LARGEST_NUMBER}` });

/**
 * One kind of event and what it pays: `amount` for each, or for every full `every` of them; less than 0 for what
 * should not happen, and then it is taken from the variable pay of the month, down to zero. At most `most`
 * amounts are paid in a month; events beyond that are not kept for later. What does not fill a group is lost,
 * or counts in the next month where `carryRemainder` says so.
 */
const eventSchema = strictObject({
  code: codeText,
  name: oneLineText(120),
  count: quantitySourceSchema,
  every: number.default(1),
  amount: signedMoneySourceSchema,
  most: number.optional(),
  carryRemainder: z.boolean({ error: 'must be true or false' }).default(false),
});

/** The terms of an event bonus (pay-rules.md, section 5): one line for each kind of event. */
export const eventBonusTermsSchema = strictObject({
  events: z
    .array(eventSchema, { error: 'must be a list of events {"code", "name", "count", "amount"}' })
    .min(1, { error: 'must have at least 1 event', abort: true })
    .max(MOST_EVENTS, { error: `must have at most ${MOST_EVENTS} events`, abort: true }),
}).superRefine(({ events }, context) => {
  const repeated = findRepeatedCodes(
    events.map((event) => event.code),
    'event',
  );
  events.forEach(({ count, every, carryRemainder }, index) => {
    const refuse = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: ['events', index, field], message });
    const refusal = repeated.get(index);
    if (refusal !== undefined) refuse('code', refusal);
    if (!isWholeWhereWritten(count)) refuse('count', 'must be a whole number: events are counted one by one');
    if (carryRemainder && every === 1)
      refuse(
        'carryRemainder',
        'means nothing where every single event is paid; set every to 2 or more, or leave it out',
      );
  });
});

export type EventBonusTerms = z.infer<typeof eventBonusTermsSchema>;
export type PaidEvent = EventBonusTerms['events'][number];

/** The events that have not filled a group yet, by the code of the event. */
export const eventBonusStateSchema = strictObject({
  remainders: z.record(
    codeText,
    z
      .int({ error: 'must be a whole number' })
      .min(0, { error: 'must not be negative' })
      .max(LARGEST_NUMBER, { error: `must be at most ${LARGEST_NUMBER}` }),
    {
      error: (issue) =>
        issue.code === 'invalid_key'
          ? 'has a key that is not the code of an event'
          : 'must be an object of whole numbers by the code of the event',
    },
  ),
});

export type EventBonusState = z.infer<typeof eventBonusStateSchema>;
