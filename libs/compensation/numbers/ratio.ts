import * as z from 'zod';
import { fractionFromText, type Fraction } from './exact-fraction.js';

const FORM = 'write a percentage such as "60 %" or a ratio such as "0.6", at most 6 decimals';

/** A ratio of 0 or more, as a percentage with its sign or as a plain number: `5 %` and `0.05` are the same. */
export const ratioText = z
  .string({ error: (issue) => `${issue.input === undefined ? 'is missing' : 'must be text'}: ${FORM}` })
  .max(16, { error: `is too long: ${FORM}`, abort: true })
  .regex(/^\d{1,6}(\.\d{1,6})?( ?%)?$/, { error: `is not a ratio: ${FORM}`, abort: true });

/** The exact ratio: "60 %" is 60/100, "0.6" is 6/10. The text has passed `ratioText`. */
export function ratioFraction(text: string): Fraction {
  if (!text.endsWith('%')) return fractionFromText(text);
  const { numerator, denominator } = fractionFromText(text.slice(0, -1).trimEnd());
  return { numerator, denominator: denominator * 100n };
}
