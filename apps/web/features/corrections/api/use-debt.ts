import { useQuery } from '@tanstack/react-query';
import { fetchClient } from '../../../shared/api/client.js';
import { lastPosted } from '../model/last-posted.js';

/** What somebody owes by their last posted statement; null where they owe nothing. */
interface Debt {
  statementId: string;
  month: string;
  owed: string | null;
}

/** What somebody owes, and by which statement; null where none of theirs is posted. */
export function useDebt(personId: string | null) {
  return useQuery({
    queryKey: ['debt', personId],
    queryFn: () => readDebt(personId ?? ''),
    enabled: personId !== null,
    staleTime: 0,
  });
}

async function readDebt(personId: string): Promise<Debt | null> {
  const { data, error } = await fetchClient.GET('/api/statements', { params: { query: { personId, limit: 50 } } });
  if (!data) throw error;
  const last = lastPosted(data.items);
  if (last === undefined) return null;
  const statement = await fetchClient.GET('/api/statements/{id}', { params: { path: { id: last.id } } });
  if (!statement.data) throw statement.error;
  return { statementId: last.id, month: last.month, owed: statement.data.owed };
}
