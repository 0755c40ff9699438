import { api } from '../../../shared/api/client.js';

/** What else waits for the person: drafts that are due, returned documents, questions, disputes. */
export function useOwnActs() {
  return api.useQuery('get', '/api/awaited-acts', { params: { query: { mine: 'true' } } });
}

/** What waits for others, as far as the person sees it. */
export function useActsOfOthers(isAsked: boolean) {
  return api.useQuery('get', '/api/awaited-acts', { params: { query: { mine: 'false' } } }, { enabled: isAsked });
}
