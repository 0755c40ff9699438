import * as z from 'zod';
import { monthText } from '#calendar/month.js';
import { oneLineText } from '../documents/plain-text.js';
import { strictObject } from '../documents/strict-object.js';

const MOST_MONTHS = 120;

const skippedMonthSchema = strictObject({ month: monthText, reason: oneLineText(200) });

/**
 * The months before this one that had no statement, with the reason: an absence, a break in service. What is carried
 * from month to month goes on over them as it is: nothing is counted, paid or taken in them.
 */
export const skippedMonthsSchema = z
  .array(skippedMonthSchema, { error: 'must be a list of months {"month", "reason"}' })
  .max(MOST_MONTHS, { error: `must have at most ${MOST_MONTHS} months`, abort: true })
  .superRefine((skipped, context) => {
    skipped.forEach(({ month }, index) => {
      const before = skipped[index - 1];
      if (before !== undefined && month <= before.month)
        context.addIssue({
          code: 'custom',
          path: [index, 'month'],
          message: `is not after ${before.month}, which comes before it; list months in ascending order`,
        });
    });
  });

export type SkippedMonth = z.infer<typeof skippedMonthSchema>;
