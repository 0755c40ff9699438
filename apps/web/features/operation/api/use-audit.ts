import { useInfiniteQuery } from '@tanstack/react-query';
import type { components } from '../../../shared/api/api-types.js';
import { fetchClient } from '../../../shared/api/client.js';

export type AuditEvent = components['schemas']['AuditPage']['items'][number];

/** Who did what, the newest first, a page after the other. */
export function useAudit(action: string | undefined) {
  return useInfiniteQuery({
    queryKey: ['audit-events', action],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) => {
      const { data, error } = await fetchClient.GET('/api/audit-events', {
        params: {
          query: {
            limit: 200,
            ...(action === undefined ? {} : { action }),
            ...(pageParam === undefined ? {} : { cursor: pageParam }),
          },
        },
      });
      if (!data) throw error;
      return data;
    },
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
}
