import { useQuery } from '@tanstack/react-query';
import { queryClient } from '../api/query-client.js';
import type { Language } from '../language/languages.js';
import { useLanguage } from '../language/use-language.js';

type Words = Readonly<Record<string, string>>;

/** English is what the API itself says, with the names and figures of the case. */
const files = import.meta.glob<Words>('./words/*.json', { import: 'default' });

/** What a refusal of a code is in the language of the page; read once, when something is refused first. Nothing in English, and of a code without words. */
export function useRefusalWords(): (code: string) => string | undefined {
  const language = useLanguage();
  const { data } = useQuery(
    {
      queryKey: ['refusal-words', language],
      queryFn: () => readWords(language),
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: Number.POSITIVE_INFINITY,
      networkMode: 'always',
    },
    queryClient,
  );
  return (code) => data?.[code];
}

function readWords(language: Language): Words | Promise<Words> {
  return files[`./words/${language}.json`]?.() ?? {};
}
