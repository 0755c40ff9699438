import { api } from '../../api/client.js';

/** A document of any kind: its steps, and who did what to it when. */
export function useDocument(id: string) {
  return api.useQuery('get', '/api/documents/{id}', { params: { path: { id } } });
}
