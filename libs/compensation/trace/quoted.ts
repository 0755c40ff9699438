import type { ExplanationLanguage } from './language.js';

/** The author's own words inside a sentence, in the quotation marks of its language. */
export function quote(words: string, language: ExplanationLanguage): string {
  return language === 'ru' ? `«${words}»` : `“${words}”`;
}
