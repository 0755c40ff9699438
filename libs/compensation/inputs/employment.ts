import * as z from 'zod';
import { dayText } from '#calendar/day.js';
import { datedFactSchema } from '../dating/dated-fact.js';
import { isPositiveText, moneyText, quantityText, shareText } from '../numbers/decimal-text.js';
import { strictObject } from '../documents/strict-object.js';

/** The number of a grade: 1 for a newcomer, 5 for an ace, as the scheme's table has them. */
export const gradeNumber = z
  .int({ error: 'must be the whole number of a grade' })
  .min(1, { error: 'must be at least 1' })
  .max(99, { error: 'must be at most 99' });

/** The share of full time that somebody works: 1 for all of it, 0.5 for half. */
export const shareOfFullTime = shareText.refine(isPositiveText, {
  error: 'must be more than 0; who does not work has no employment',
  abort: true,
});

/** An employment that ended before the present one began: its days count as service, the days between do not. */
const earlierEmploymentSchema = strictObject({ hiredOn: dayText, leftOn: dayText });

const MOST_EARLIER = 50;

/**
 * What the month needs to know of a person's employment. `leftOn` is the last day of work, `before` the employments
 * before the present one. `grade` and `salary`
 * (a personal one, which is paid in place of the scheme's) are those of full time; they and the share of it are one
 * value or the days from which each holds. The days and hours worked are those of the month.
 */
export const employmentSchema = strictObject({
  hiredOn: dayText.optional(),
  leftOn: dayText.optional(),
  grade: datedFactSchema(gradeNumber, 'a grade').optional(),
  salary: datedFactSchema(moneyText, 'an amount').optional(),
  fullTimeShare: datedFactSchema(shareOfFullTime, 'a share of full time').optional(),
  workedDays: quantityText.optional(),
  workedHours: quantityText.optional(),
  before: z
    .array(earlierEmploymentSchema)
    .min(1, { error: 'names the earlier employments; leave it out where there are none' })
    .max(MOST_EARLIER, { error: `has at most ${MOST_EARLIER} employments` })
    .optional(),
}).superRefine(({ hiredOn, leftOn, before = [] }, context) => {
  if (hiredOn !== undefined && leftOn !== undefined && leftOn < hiredOn)
    context.addIssue({ code: 'custom', path: ['leftOn'], message: `is before the day of hiring, ${hiredOn}` });
  if (hiredOn === undefined && before.length > 0)
    context.addIssue({ code: 'custom', path: ['hiredOn'], message: 'is missing; earlier employments came before it' });
  before.forEach((earlier, index) => {
    const next = before[index + 1]?.hiredOn ?? hiredOn;
    if (earlier.leftOn < earlier.hiredOn)
      context.addIssue({
        code: 'custom',
        path: ['before', index, 'leftOn'],
        message: `is before the day of hiring, ${earlier.hiredOn}`,
      });
    if (next !== undefined && earlier.leftOn >= next)
      context.addIssue({
        code: 'custom',
        path: ['before', index, 'leftOn'],
        message: `is not before ${next}, when the next employment began; name them in their order`,
      });
  });
});

export type Employment = z.infer<typeof employmentSchema>;

/**
 * The facts of employment that only some components are paid by, each with what it says. A statement is refused that
 * has one which no component of the scheme reads. The days of hiring and leaving say who is on the staff, and are read always.
 */
export const EMPLOYMENT_FACTS = {
  grade: 'the grade',
  salary: 'a personal salary',
  fullTimeShare: 'the share of full time',
  workedDays: 'the days worked',
  workedHours: 'the hours worked',
} as const satisfies Partial<Record<keyof Employment, string>>;

export type EmploymentFact = keyof typeof EMPLOYMENT_FACTS;
