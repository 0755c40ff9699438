import type { components } from '../../../shared/api/api-types.js';
import { api } from '../../../shared/api/client.js';
import type { DocumentKind } from '../../../shared/documents/drafts-of-kind.js';

/** A revision, a memo or a fine, as the list has it. */
export interface Listed {
  id: string;
  kind: DocumentKind;
  /** Whom it is about; of a memo on weights nobody alone. */
  person: string;
  department: string;
  month: string;
  status: components['schemas']['DocumentStatus'];
}

/** Everything that changes a month while it runs, the latest month first. */
export function useMemos(month: string | undefined) {
  const query = { params: { query: { limit: 200, ...(month === undefined ? {} : { month }) } } };
  const asked = [
    api.useQuery('get', '/api/plan-revisions', query),
    api.useQuery('get', '/api/weight-memos', query),
    api.useQuery('get', '/api/fines', query),
  ] as const;
  const [revisions, memos, fines] = asked;
  const items: Listed[] = [
    ...(revisions.data?.items ?? []).map((each) => ({ ...each, kind: 'plan-revision' as const })),
    ...(memos.data?.items ?? []).map((each) => ({ ...each, kind: 'weight-memo' as const, person: '' })),
    ...(fines.data?.items ?? []).map((each) => ({ ...each, kind: 'fine' as const })),
  ].sort((one, other) => (one.month === other.month ? 0 : one.month < other.month ? 1 : -1));
  return {
    items,
    isPending: asked.some(({ isPending }) => isPending),
    error: asked.find(({ error }) => error)?.error,
    refetch: () => asked.forEach(({ refetch }) => void refetch()),
  };
}
