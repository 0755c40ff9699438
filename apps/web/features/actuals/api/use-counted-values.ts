import { api } from '../../../shared/api/client.js';

/** The numbers that are counted for somebody, each with the deals and activities behind it. */
export function useCountedValues(personId: string, month: string) {
  return api.useQuery('get', '/api/counted-values', { params: { query: { personId, month } } });
}
