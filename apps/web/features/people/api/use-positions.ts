import { api } from '../../../shared/api/client.js';

/** The positions of the company, by the codes that entries name them by. */
export function usePositions() {
  return api.useQuery('get', '/api/positions');
}
