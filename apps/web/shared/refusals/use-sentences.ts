import { useQuery } from '@tanstack/react-query';
import { queryClient } from '../api/query-client.js';
import type { Language } from '../language/languages.js';
import { useClock } from '../clock/clock.js';
import { useLanguage } from '../language/use-language.js';
import { inPersonsWords, withDatesInWords } from './in-persons-words.js';
import type { Sentences, SentenceTeller } from './tell-sentence.js';

/** English is what the API itself says. */
const files = import.meta.glob<Sentences>(['./sentences/*.json', './values/*.json'], { import: 'default' });

export interface Said {
  readonly text: string;
  /** The language of the text, where it is not that of the page. */
  readonly lang?: 'en';
}

/**
 * Says what a field is refused for in the language of the page, as people say it: what the API answers, and what its schemas say in the
 * browser.
 * The words are read once, when there is something to say first, and nothing is said until they are there; a sentence without words is
 * the API's own.
 */
export function useSentences(isNeeded = true): (sentence: string) => Said {
  const language = useLanguage();
  const { data: tell, isPending } = useQuery(
    {
      queryKey: ['sentences', language],
      queryFn: () => readTeller(language),
      enabled: isNeeded && language !== 'en',
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: Number.POSITIVE_INFINITY,
      networkMode: 'always',
      structuralSharing: false,
    },
    queryClient,
  );
  const today = useClock()?.today;
  const inEnglish = (sentence: string) => withDatesInWords(inPersonsWords(sentence), 'en', today);
  if (language === 'en') return (sentence) => ({ text: inEnglish(sentence) });
  if (isPending) return () => ({ text: '' });
  return (sentence) => {
    const text = tell?.(sentence)?.text;
    return text === undefined
      ? { text: inEnglish(sentence), lang: 'en' }
      : { text: withDatesInWords(text, language, today) };
  };
}

async function readTeller(language: Language): Promise<SentenceTeller> {
  const [{ makeSentenceTeller }, ...words] = await Promise.all([
    import('./tell-sentence.js'),
    files[`./sentences/${language}.json`]?.() ?? {},
    files[`./values/${language}.json`]?.() ?? {},
  ]);
  return makeSentenceTeller(words, language);
}
