import type { components } from '../../api/api-types.js';
import { api } from '../../api/client.js';

export type Waiting = components['schemas']['WaitingPage']['items'][number];

/** The document as it waits for the person; nothing where they may not decide it now. */
export function useDecidable(documentId: string, known: Waiting | undefined): Waiting | undefined {
  const { data } = api.useQuery(
    'get',
    '/api/approvals',
    { params: { query: { documentId, limit: 1 } } },
    { enabled: known === undefined },
  );
  return known ?? data?.items[0];
}
