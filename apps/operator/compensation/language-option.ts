import { languageSchema, type Language } from '#compensation/trace/language.js';
import { CommandRefusal } from '../command-refusal.js';

/** The language that an option names. */
export function languageOf(option: string): Language {
  const parsed = languageSchema.safeParse(option);
  if (parsed.success) return parsed.data;
  throw new CommandRefusal('invalid', 'unknown-language', 'The language is not one that pay is explained in.', [
    { path: 'lang', message: parsed.error.issues[0]!.message },
  ]);
}
