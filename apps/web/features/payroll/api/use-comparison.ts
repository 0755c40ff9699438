import type { components } from '../../../shared/api/api-types.js';
import { api } from '../../../shared/api/client.js';

export type Compared = components['schemas']['RunComparisonPage']['items'][number];

/** Everybody of a run beside the month before; the largest differences first. */
export function useComparison(id: string, isCalculated: boolean) {
  return api.useInfiniteQuery(
    'get',
    '/api/payroll-runs/{id}/comparison',
    { params: { path: { id }, query: { limit: 200, sort: '-size' } } },
    {
      pageParamName: 'cursor',
      // Not undefined: the first page would be asked for with a cursor of 0.
      initialPageParam: null as string | null,
      getNextPageParam: ({ nextCursor }: { nextCursor: string | null }) => nextCursor,
      enabled: isCalculated,
      retry: false,
    },
  );
}
