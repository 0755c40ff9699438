import type { Language } from '../language/languages.js';

/** One of several, in the language of the page: `Accounting or General director`. */
export function formatEither(names: readonly string[], language: Language): string {
  return new Intl.ListFormat(language, { type: 'disjunction' }).format(names);
}
