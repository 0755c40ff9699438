import * as z from 'zod';

/** The languages in which schemes are described and everything else is said. */
export const LANGUAGES = ['en', 'ru'] as const;
export const languageSchema = z.enum(LANGUAGES, { error: `must be one of: ${LANGUAGES.join(', ')}` });
export type Language = (typeof LANGUAGES)[number];
/** The same text in every language. */
export type Texts = Readonly<Record<Language, string>>;

/** The languages in which a calculation is explained to whom it pays: those, and Hindi. */
export const EXPLANATION_LANGUAGES = [...LANGUAGES, 'hi'] as const;
export const explanationLanguageSchema = z.enum(EXPLANATION_LANGUAGES, {
  error: `must be one of: ${EXPLANATION_LANGUAGES.join(', ')}`,
});
export type ExplanationLanguage = (typeof EXPLANATION_LANGUAGES)[number];
/** The same text in each of them. */
export type ExplanationTexts = Readonly<Record<ExplanationLanguage, string>>;
