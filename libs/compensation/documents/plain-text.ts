import * as z from 'zod';

/**
 * Control characters and line breaks break a statement's lines, direction marks can make a text read
 * differently from what was signed, and a lone surrogate does not survive UTF-8, so the hash would not match.
 */
const ONE_LINE = /^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]*$/u;

/** Something that a reader sees: not spaces, joiners and fillers alone. */
const SEEN = /[^\s\p{Default_Ignorable_Code_Point}]/u;

/** Whether a text shows anything. */
export function isSeen(text: string): boolean {
  return SEEN.test(text);
}

/** A schema for one line of free text of 1 to `longest` characters; surrounding spaces are taken off. */
export function oneLineText(longest: number): z.ZodString {
  const expected = `write 1 to ${longest} characters on one line`;
  return z
    .string({ error: (issue) => `${issue.input === undefined ? 'is missing' : 'must be text'}: ${expected}` })
    .max(longest, { error: `is too long: ${expected}`, abort: true })
    .regex(ONE_LINE, { error: `contains control characters or line breaks: ${expected}`, abort: true })
    .trim()
    .min(1, { error: `is empty: ${expected}`, abort: true })
    .refine(isSeen, { error: `contains nothing visible: ${expected}`, abort: true });
}

const CODE = /^(?!prototype$)(?=.{1,40}$)[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** A short name for machines, unique in its document: `sales`, `regular-clients`. One check: every number of a month has a code. */
export const codeText = z
  .string({ error: 'must be a code such as "regular-clients"' })
  .regex(CODE, { error: (issue) => whatIsWrongWithCode(String(issue.input)), abort: true });

function whatIsWrongWithCode(text: string): string {
  if (text.length > 40) return 'must be a code of at most 40 characters';
  if (text === 'prototype') return 'must be another code than "prototype", which no document may have as a key';
  return 'must be a code of lower-case Latin letters, digits and single hyphens, such as "regular-clients"';
}
