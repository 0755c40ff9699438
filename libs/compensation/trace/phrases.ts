import type { ExplanationLanguage, ExplanationTexts } from './language.js';

/** What a part of a scheme is put into words with: phrases in every language, with `{places}` for what stands in the scheme. */
export type Phrases = Readonly<Record<string, ExplanationTexts>>;

type PlaceOf<Text> = Text extends `${string}{${infer Place}}${infer Rest}` ? Place | PlaceOf<Rest> : never;

/** What belongs into the places of a phrase, in whichever language they stand. */
type FilledPlaces<Said extends ExplanationTexts> = [PlaceOf<Said[ExplanationLanguage]>] extends [never]
  ? []
  : [values: Readonly<Record<PlaceOf<Said[ExplanationLanguage]>, string>>];

/** A phrase in a language; the compiler asks for every place of it, and for nothing else. */
export function say<const Said extends ExplanationTexts>(
  texts: Said,
  language: ExplanationLanguage,
  ...[values]: FilledPlaces<Said>
): string {
  const filled: Readonly<Record<string, string>> = values ?? {};
  return fill(texts[language], (place) => filled[place] ?? '');
}

/** A text with something in its `{places}`. */
export function fill(template: string, text: (place: string) => string): string {
  return template.replace(/\{([a-zA-Z]+)\}/g, (_, place: string) => text(place));
}

const JOINED = {
  and: { en: ' and ', ru: ' и ', hi: ' और ' },
  or: { en: ' or ', ru: ' или ', hi: ' या ' },
} as const satisfies Phrases;

/** Parts of a sentence between which stands a word: all of them hold, or one of them. */
export function join(parts: readonly string[], by: keyof typeof JOINED, language: ExplanationLanguage): string {
  return parts.join(JOINED[by][language]);
}

/** A phrase at the beginning of a sentence. */
export function capitalise(phrase: string): string {
  return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}

const FULL_STOP = { en: '.', ru: '.', hi: '।' } as const satisfies ExplanationTexts;

/** A sentence with its full stop; what its author wrote last may bring one. */
export function endSentence(sentence: string, language: ExplanationLanguage): string {
  return /[.।]$/.test(sentence) ? sentence : `${sentence}${FULL_STOP[language]}`;
}
