import * as z from 'zod';

/** The languages in which schemes are described and calculations explained. */
export const LANGUAGES = ['en', 'ru'] as const;
export const languageSchema = z.enum(LANGUAGES, { error: `must be one of: ${LANGUAGES.join(', ')}` });
export type Language = (typeof LANGUAGES)[number];
/** The same text in every language. */
export type Texts = Readonly<Record<Language, string>>;
