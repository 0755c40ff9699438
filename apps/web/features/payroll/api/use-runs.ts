import { api } from '../../../shared/api/client.js';

/** The runs of a month, or the latest of all, the latest first. */
export function useRuns(month: string | undefined) {
  return api.useQuery('get', '/api/payroll-runs', {
    params: { query: { limit: 50, ...(month === undefined ? {} : { month }) } },
  });
}
