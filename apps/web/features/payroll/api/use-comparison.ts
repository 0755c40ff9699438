import type { components } from '../../../shared/api/api-types.js';
import { api } from '../../../shared/api/client.js';

export type Compared = components['schemas']['RunComparisonPage']['items'][number];

/** Everybody of a run beside the month before; the largest differences first. */
export function useComparison(id: string, isCalculated: boolean) {
  return api.useInfiniteQuery(
    'get',
    '/api/payroll-runs/{id}/comparison',
    { params: { path: { id }, query: { limit: 200 } } },
    {
      pageParamName: 'cursor',
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ nextCursor }: { nextCursor: string | null }) => nextCursor ?? undefined,
      enabled: isCalculated,
      retry: false,
    },
  );
}
