import type { components } from '../../../shared/api/api-types.js';
import { api } from '../../../shared/api/client.js';
import type { DocumentKind } from '../../../shared/documents/drafts-of-kind.js';

/** A revision, a memo, a fine, or what corrects what was signed or paid, as the list has it. */
export interface Listed {
  id: string;
  kind: DocumentKind;
  /** Whom it is about; of a memo on weights and of what is reopened nobody alone. */
  person: string;
  department: string;
  month: string;
  status: components['schemas']['DocumentStatus'];
}

/** Everything that changes a month while it runs or corrects it afterwards, the latest month first. */
export function useMemos(month: string | undefined) {
  const query = { params: { query: { limit: 200, ...(month === undefined ? {} : { month }) } } };
  const asked = [
    api.useQuery('get', '/api/plan-revisions', query),
    api.useQuery('get', '/api/weight-memos', query),
    api.useQuery('get', '/api/fines', query),
    api.useQuery('get', '/api/adjustments', query),
    api.useQuery('get', '/api/write-offs', query),
    api.useQuery('get', '/api/actuals-reopenings', query),
    api.useQuery('get', '/api/cycle-reopenings', query),
  ] as const;
  const [revisions, memos, fines, adjustments, writeOffs, ofActuals, ofMonths] = asked;
  const departments = api.useQuery('get', '/api/departments', { params: { query: { limit: 200 } } });
  const nameOf = (departmentId: string | null) =>
    departments.data?.items.find(({ id }) => id === departmentId)?.name ?? '';
  const items: Listed[] = [
    ...(revisions.data?.items ?? []).map((each) => ({ ...each, kind: 'plan-revision' as const })),
    ...(memos.data?.items ?? []).map((each) => ({ ...each, kind: 'weight-memo' as const, person: '' })),
    ...(fines.data?.items ?? []).map((each) => ({ ...each, kind: 'fine' as const })),
    ...(adjustments.data?.items ?? []).map((each) => ({ ...each, kind: 'adjustment' as const })),
    ...(writeOffs.data?.items ?? []).map((each) => ({
      ...each,
      kind: 'write-off' as const,
      department: nameOf(each.departmentId),
    })),
    ...(ofActuals.data?.items ?? []).map((each) => ({ ...each, kind: 'actuals-reopening' as const, person: '' })),
    ...(ofMonths.data?.items ?? []).map((each) => ({ ...each, kind: 'cycle-reopening' as const, person: '' })),
  ].sort((one, other) => (one.month === other.month ? 0 : one.month < other.month ? 1 : -1));
  return {
    items,
    isPending: asked.some(({ isPending }) => isPending),
    error: asked.find(({ error }) => error)?.error,
    refetch: () => asked.forEach(({ refetch }) => void refetch()),
  };
}
