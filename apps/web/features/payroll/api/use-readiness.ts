import type { components } from '../../../shared/api/api-types.js';
import { api } from '../../../shared/api/client.js';

export type Unready = components['schemas']['ReadinessPage']['items'][number];

/** Who cannot be paid for a month yet, with what is missing of each and who owes it. */
export function useReadiness(month: string | undefined) {
  return api.useQuery(
    'get',
    '/api/payroll-readiness',
    { params: { query: { month: month ?? '', limit: 200 } } },
    { enabled: month !== undefined },
  );
}
