import type { z } from 'zod';
import { explanationLanguageSchema, languageSchema } from '#compensation/trace/language.js';
import { CommandRefusal } from '../command-refusal.js';

/** The language that an option names, of those in which schemes are described. */
export function languageOf(option: string): z.infer<typeof languageSchema> {
  return parsed(languageSchema, option);
}

/** The language that an option names, of those in which a calculation is explained. */
export function explanationLanguageOf(option: string): z.infer<typeof explanationLanguageSchema> {
  return parsed(explanationLanguageSchema, option);
}

function parsed<Language extends string>(schema: z.ZodType<Language>, option: string): Language {
  const named = schema.safeParse(option);
  if (named.success) return named.data;
  throw new CommandRefusal('invalid', 'unknown-language', 'The language is not one that pay is explained in.', [
    { path: 'lang', message: named.error.issues[0]!.message },
  ]);
}
