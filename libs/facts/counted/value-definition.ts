import * as z from 'zod';
import { dayText } from '#calendar/day.js';
import { monthOfDay } from '#calendar/month.js';
import { codeText, oneLineText } from '#compensation/documents/plain-text.js';
import { strictObject } from '#compensation/documents/strict-object.js';
import { countedExampleSchema } from './counted-example.js';
import { countedWaySchema, listNumbers } from './counted-way.js';

const MOST_EXAMPLES = 20;

/** Whose deals and activities count: the person's, or those of everybody in the department and those below it. */
export const SCOPES = ['person', 'department'] as const;
export type Scope = (typeof SCOPES)[number];

/** Numbers for which it matters on which day a client has ordered, also in earlier months. */
const LOOKING_BACK = ['new-clients', 'regular-clients', 'lost-clients'];

/** How a value of the month is counted from facts, from a month on, with worked examples. It is signed like a scheme. */
export const valueDefinitionSchema = strictObject({
  format: z.literal('value-definition/1', { error: 'must be "value-definition/1", the only format there is' }),
  /** The code by which schemes declare the value. */
  code: codeText,
  name: oneLineText(120),
  unit: oneLineText(24),
  /** The first day of the first month that it counts. */
  from: dayText.refine((day) => day.endsWith('-01'), { error: 'must be the first day of a month' }),
  scope: z.enum(SCOPES, { error: 'must be "person" or "department"' }).optional(),
  how: countedWaySchema,
  examples: z
    .array(countedExampleSchema, {
      error: 'must be a list of examples, each with its name, its deals or activities and what they come to',
    })
    .min(1, { error: 'must have at least one example: it is signed with what it comes to', abort: true })
    .max(MOST_EXAMPLES, { error: `must have at most ${MOST_EXAMPLES} examples`, abort: true }),
}).superRefine(({ from, how, examples }, context) => {
  const looksBack = listNumbers(how).some(({ number }) => LOOKING_BACK.includes(number));
  examples.forEach(({ month = monthOfDay(from), deals }, index) =>
    deals.forEach(({ on }, at) => {
      const refuse = (message: string) =>
        context.addIssue({ code: 'custom', path: ['examples', index, 'deals', at, 'on'], message });
      if (on === undefined && looksBack) refuse('is missing: what is counted depends on the days of orders');
      if (on !== undefined && monthOfDay(on) > month) refuse(`is after ${month}, the month of the example`);
    }),
  );
});

export type ValueDefinition = z.infer<typeof valueDefinitionSchema>;
