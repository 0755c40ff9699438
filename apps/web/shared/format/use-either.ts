import { useLanguage } from '../language/use-language.js';
import { formatEither } from './either.js';

/** Writes one of several names in the language of the page. */
export function useEither(): (names: readonly string[]) => string {
  const language = useLanguage();
  return (names) => formatEither(names, language);
}
