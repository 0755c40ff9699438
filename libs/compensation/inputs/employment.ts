import * as z from 'zod';
import { dayText } from '#calendar/day.js';
import { datedFactSchema } from '../dating/dated-fact.js';
import { moneyText, quantityText } from '../numbers/decimal-text.js';
import { strictObject } from '../documents/strict-object.js';

/** The number of a grade: 1 for a newcomer, 5 for an ace, as the scheme's table has them. */
export const gradeNumber = z
  .int({ error: 'must be the whole number of a grade' })
  .min(1, { error: 'must be at least 1' })
  .max(99, { error: 'must be at most 99' });

/**
 * What the month needs to know of a person's employment. `leftOn` is the last day of work. `grade` and `salary`
 * (a personal one, which is paid in place of the scheme's) are one value or the days from which each holds;
 * the days and hours worked are those of the month.
 */
export const employmentSchema = strictObject({
  hiredOn: dayText.optional(),
  leftOn: dayText.optional(),
  grade: datedFactSchema(gradeNumber, 'a grade').optional(),
  salary: datedFactSchema(moneyText, 'an amount').optional(),
  workedDays: quantityText.optional(),
  workedHours: quantityText.optional(),
}).superRefine(({ hiredOn, leftOn }, context) => {
  if (hiredOn === undefined || leftOn === undefined || leftOn >= hiredOn) return;
  context.addIssue({ code: 'custom', path: ['leftOn'], message: `is before the day of hiring, ${hiredOn}` });
});

export type Employment = z.infer<typeof employmentSchema>;

/**
 * The facts of employment that only some components are paid by, each with what it says. A statement is refused that
 * has one which no component of the scheme reads. The days of hiring and leaving say who is on the staff, and are read always.
 */
export const EMPLOYMENT_FACTS = {
  grade: 'the grade',
  salary: 'a personal salary',
  workedDays: 'the days worked',
  workedHours: 'the hours worked',
} as const satisfies Partial<Record<keyof Employment, string>>;

export type EmploymentFact = keyof typeof EMPLOYMENT_FACTS;
