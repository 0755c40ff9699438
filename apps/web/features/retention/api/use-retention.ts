import { useQuery } from '@tanstack/react-query';
import type { components } from '../../../shared/api/api-types.js';
import { api, fetchClient } from '../../../shared/api/client.js';

export type Item = components['schemas']['RetentionItemsPage']['items'][number];
export type Result = components['schemas']['RetentionResultsPage']['items'][number];

/** What strikes call for: reviews and proposals to part, the latest month first. */
export function useItems() {
  return api.useQuery('get', '/api/retention-items', { params: { query: { limit: 200 } } });
}

/** So many pages of results are read: a year of some hundred people. */
const mostPages = 10;

/** How many clients everybody has kept, month by month, by approved actuals; the latest months first. */
export function useResults() {
  return useQuery({
    queryKey: ['retention-results'],
    queryFn: async () => {
      const found: Result[] = [];
      let cursor: string | null = null;
      for (let page = 0; page < mostPages; page++) {
        const query: { limit: number; cursor?: string } = { limit: 200, ...(cursor === null ? {} : { cursor }) };
        const { data, error } = await fetchClient.GET('/api/retention-results', { params: { query } });
        if (!data) throw error;
        found.push(...data.items);
        cursor = data.nextCursor;
        if (cursor === null) break;
      }
      return found;
    },
  });
}
