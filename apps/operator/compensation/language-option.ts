import { explanationLanguageSchema, type ExplanationLanguage } from '#compensation/trace/language.js';
import { CommandRefusal } from '../command-refusal.js';

/** The language that an option names, of those in which pay is put into words. */
export function languageOf(option: string): ExplanationLanguage {
  const named = explanationLanguageSchema.safeParse(option);
  if (named.success) return named.data;
  throw new CommandRefusal('invalid', 'unknown-language', 'The language is not one that pay is explained in.', [
    { path: 'lang', message: named.error.issues[0]!.message },
  ]);
}
