import type { components } from '../../../shared/api/api-types.js';
import { api } from '../../../shared/api/client.js';

export type Waiting = components['schemas']['WaitingPage']['items'][number];

/** The documents that the person may decide now; at most as many as can be signed together. */
export function useWaiting() {
  return api.useQuery('get', '/api/approvals', { params: { query: { limit: 100 } } }, { refetchInterval: 60_000 });
}
