import type { components } from '../../../shared/api/api-types.js';
import { api } from '../../../shared/api/client.js';

export type Run = components['schemas']['RunDetail'];

/** While a run calculates it is asked for every two seconds. */
const askedAgainMs = 2_000;

/** One payroll run, followed as long as it calculates. */
export function useRun(id: string) {
  return api.useQuery(
    'get',
    '/api/payroll-runs/{id}',
    { params: { path: { id } } },
    { refetchInterval: ({ state }) => (state.data?.status === 'calculating' ? askedAgainMs : false) },
  );
}
