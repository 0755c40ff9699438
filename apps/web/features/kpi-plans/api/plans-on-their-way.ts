import { api } from '../../../shared/api/client.js';
import type { Act } from '../../../shared/acts/place-of-act.js';
import type { PlanRow } from '../model/plan-rows.js';

/** With whom the plans of a month are that are being signed, and since when. */
export function usePlansOnTheirWay(departmentId: string, month: string, rows: readonly PlanRow[]): readonly Act[] {
  const { data } = api.useQuery(
    'get',
    '/api/awaited-acts',
    { params: { query: { month, departmentId } } },
    { enabled: rows.some(({ status }) => status === 'in-approval') },
  );
  return (data?.acts ?? []).filter(
    ({ name, documentKind, on }) =>
      name === 'decide-document' && documentKind === 'kpi-plan' && rows.some(({ planId }) => planId === on.id),
  );
}
