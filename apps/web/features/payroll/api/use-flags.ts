import type { components } from '../../../shared/api/api-types.js';
import { api } from '../../../shared/api/client.js';

export type Flagged = components['schemas']['FlagsPage']['items'][number];

/** The statements of a run that are outside the bounds of the organisation. */
export function useFlags(id: string) {
  return api.useQuery('get', '/api/payroll-runs/{id}/flags', { params: { path: { id }, query: { limit: 200 } } });
}
