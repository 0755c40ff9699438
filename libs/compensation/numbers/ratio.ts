import * as z from 'zod';
import { compare, fractionFromText, type Fraction } from './exact-fraction.js';

/** "60" meant as 60 % would pay a hundred times too much. */
const MOST_WITHOUT_SIGN = fractionFromText('10');
const FORM = 'write a percentage such as "60 %" or a ratio such as "0.6", at most 6 decimals';

/** A ratio of 0 or more, as a percentage with its sign or as a plain number: `5 %` and `0.05` are the same. */
export const ratioText = z
  .string({ error: (issue) => `${issue.input === undefined ? 'is missing' : 'must be text'}: ${FORM}` })
  .max(16, { error: `is too long: ${FORM}`, abort: true })
  .regex(/^\d{1,6}(\.\d{1,6})?( ?%)?$/, { error: `is not a ratio: ${FORM}`, abort: true })
  .refine((text) => text.endsWith('%') || compare(fractionFromText(text), MOST_WITHOUT_SIGN) <= 0, {
    error: 'is more than 10 without a percent sign, which would be over 1000 %: write percentages with the sign, such as "60 %"',
  });

/** The exact ratio: "60 %" is 60/100, "0.6" is 6/10. The text has passed `ratioText`. */
export function ratioFraction(text: string): Fraction {
  if (!text.endsWith('%')) return fractionFromText(text);
  const { numerator, denominator } = fractionFromText(text.slice(0, -1).trimEnd());
  return { numerator, denominator: denominator * 100n };
}
