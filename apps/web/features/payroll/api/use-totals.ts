import type { components } from '../../../shared/api/api-types.js';
import { api } from '../../../shared/api/client.js';

export type Totals = components['schemas']['RunTotalsView'];

/** What leads from the month before to a run, to the last digit. */
export function useTotals(id: string, isCalculated: boolean) {
  return api.useQuery(
    'get',
    '/api/payroll-runs/{id}/totals',
    { params: { path: { id } } },
    { enabled: isCalculated, retry: false },
  );
}
