import { useInfiniteQuery } from '@tanstack/react-query';
import type { components } from '../../../shared/api/api-types.js';
import { fetchClient } from '../../../shared/api/client.js';

export type Person = components['schemas']['PeoplePage']['items'][number];

/** Who is asked for: on the staff, not on it, or with a new password that nobody has confirmed. */
export type Which = 'staff' | 'left' | 'reset';

const asked = {
  staff: { isActive: 'true' },
  left: { isActive: 'false' },
  reset: { awaitsConfirmation: 'true' },
} as const;

/** The people of the organisation by name, a page after the other. */
export function usePeople(which: Which) {
  return useInfiniteQuery({
    queryKey: ['people', which],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) => {
      const cursor = pageParam === undefined ? {} : { cursor: pageParam };
      const { data, error } = await fetchClient.GET('/api/people', {
        params: { query: { limit: 200, ...asked[which], ...cursor } },
      });
      if (!data) throw error;
      return data;
    },
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
}
