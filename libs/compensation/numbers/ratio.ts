import * as z from 'zod';
import { compare, parseFraction, type Fraction } from './exact-fraction.js';

/** A ratio as it is written, `60 %` or `0.6`. Plain text may stand for one, the text of a number never. */
export type RatioText = string & { readonly written?: 'ratio' };

const FORM = 'write a percentage such as "60 %" or a ratio such as "0.6", at most 6 decimals';

/** A schema for ratios of 0 or more, as a percentage with its sign or as a plain number, of which a large one is most likely a percentage without its sign. */
function ratioUpTo(most: string, message: string): z.ZodType<RatioText, string> {
  const mostWithoutSign = parseFraction(most);
  return z
    .string({ error: (issue) => `${issue.input === undefined ? 'is missing' : 'must be text'}: ${FORM}` })
    .max(16, { error: `is too long: ${FORM}`, abort: true })
    .regex(/^\d{1,6}(\.\d{1,6})?( ?%)?$/, {
      error: (issue) =>
        `${String(issue.input).includes(',') ? 'must have a point, not a comma' : 'is not a ratio'}: ${FORM}`,
      abort: true,
    })
    .refine((text) => text.endsWith('%') || compare(parseFraction(text), mostWithoutSign) <= 0, { error: message });
}

/** A ratio that may well be a multiple: a coefficient, an attainment, a point of a curve. `5 %` and `0.05` are the same. */
export const ratioText = ratioUpTo(
  '10',
  'is more than 10 without a percent sign, which would be over 1000 %: write percentages with the sign, such as "60 %"',
);

/** A part of something: a rate, a threshold. "5" meant as 5 % would pay a hundred times too much, so that over the whole it needs the sign. */
export const rateText = ratioUpTo(
  '1',
  'is more than 1 without a percent sign, which would be over 100 %: write percentages with the sign, such as "5 %"',
);

/** The exact ratio: "60 %" is 60/100, "0.6" is 6/10. The text has passed `ratioText` or `rateText`. */
export function parseRatio(text: RatioText): Fraction {
  const plain: string = text;
  if (!plain.endsWith('%')) return parseFraction(plain);
  const { numerator, denominator } = parseFraction(plain.slice(0, -1).trimEnd());
  return { numerator, denominator: denominator * 100n };
}
