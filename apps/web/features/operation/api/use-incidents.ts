import type { components } from '../../../shared/api/api-types.js';
import { api } from '../../../shared/api/client.js';

export type Incident = components['schemas']['IncidentsPage']['items'][number];

/** The steps that keep failing. */
export function useIncidents(status: 'open' | 'settled') {
  return api.useQuery('get', '/api/incidents', { params: { query: { status, limit: 100 } } });
}
