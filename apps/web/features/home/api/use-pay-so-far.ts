import type { components } from '../../../shared/api/api-types.js';
import { api } from '../../../shared/api/client.js';

export type PaySoFar = components['schemas']['PaySoFarView'];

/** What a month pays somebody by what is known now. */
export function usePaySoFar(personId: string, month: string | undefined) {
  return api.useQuery(
    'get',
    '/api/pay-so-far/{personId}',
    { params: { path: { personId }, query: { month: month ?? '' } } },
    { enabled: month !== undefined },
  );
}
