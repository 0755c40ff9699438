import { api } from '../../../shared/api/client.js';

/** Who signed a version of a document; undefined where the reader may not see the document itself. */
export function useSigners(documentId: string, version: string) {
  const { data } = api.useQuery(
    'get',
    '/api/documents/{id}',
    { params: { path: { id: documentId } } },
    { retry: false },
  );
  return data?.history.filter((event) => event.what === 'signed' && String(event.version) === version);
}
