import * as z from 'zod';
import type { Fraction } from './exact-fraction.js';
import { parseRatio } from './ratio.js';

const FORM =
  'write a percentage such as "83.5 %", a ratio such as "0.835" (at most 6 decimals) or an exact fraction such as "47/60"';

/** An attainment that was measured elsewhere, in full: a percentage, a ratio, or the fraction that a trace keeps. */
export const attainmentText = z
  .string({ error: (issue) => `${issue.input === undefined ? 'is missing' : 'must be text'}: ${FORM}` })
  .max(121, { error: `is too long: ${FORM}`, abort: true })
  .regex(/^(\d{1,6}(\.\d{1,6})?( ?%)?|\d{1,60}\/\d{1,60})$/, { error: `is not an attainment: ${FORM}`, abort: true })
  .refine((text) => !/\/0+$/.test(text), { error: `divides by 0: ${FORM}`, abort: true });

/** The exact attainment; the text has passed `attainmentText`. */
export function parseAttainment(text: string): Fraction {
  const slash = text.indexOf('/');
  if (slash < 0) return parseRatio(text);
  return { numerator: BigInt(text.slice(0, slash)), denominator: BigInt(text.slice(slash + 1)) };
}
