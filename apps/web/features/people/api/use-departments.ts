import type { components } from '../../../shared/api/api-types.js';
import { api } from '../../../shared/api/client.js';

export type Department = components['schemas']['DepartmentsPage']['items'][number];

/** The departments of the organisation. */
export function useDepartments() {
  return api.useQuery('get', '/api/departments', { params: { query: { limit: 200 } } });
}
