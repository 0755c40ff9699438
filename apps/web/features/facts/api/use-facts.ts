import { useInfiniteQuery } from '@tanstack/react-query';
import type { components } from '../../../shared/api/api-types.js';
import { fetchClient } from '../../../shared/api/client.js';

export type FactKind = components['schemas']['FactKind'];
export type Fact = components['schemas']['FactsPage']['items'][number];

/** Which facts of a kind are shown: of a month, of a person; also what they said before, where that is asked for. */
export interface FactFilter {
  month?: string;
  personId?: string;
  history?: 'true';
}

/** The facts of a kind as far as the reader sees them, a page after the other. */
export function useFacts(kind: FactKind, filter: FactFilter) {
  return useInfiniteQuery({
    queryKey: ['facts', kind, filter],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) => {
      const cursor = pageParam === undefined ? {} : { cursor: pageParam };
      const { data, error } = await fetchClient.GET('/api/facts/{kind}', {
        params: { path: { kind }, query: { limit: 200, ...filter, ...cursor } },
      });
      if (!data) throw error;
      return data;
    },
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
}
