import * as z from 'zod';
import { isPositiveText } from './decimal-text.js';
import { compare, parseFraction, ONE, type Fraction } from './exact-fraction.js';

const FORM = 'write a percentage such as "25" or "16.67" (at most 4 decimals) or an exact fraction such as "5/12"';
const PERCENTAGE_OR_FRACTION = /^(\d{1,3}(\.\d{1,4})?|\d{1,15}\/\d{1,15})$/;

/** The weight of an indicator: a percentage of the base or an exact fraction of it, over 0 and at most the whole. */
export const weightText = z
  .string({ error: (issue) => `${issue.input === undefined ? 'is missing' : 'must be text'}: ${FORM}` })
  .max(31, { error: `is too long: ${FORM}`, abort: true })
  .regex(PERCENTAGE_OR_FRACTION, { error: `is not a weight: ${FORM}`, abort: true })
  .refine((text) => text.split('/').every(isPositiveText), { error: `must be more than 0: ${FORM}`, abort: true })
  .refine((text) => compare(parseWeight(text), ONE) <= 0, { error: `must be at most 100 %: ${FORM}`, abort: true });

/** The exact share of the base: "25" is 25/100, "5/12" is 5/12. The text has passed `weightText`. */
export function parseWeight(weight: string): Fraction {
  const [numerator = '', denominator] = weight.split('/');
  if (denominator !== undefined) return { numerator: BigInt(numerator), denominator: BigInt(denominator) };
  const percentage = parseFraction(weight);
  return { numerator: percentage.numerator, denominator: percentage.denominator * 100n };
}
