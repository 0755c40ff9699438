import * as z from 'zod';
import { gradeNumber } from '../../inputs/employment.js';
import { isPositiveText, moneyText, positiveQuantityText } from '../../numbers/decimal-text.js';
import { compare, parseFraction, fromWhole } from '../../numbers/exact-fraction.js';
import { rateText } from '../../numbers/ratio.js';
import { oneLineText } from '../../documents/plain-text.js';
import { listReferencesOfAmount, moneySourceSchema } from '../../terms/amount-source.js';
import { readsEmployment, type Reference } from '../../terms/reference.js';
import { strictObject } from '../../documents/strict-object.js';
import { listSteps } from '../../documents/items.js';

const MOST_GRADES = 50;
const MOST_YEARS = 60;

const gradeSchema = strictObject({ grade: gradeNumber, name: oneLineText(60), salary: moneyText });

const gradesSchema = z
  .array(gradeSchema, { error: 'must be a list of grades {"grade", "name", "salary"}' })
  .min(1, { error: 'must have at least 1 grade', abort: true })
  .max(MOST_GRADES, { error: `must have at most ${MOST_GRADES} grades`, abort: true })
  .superRefine((grades, context) => {
    for (const { before, here, index } of listSteps(grades.map(({ grade }) => grade))) {
      if (here > before) continue;
      context.addIssue({
        code: 'custom',
        path: [index, 'grade'],
        message:
          here === before
            ? `the grade ${here} appears in the table twice`
            : `is less than the grade before, ${before}; salaries must rise from grade to grade`,
      });
    }
  });

/** So much of the salary more for every full year worked; `mostYears` is the number beyond which no year counts. */
const senioritySchema = strictObject({
  perYear: rateText.refine(isPositiveText, { error: 'must be more than 0; leave seniority out where it pays nothing' }),
  mostYears: z
    .int({ error: 'must be a whole number of years' })
    .min(1, { error: 'must be at least 1' })
    .max(MOST_YEARS, { error: `must be at most ${MOST_YEARS}` })
    .optional(),
  /** The day of the month on which the full years are counted. */
  countedOn: z
    .enum(['first-day', 'last-day'], { error: 'must be "first-day" or "last-day" of the month' })
    .default('first-day'),
});

/**
 * The time worked against a norm of days: a number ("22"), or "calendar", the working days of the month. Hours are
 * counted against the norm of days x the hours of a day, 8 where they are not given.
 */
const timeSchema = strictObject({
  norm: z.union([positiveQuantityText, z.literal('calendar')], {
    error: 'must be the norm of working days as text, more than 0, such as "22", or "calendar"',
  }),
  in: z.enum(['days', 'hours'], { error: 'must be "days" or "hours"' }).default('days'),
  hoursPerDay: positiveQuantityText.optional(),
  /** What time worked beyond the norm pays: the same in proportion, or nothing. */
  beyondNorm: z
    .enum(['in-proportion', 'unpaid'], { error: 'must be "in-proportion" or "unpaid"' })
    .default('in-proportion'),
}).superRefine((time, context) => {
  const refuse = (path: string[], message: string) => context.addIssue({ code: 'custom', path, message });
  const isOver = (text: string, most: number) => compare(parseFraction(text), fromWhole(most)) > 0;
  if (time.norm !== 'calendar' && isOver(time.norm, 31))
    refuse(['norm'], 'is the number of days, at most 31; hours are given by in: "hours" and hoursPerDay');
  if (time.hoursPerDay === undefined) return;
  if (time.in === 'days')
    refuse(['hoursPerDay'], 'means nothing where days are counted; leave it out, or set in to "hours"');
  else if (isOver(time.hoursPerDay, 24)) refuse(['hoursPerDay'], 'must be at most 24');
});

/**
 * The terms of a salary (pay-rules.md, section 7): one table of grades, one amount, or `salary: "personal"`, by which
 * each person has their own; then seniority and time worked, where the scheme has them. A personal salary of a
 * person is paid in place of the table or the amount.
 */
export const salaryTermsSchema = strictObject({
  grades: gradesSchema.optional(),
  amount: moneySourceSchema.optional(),
  salary: z.literal('personal', { error: 'is "personal" or left out' }).optional(),
  seniority: senioritySchema.optional(),
  time: timeSchema.optional(),
}).superRefine((terms, context) => {
  const given = (['grades', 'amount', 'salary'] as const).filter((field) => terms[field] !== undefined);
  if (given.length === 0)
    context.addIssue({ code: 'custom', path: [], message: 'needs one of: grades, amount, salary: "personal"' });
  for (const field of given.slice(1))
    context.addIssue({
      code: 'custom',
      path: [field],
      message: `cannot stand beside ${given[0]}: the salary comes from one of them`,
    });
});

export type SalaryTerms = z.infer<typeof salaryTermsSchema>;

/** What a salary is paid by. */
export function listReferencesOfSalary({ grades, amount, time }: SalaryTerms): Reference[] {
  return [
    ...(amount === undefined ? [] : listReferencesOfAmount(amount, ['amount'])),
    ...(grades === undefined ? [] : [readsEmployment('grade', ['grades'])]),
    readsEmployment('salary'),
    ...(time === undefined
      ? [readsEmployment('fullTimeShare')]
      : [readsEmployment(time.in === 'hours' ? 'workedHours' : 'workedDays', ['time'])]),
  ];
}
