import type { components } from '../../../shared/api/api-types.js';
import { api } from '../../../shared/api/client.js';

export type OpenProcess = components['schemas']['OpenProcessesPage']['items'][number];

/** What processes of a kind are about that have not come to their end, the latest first. */
export function useOpenProcesses(objectKind: OpenProcess['objectKind']) {
  return api.useQuery('get', '/api/repairs/open-processes', { params: { query: { objectKind, limit: 200 } } });
}
