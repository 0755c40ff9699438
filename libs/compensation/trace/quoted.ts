import type { ExplanationLanguage } from './language.js';
import { type Phrases, say } from './phrases.js';

const QUOTED = { words: { en: '“{words}”', ru: '«{words}»', hi: '“{words}”' } } as const satisfies Phrases;

/** The author's own words inside a sentence, in the quotation marks of its language. */
export function quote(words: string, language: ExplanationLanguage): string {
  return say(QUOTED.words, language, { words });
}
