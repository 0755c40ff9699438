import type { ExplanationLanguage } from '../trace/language.js';
import { join, type Phrases, say } from '../trace/phrases.js';
import { quote } from '../trace/quoted.js';
import type { Vocabulary } from './vocabulary.js';

const PHRASES = { nothing: { en: 'nothing', ru: 'ничего', hi: 'कुछ नहीं' } } as const satisfies Phrases;

/** The components by name, as a part of a sentence. */
export function phraseComponents(
  codes: readonly string[],
  language: ExplanationLanguage,
  vocabulary: Vocabulary,
): string {
  const names = codes.map((code) => quote(vocabulary.componentName(code), language));
  const last = names.pop() ?? say(PHRASES.nothing, language);
  return names.length === 0 ? last : join([names.join(', '), last], 'and', language);
}
