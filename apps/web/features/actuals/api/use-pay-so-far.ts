import { api } from '../../../shared/api/client.js';

/** What everybody of a department has earned so far by what is known. */
export function usePaySoFar(departmentId: string, month: string) {
  return api.useQuery('get', '/api/pay-so-far', { params: { query: { departmentId, month, limit: 200 } } });
}
