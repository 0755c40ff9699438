import type { components } from '../../../shared/api/api-types.js';
import { api } from '../../../shared/api/client.js';

export type DecisionOfMonth = components['schemas']['MonthDecisionsPage']['items'][number];

/** The latest signatures and returns of a month's documents. */
export function useDecisionsOfMonth(cycleId: string) {
  return api.useQuery('get', '/api/monthly-cycles/{id}/decisions', {
    params: { path: { id: cycleId }, query: { limit: 200 } },
  });
}
