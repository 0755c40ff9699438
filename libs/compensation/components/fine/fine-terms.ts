import * as z from 'zod';
import { compare } from '../../numbers/exact-fraction.js';
import { parseRatio } from '../../numbers/ratio.js';
import { withheldLimitText } from '../../terms/withheld-limit.js';
import { componentListSchema } from '../../terms/pay-of-components.js';
import { strictObject } from '../../documents/strict-object.js';

/** What labour law lets be withheld from one payment: more of a salary is never taken. */
const mostOfSalary = '20 %';

/**
 * How far fines may go: they are taken from variable pay, never from salary (pay-rules.md, section 10), unless the
 * organisation has it written into the scheme (`fromSalary`), and from the components of `from` alone where it names any.
 * `mostShare` is the share of the month's pay that all fines together may take.
 */
export const fineTermsSchema = strictObject({
  from: componentListSchema.optional(),
  fromSalary: z.literal(true, { error: 'must be true or left out' }).optional(),
  mostShare: withheldLimitText,
}).superRefine(({ fromSalary, mostShare }, context) => {
  if (fromSalary === undefined || compare(parseRatio(mostShare), parseRatio(mostOfSalary)) <= 0) return;
  context.addIssue({
    code: 'custom',
    path: ['mostShare'],
    message: `must be at most ${mostOfSalary} where fines may touch the salary`,
  });
});

export type FineTerms = z.infer<typeof fineTermsSchema>;
