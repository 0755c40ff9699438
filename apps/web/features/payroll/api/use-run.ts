import type { components } from '../../../shared/api/api-types.js';
import { api } from '../../../shared/api/client.js';

export type Run = components['schemas']['RunDetail'];

/** One payroll run; while it goes on `useFollowedRun` has it read anew. */
export function useRun(id: string) {
  return api.useQuery('get', '/api/payroll-runs/{id}', { params: { path: { id } } });
}
