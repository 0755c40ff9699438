import { api } from '../../api/client.js';

/** Against what a version is held. */
export type Against = 'last-signed' | 'last-month';

/** A version beside what it is held against. */
export function useComparison(id: string, against: Against) {
  return api.useQuery('get', '/api/documents/{id}/comparison', {
    params: { path: { id }, query: { with: against } },
  });
}
