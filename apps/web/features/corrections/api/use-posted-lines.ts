import { useQuery } from '@tanstack/react-query';
import { fetchClient } from '../../../shared/api/client.js';
import type { Language } from '../../../shared/language/languages.js';
import { useLanguage } from '../../../shared/language/use-language.js';
import { isOfNothing, type PostedLine } from '../model/said-adjustment.js';

/** What the posted statements of somebody's month have paid or taken, line by line. */
export function usePostedLines(personId: string | null, month: string) {
  const language = useLanguage();
  return useQuery({
    queryKey: ['posted-lines', personId, month, language],
    queryFn: () => readLines(personId ?? '', month, language),
    enabled: personId !== null,
    staleTime: 0,
  });
}

async function readLines(personId: string, month: string, language: Language): Promise<PostedLine[]> {
  const { data, error } = await fetchClient.GET('/api/statements', {
    params: { query: { personId, month, limit: 50 } },
  });
  if (!data) throw error;
  const posted = data.items.filter(({ postedAt }) => postedAt !== null);
  const statements = await Promise.all(posted.map(({ id }) => readStatement(id, language)));
  return statements.flat();
}

async function readStatement(id: string, language: Language): Promise<PostedLine[]> {
  const { data, error } = await fetchClient.GET('/api/statements/{id}', {
    params: { path: { id }, query: { language } },
  });
  if (!data) throw error;
  return data.lines
    .filter(({ amount }) => !isOfNothing(amount))
    .map(({ component, code, label, amount }) => ({ statementId: id, component, code, label, amount }));
}
