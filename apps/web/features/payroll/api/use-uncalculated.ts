import type { components } from '../../../shared/api/api-types.js';
import { api } from '../../../shared/api/client.js';

export type Uncalculated = components['schemas']['UncalculatedPeoplePage']['items'][number];

/** Of whom a run could calculate nothing yet, each reason with who owes it and where it is mended. */
export function useUncalculated(id: string, isAsked: boolean) {
  return api.useQuery(
    'get',
    '/api/payroll-runs/{id}/problems',
    { params: { path: { id }, query: { open: 'true', limit: 200 } } },
    { enabled: isAsked },
  );
}
