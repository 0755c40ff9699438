import * as z from 'zod';
import { itemIdText } from '../../inputs/item-id.js';
import { refuseRepeatedIds } from '../../inputs/repeated-ids.js';
import { oneLineText } from '../../documents/plain-text.js';
import { makeRequiredMessage } from '../../documents/required-message.js';
import { moneySourceSchema, listReferencesOfAmount, type AmountSource } from '../../terms/amount-source.js';
import type { Reference } from '../../terms/reference.js';
import { strictObject } from '../../documents/strict-object.js';
import { MOST_MISSED } from './task-ladder.js';

const MOST_MONTHS = 24;
const MOST_PENDING = 200;

function listAmounts<Amount extends z.ZodType>(amount: Amount) {
  return z
    .array(amount, { error: 'must be a list of amounts, the first for one miss' })
    .min(1, { error: 'must have at least 1 amount', abort: true })
    .max(MOST_MONTHS, { error: `must have at most ${MOST_MONTHS} amounts`, abort: true });
}

/** What the moved tasks bring: in place of what the month's own tasks pay, or besides it. */
const afterMissSchema = z.union([...moneySourceSchema.options, strictObject({ besidesOnTime: moneySourceSchema })], {
  error: makeRequiredMessage(
    'must be a number as text, {"value": code}, {"component": code}, {"deals": "amount", "where"?: filter} or {"plus": [...], "minus": [...]}, in place of what the month\'s own tasks pay, or {"besidesOnTime": one of these} besides it',
  ),
});

/**
 * The table of pay-rules.md, section 6. `missed` is what a month with a missed task takes away, by how many months
 * in a row the task has been missed; `afterMiss` is what the month pays in which all moved tasks are done, by
 * how many months in a row the worst had been missed. The last amount of a list holds for every month after it.
 */
export const timelinessTermsSchema = strictObject({
  /** Whose misses in a row are counted: those of each task, or the months in which the earner missed any task. */
  reading: z
    .enum(['per-task', 'per-earner'], {
      error: 'must be "per-task" (each task has its own misses in a row) or "per-earner" (months with any missed task)',
    })
    .default('per-task'),
  /** All tasks of the month done on time. */
  onTime: moneySourceSchema,
  afterMiss: listAmounts(afterMissSchema),
  /** Written as deductions, without a sign: "2000" takes 2 000. */
  missed: listAmounts(moneySourceSchema),
  /** A month that had no task at all, and none moved to it. */
  withoutTasks: moneySourceSchema.default('0'),
});

export type TimelinessTerms = z.infer<typeof timelinessTermsSchema>;

type AfterMiss = TimelinessTerms['afterMiss'][number];

/** Whether the moved tasks pay besides the month's own, and how much. */
export function readAfterMiss(pays: AfterMiss): { readonly amount: AmountSource; readonly isBesides: boolean } {
  return typeof pays === 'object' && 'besidesOnTime' in pays
    ? { amount: pays.besidesOnTime, isBesides: true }
    : { amount: pays, isBesides: false };
}

/** The tasks that are not done when the month ends, and the run of months with a miss that it ends. */
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
  /** In how many months in a row any task was missed, the last of them the month that left this; read per earner alone. */
  monthsInARow: z
    .int({ error: 'must be a whole number of months' })
    .min(0, { error: 'must be at least 0' })
    .max(MOST_MISSED, { error: `must be at most ${MOST_MISSED}` })
    .optional(),
}).superRefine(({ pending, monthsInARow }, context) => {
  if (monthsInARow === undefined || pending.every(({ missed }) => missed <= monthsInARow)) return;
  context.addIssue({
    code: 'custom',
    path: ['monthsInARow'],
    message: 'is less than the misses in a row of a pending task; give the state as the month before left it',
  });
});

export type TimelinessState = z.infer<typeof timelinessStateSchema>;

export function listReferencesOfTimeliness(terms: TimelinessTerms): Reference[] {
  return [
    ...listReferencesOfAmount(terms.onTime, ['onTime']),
    ...terms.afterMiss.flatMap((pays, index) => {
      const { amount, isBesides } = readAfterMiss(pays);
      return listReferencesOfAmount(amount, ['afterMiss', index, ...(isBesides ? ['besidesOnTime'] : [])]);
    }),
    ...terms.missed.flatMap((amount, index) => listReferencesOfAmount(amount, ['missed', index])),
    ...listReferencesOfAmount(terms.withoutTasks, ['withoutTasks']),
  ];
}
