import { api } from '../../../shared/api/client.js';

/** One cycle with its deadlines, its documents, and who has no plan. */
export function useCycle(id: string | undefined) {
  return api.useQuery(
    'get',
    '/api/monthly-cycles/{id}',
    { params: { path: { id: id ?? '' } } },
    { enabled: id !== undefined },
  );
}
