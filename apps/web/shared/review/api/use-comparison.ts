import { api } from '../../api/client.js';

/** Against what a version is held. */
export type Against = 'last-returned' | 'last-signed' | 'last-month';

/** A version beside what it is held against; beside one that came back by the number of that. */
export function useComparison(id: string, against: Exclude<Against, 'last-returned'> | { version: number }) {
  return api.useQuery('get', '/api/documents/{id}/comparison', {
    params: {
      path: { id },
      query: typeof against === 'string' ? { with: against } : { with: 'version', against: against.version },
    },
  });
}
