import type { components } from '../../../shared/api/api-types.js';
import { api } from '../../../shared/api/client.js';

export type Waiting = components['schemas']['WaitingPage']['items'][number];

/** How often it looks for news: whoever has nothing to do waits for the next. */
const whileEmpty = 15_000;
const whileBusy = 60_000;

/** The documents that the person may decide now; at most as many as can be signed together. */
export function useWaiting() {
  return api.useQuery(
    'get',
    '/api/approvals',
    { params: { query: { limit: 100 } } },
    { refetchInterval: ({ state }) => (state.data?.items.length === 0 ? whileEmpty : whileBusy) },
  );
}
