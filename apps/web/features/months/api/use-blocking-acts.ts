import { api } from '../../../shared/api/client.js';

/** What of a department's month waits for somebody. */
export function useBlockingActs(departmentId: string, month: string) {
  return api.useQuery('get', '/api/awaited-acts', { params: { query: { departmentId, month } } });
}
