import * as z from 'zod';
import { itemIdText } from '../../inputs/item-id.js';
import { refuseRepeatedIds } from '../../inputs/repeated-ids.js';
import { oneLineText } from '../../documents/plain-text.js';
import { moneySourceSchema, listReferencesOfAmount } from '../../terms/amount-source.js';
import type { Reference } from '../../terms/reference.js';
import { strictObject } from '../../documents/strict-object.js';
import { MOST_MISSED } from './task-ladder.js';

const MOST_MONTHS = 24;
const MOST_PENDING = 200;

const ladderSchema = z
  .array(moneySourceSchema, { error: 'must be a list of amounts, the first for one miss' })
  .min(1, { error: 'must have at least 1 amount', abort: true })
  .max(MOST_MONTHS, { error: `must have at most ${MOST_MONTHS} amounts`, abort: true });

/**
 * The table of pay-rules.md, section 6. `missed` is what a month with a missed task takes away, by how many months
 * in a row the task has been missed; `afterMiss` is what the month pays in which all moved tasks are done, by
 * how many months in a row the worst had been missed. The last amount of a list holds for every month after it.
 */
export const timelinessTermsSchema = strictObject({
  /** All tasks of the month done on time. */
  onTime: moneySourceSchema,
  afterMiss: ladderSchema,
  /** Written as deductions, without a sign: "2000" takes 2 000. */
  missed: ladderSchema,
  /** A month that had no task at all, and none moved to it. */
  withoutTasks: moneySourceSchema.default('0'),
});

export type TimelinessTerms = z.infer<typeof timelinessTermsSchema>;

/** The tasks that are not done when the month ends. */
export const timelinessStateSchema = strictObject({
  pending: z
    .array(
      strictObject({
        id: itemIdText,
        name: oneLineText(200).optional(),
        missed: z
          .int({ error: 'must be a whole number of months' })
          .min(1, { error: 'must be at least 1' })
          .max(MOST_MISSED, { error: `must be at most ${MOST_MISSED}` }),
      }),
      { error: 'must be a list of pending tasks' },
    )
    .max(MOST_PENDING, { error: `must have at most ${MOST_PENDING} tasks`, abort: true })
    .superRefine(refuseRepeatedIds('pending task')),
});

export type TimelinessState = z.infer<typeof timelinessStateSchema>;

export function listReferencesOfTimeliness(terms: TimelinessTerms): Reference[] {
  return [
    ...listReferencesOfAmount(terms.onTime, ['onTime']),
    ...terms.afterMiss.flatMap((amount, index) => listReferencesOfAmount(amount, ['afterMiss', index])),
    ...terms.missed.flatMap((amount, index) => listReferencesOfAmount(amount, ['missed', index])),
    ...listReferencesOfAmount(terms.withoutTasks, ['withoutTasks']),
  ];
}
