import type { components } from '../../../shared/api/api-types.js';
import { api } from '../../../shared/api/client.js';

type Order = components['schemas']['OrdersPage']['items'][number] & { kind: 'salary-order' | 'assignment-order' };

/** The orders about somebody, the latest first day first. */
export function useOrdersOf(personId: string) {
  const query = { params: { query: { personId, limit: 200 } } };
  const asked = [
    api.useQuery('get', '/api/salary-orders', query),
    api.useQuery('get', '/api/assignment-orders', query),
  ] as const;
  const [salaries, assignments] = asked;
  const items: Order[] = [
    ...(salaries.data?.items ?? []).map((each) => ({ ...each, kind: 'salary-order' as const })),
    ...(assignments.data?.items ?? []).map((each) => ({ ...each, kind: 'assignment-order' as const })),
  ].sort((one, other) => (one.fromOn === other.fromOn ? 0 : one.fromOn < other.fromOn ? 1 : -1));
  return {
    items,
    isPending: asked.some(({ isPending }) => isPending),
    error: asked.find(({ error }) => error)?.error,
    refetch: () => asked.forEach(({ refetch }) => void refetch()),
  };
}
