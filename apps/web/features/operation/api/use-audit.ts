import { useInfiniteQuery } from '@tanstack/react-query';
import type { components } from '../../../shared/api/api-types.js';
import { fetchClient } from '../../../shared/api/client.js';

export type AuditEvent = components['schemas']['AuditPage']['items'][number];

/** Which events are shown; reads of pay only where they are asked for. */
export interface AuditFilter {
  action?: string;
  objectKind?: string;
  actorId?: string;
  withoutReads?: 'true';
}

/** Who did what, the newest first, a page after the other. */
export function useAudit(filter: AuditFilter) {
  return useInfiniteQuery({
    queryKey: ['audit-events', filter],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) => {
      const { data, error } = await fetchClient.GET('/api/audit-events', {
        params: { query: { limit: 200, ...filter, ...(pageParam === undefined ? {} : { cursor: pageParam }) } },
      });
      if (!data) throw error;
      return data;
    },
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
}
