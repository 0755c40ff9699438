import { useQuery } from '@tanstack/react-query';
import { queryClient } from '../api/query-client.js';
import { useLanguage } from '../language/use-language.js';
import { nameOfPath, type FieldNames } from './name-of-path.js';

const files = import.meta.glob<FieldNames>('./fields/*.json', { import: 'default' });

/** What a path of the API is called where the screen has no name of its own for it; read once, when one is needed first. */
export function useFieldNames(): (path: string) => string {
  const language = useLanguage();
  const { data = {} } = useQuery(
    {
      queryKey: ['field-names', language],
      queryFn: () => files[`./fields/${language}.json`]?.() ?? {},
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: Number.POSITIVE_INFINITY,
      networkMode: 'always',
    },
    queryClient,
  );
  return (path) => nameOfPath(path, data);
}
