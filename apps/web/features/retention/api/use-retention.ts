import type { components } from '../../../shared/api/api-types.js';
import { api } from '../../../shared/api/client.js';

export type Item = components['schemas']['RetentionItemsPage']['items'][number];
export type Result = components['schemas']['RetentionResultsPage']['items'][number];

/** What strikes call for: reviews and proposals to part, the latest month first. */
export function useItems() {
  return api.useQuery('get', '/api/retention-items', { params: { query: { limit: 200 } } });
}

/** How many clients everybody has kept, month by month, by approved actuals. */
export function useResults() {
  return api.useQuery('get', '/api/retention-results', { params: { query: { limit: 200 } } });
}
