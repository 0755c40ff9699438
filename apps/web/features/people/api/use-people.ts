import { useInfiniteQuery } from '@tanstack/react-query';
import type { components } from '../../../shared/api/api-types.js';
import { fetchClient } from '../../../shared/api/client.js';

export type Person = components['schemas']['PeoplePage']['items'][number];

/** The people of the organisation by name, a page after the other. */
export function usePeople(isActive: boolean) {
  return useInfiniteQuery({
    queryKey: ['people', isActive],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) => {
      const cursor = pageParam === undefined ? {} : { cursor: pageParam };
      const { data, error } = await fetchClient.GET('/api/people', {
        params: { query: { limit: 200, isActive: isActive ? 'true' : 'false', ...cursor } },
      });
      if (!data) throw error;
      return data;
    },
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
}
