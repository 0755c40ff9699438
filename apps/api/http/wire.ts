import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { dayText } from '#calendar/day.js';
import { monthText } from '#calendar/month.js';
import { yearNumber } from '#calendar/year.js';
import { isSeen, oneLineText } from '#compensation/documents/plain-text.js';
import { explanationLanguageSchema } from '#compensation/trace/language.js';
import { longestPassword, shortestPassword } from '#platform/password-choice.js';

/** An instant in ISO 8601; dates of the driver become text on the way out. */
export const instant = z.preprocess((value) => (value instanceof Date ? value.toISOString() : value), z.iso.datetime());
export const idText = z.uuid('must be an id such as 3f2b8c1e-5d4a-4e6f-9a7b-1c2d3e4f5a6b');
export const sha256Text = z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 lower-case hexadecimal digits');
export const versionNumber = z.int().min(1).max(1_000_000);

/** Rules look a year around a month, and the calendar ends in 2200: what is asked for stays clear of its ends. */
const firstYear = 1902;
export const lastYear = 2198;
const isWithinReach = (text: string) => Number(text.slice(0, 4)) >= firstYear && Number(text.slice(0, 4)) <= lastYear;
const reach = `must be in the years ${firstYear} to ${lastYear}`;

/** A month that something is to be done or computed for. */
export const reachableMonth = monthText.refine(isWithinReach, { error: reach });
/** A day that a clock is to stand at. */
export const reachableDay = dayText.refine(isWithinReach, { error: reach });

/** A year in an address. */
export const yearQuery = z.coerce.number().pipe(yearNumber);

/** A yes or no in an address. */
export const yesOrNo = z
  .enum(['true', 'false'], { error: 'must be true or false' })
  .transform((text) => text === 'true');

/** A name that a person reads, by the rule for every text of a document: one line that shows what it is. */
export const nameText = oneLineText(120);

/** A password that somebody chooses; beyond its length `weaknessOf` judges it, where the login is known. */
export const newPasswordText = z
  .string()
  .min(shortestPassword, { error: `has at least ${shortestPassword} characters`, abort: true })
  .max(longestPassword, { error: `has at most ${longestPassword} characters`, abort: true })
  .meta({ description: 'Refused when it is made of common words, rows of keys, repetitions, dates or the login.' });

const longestReason = 2000;

/** Why somebody returns a document, or asks for something: in several lines, each by the rule for one line; a tab may stand in them. */
export const reasonText = z
  .string({ error: 'must be text' })
  .max(longestReason, { error: `has at most ${longestReason} characters`, abort: true })
  .refine((text) => text.split(/\r?\n/).every(isPlainLine), {
    error: 'has control characters, or characters that change the direction of what is read: write it without them',
    abort: true,
  })
  .trim()
  .refine(isSeen, { error: 'must say something', abort: true });

const line = oneLineText(longestReason + 1);

function isPlainLine(text: string): boolean {
  // A line may be empty, a text not: something stands in front of each.
  return line.safeParse(`-${text.replaceAll('\t', ' ')}`).success;
}

/** The language in which pay is put into words: a scheme, a calculation. */
export class ExplanationLanguageQuery extends createZodDto(
  z.object({ language: explanationLanguageSchema.default('en') }),
) {}

export class IdParams extends createZodDto(z.object({ id: idText })) {}
