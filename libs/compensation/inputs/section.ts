import type { z } from 'zod';
import type { Language } from '../trace/language.js';

/** The author's name of what inputs call by a code; undefined where nobody names it. */
export type NameOfCode = (code: string) => string | undefined;

/** What phrases of the inputs take from the scheme. */
export interface PhraseWords {
  readonly nameOf: NameOfCode;
  /** The decimals of its currency. */
  readonly places: number;
}

/** A part of the inputs that is about one thing. It lives in a file of its own and has its line in input-sections.ts. */
export interface Section<Schema extends z.ZodType> {
  readonly schema: Schema;
  /** Everything of it that pay may depend on, in phrases of a worked example. */
  readonly phrase: (section: z.infer<Schema>, language: Language, words: PhraseWords) => string[];
}

/** Keeps the type of a section's schema while its phrase is checked against it. */
export function inputSection<Schema extends z.ZodType>(section: Section<Schema>): Section<Schema> {
  return section;
}
