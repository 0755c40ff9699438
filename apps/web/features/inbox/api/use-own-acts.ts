import { api } from '../../../shared/api/client.js';

const everyMinute = 60_000;

/** What else waits for the person: drafts that are due, returned documents, questions, disputes. */
export function useOwnActs() {
  return api.useQuery(
    'get',
    '/api/awaited-acts',
    { params: { query: { mine: 'true' } } },
    { refetchInterval: everyMinute },
  );
}

/** What waits for others, as far as the person sees it. */
export function useActsOfOthers(isAsked: boolean) {
  return api.useQuery('get', '/api/awaited-acts', { params: { query: { mine: 'false' } } }, { enabled: isAsked });
}
