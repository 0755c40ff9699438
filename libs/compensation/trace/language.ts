import * as z from 'zod';

/** The languages in which everything but pay is said: mails, tables, calendars. */
export const LANGUAGES = ['en', 'ru'] as const;
export const languageSchema = z.enum(LANGUAGES, { error: `must be one of: ${LANGUAGES.join(', ')}` });
export type Language = (typeof LANGUAGES)[number];
/** The same text in every language. */
export type Texts = Readonly<Record<Language, string>>;

/** The languages in which pay is put into words, a scheme before it is signed and a calculation after it is made: those, and Hindi. */
export const EXPLANATION_LANGUAGES = [...LANGUAGES, 'hi'] as const;
export const explanationLanguageSchema = z.enum(EXPLANATION_LANGUAGES, {
  error: `must be one of: ${EXPLANATION_LANGUAGES.join(', ')}`,
});
export type ExplanationLanguage = (typeof EXPLANATION_LANGUAGES)[number];
/** The same text in each of them. */
export type ExplanationTexts = Readonly<Record<ExplanationLanguage, string>>;
