import * as z from 'zod';
import { monthText } from '#calendar/month.js';
import { attainmentText } from '../numbers/attainment-text.js';
import { oneLineText } from '../documents/plain-text.js';
import { strictObject } from '../documents/strict-object.js';

const MOST_MONTHS = 24;

/**
 * What one month of the year came to: the attainment of its plan, or the reason why there was none, and how many
 * tasks were missed.
 */
const monthResultSchema = strictObject({
  month: monthText,
  attainment: attainmentText.optional(),
  noPlan: oneLineText(500).optional(),
  misses: z
    .int({ error: 'must be the whole number of tasks missed in the month' })
    .min(0, { error: 'must be 0 or more' })
    .max(1000, { error: 'must be at most 1000' }),
}).superRefine(({ attainment, noPlan }, context) => {
  if ((attainment === undefined) === (noPlan === undefined)) {
    context.addIssue({
      code: 'custom',
      message: 'needs either the attainment of the plan, or in noPlan the reason why there was none',
    });
  }
});

/** The results of a year, for what is judged by all of it. */
export const yearResultsSchema = strictObject({
  months: z
    .array(monthResultSchema, { error: 'must be a list of months {"month", "attainment", "misses"}' })
    .max(MOST_MONTHS, { error: `must be at most ${MOST_MONTHS} months`, abort: true })
    .superRefine((months, context) => {
      const seen = months.map(({ month }) => month);
      seen.forEach((month, index) => {
        if (seen.indexOf(month) !== index)
          context.addIssue({
            code: 'custom',
            path: [index, 'month'],
            message: `is ${month} a second time; a month has one result`,
          });
      });
    }),
  /** Of the annual plan. */
  annualAttainment: attainmentText.optional(),
});

export type YearResults = z.infer<typeof yearResultsSchema>;
export type MonthResult = YearResults['months'][number];
