import { api } from '../../../shared/api/client.js';

/** What of a department's month waits for somebody. */
export function useBlockingActs(departmentId: string, month: string) {
  return api.useQuery('get', '/api/awaited-acts', { params: { query: { departmentId, month } } });
}

/** What of a month waits for somebody, in all departments that the person sees. */
export function useActsOfMonth(month: string | undefined) {
  return api.useQuery(
    'get',
    '/api/awaited-acts',
    { params: { query: month === undefined ? {} : { month } } },
    { enabled: month !== undefined },
  );
}
