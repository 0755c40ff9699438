import { api } from '../../../shared/api/client.js';

/** Somebody with every entry of what they were, are and will be. */
export function usePerson(id: string) {
  return api.useQuery('get', '/api/people/{id}', { params: { path: { id } } });
}
