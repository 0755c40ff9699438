import { api } from '../api/client.js';

/** The currency of the organisation; absent until it is known. */
export function useCurrency(): string | undefined {
  return api.useQuery('get', '/api/organisation', {}, { staleTime: Number.POSITIVE_INFINITY }).data?.currency;
}
