import { api } from '../../../shared/api/client.js';

/** The KPI plan of somebody and a month, as far as it has come; undefined where nobody has drafted one. */
export function useOwnPlan(personId: string, month: string | undefined) {
  const plans = api.useQuery(
    'get',
    '/api/kpi-plans',
    { params: { query: { personId, month: month ?? '', limit: 1 } } },
    { enabled: month !== undefined },
  );
  const plan = plans.data?.items[0];
  const id = plan?.id ?? '';
  const toRead = api.useQuery(
    'get',
    '/api/kpi-plans/{id}/acknowledgement',
    { params: { path: { id } } },
    { enabled: plan?.status === 'signed' },
  );
  const document = api.useQuery(
    'get',
    '/api/documents/{id}',
    { params: { path: { id } } },
    { enabled: plan !== undefined && plan.status !== 'signed', retry: false },
  );
  return {
    plan,
    toRead: toRead.data,
    steps: document.data?.steps ?? [],
    isLoading: [plans, toRead, document].some(({ isLoading }) => isLoading),
  };
}
