import { api } from '../../../shared/api/client.js';

/** The contests that were announced, those that were called off among them; the latest first. */
export function useContests() {
  return api.useQuery('get', '/api/contests', { params: { query: { limit: 200, withdrawn: 'true' } } });
}

/** Who has won what in any of them. */
export function useWinners() {
  return api.useQuery('get', '/api/contest-winners', { params: { query: { limit: 200 } } });
}
