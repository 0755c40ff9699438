import { keepPreviousData } from '@tanstack/react-query';
import type { components } from '../../../shared/api/api-types.js';
import { api } from '../../../shared/api/client.js';

export type Cycle = components['schemas']['CyclesPage']['items'][number];

/** The months of the departments that the person may see, the latest first. */
export function useCycles(month: string | undefined) {
  return api.useQuery(
    'get',
    '/api/monthly-cycles',
    { params: { query: { limit: 200, ...(month === undefined ? {} : { month }) } } },
    { placeholderData: keepPreviousData },
  );
}

/** The cycle of one department and month; nothing where it is not open yet. */
export function useCycleOf(departmentId: string, month: string) {
  return api.useQuery('get', '/api/monthly-cycles', { params: { query: { departmentId, month, limit: 1 } } });
}
