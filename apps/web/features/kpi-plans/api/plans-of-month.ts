import { useQuery } from '@tanstack/react-query';
import type { components } from '../../../shared/api/api-types.js';
import { fetchClient } from '../../../shared/api/client.js';
import { addMonths } from '../../../shared/format/dates.js';
import type { PlanRow } from '../model/plan-rows.js';
import type { Terms } from '../../../shared/plans/terms.js';

type PlanDetail = components['schemas']['PlanDetail'];
type PlanListed = components['schemas']['PlansPage']['items'][number];

export interface PlansOfMonth {
  cycle: components['schemas']['CyclesPage']['items'][number] | undefined;
  rows: PlanRow[];
}

/** Everybody's plan of a department and month, with whoever owes one and has none, and the plans of the month before. */
export function usePlansOfMonth(departmentId: string, month: string) {
  return useQuery({
    queryKey: ['plans-of-month', departmentId, month],
    queryFn: () => readPlans(departmentId, month),
    // What is being typed is not read anew beneath the fingers; saving tells of what others have saved.
    staleTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

async function readPlans(departmentId: string, month: string): Promise<PlansOfMonth> {
  const [cycle, plans, before] = await Promise.all([
    readCycle(departmentId, month),
    readDetails(departmentId, month),
    readDetails(departmentId, addMonths(month, -1)),
  ]);
  const lastMonth = new Map(before.map((plan) => [plan.personId, termsInForce(plan)]));
  const drafted = plans.map((plan): PlanRow => ({
    personId: plan.personId,
    person: plan.person,
    planId: plan.id,
    status: plan.status,
    basedOn: plan.latestVersion,
    saved: plan.version.content,
    terms: plan.version.content,
    lastMonth: lastMonth.get(plan.personId),
  }));
  const missing = (cycle?.peopleWithoutPlan ?? []).map(({ id, name }): PlanRow => ({
    personId: id,
    person: name,
    basedOn: 0,
    lastMonth: lastMonth.get(id),
  }));
  return {
    cycle: cycle?.listed,
    rows: [...drafted, ...missing].sort((one, other) => one.person.localeCompare(other.person)),
  };
}

async function readCycle(departmentId: string, month: string) {
  const { data, error } = await fetchClient.GET('/api/monthly-cycles', {
    params: { query: { departmentId, month, limit: 1 } },
  });
  if (!data) throw error;
  const [listed] = data.items;
  if (!listed) return undefined;
  const detail = await fetchClient.GET('/api/monthly-cycles/{id}', { params: { path: { id: listed.id } } });
  if (!detail.data) throw detail.error;
  return { listed, peopleWithoutPlan: detail.data.peopleWithoutPlan };
}

async function readDetails(departmentId: string, month: string): Promise<PlanDetail[]> {
  const listed: PlanListed[] = [];
  let cursor: string | undefined;
  do {
    const { data, error } = await fetchClient.GET('/api/kpi-plans', {
      params: { query: { departmentId, month, limit: 200, ...(cursor === undefined ? {} : { cursor }) } },
    });
    if (!data) throw error;
    listed.push(...data.items);
    cursor = data.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return Promise.all(listed.map(({ id }) => readPlan(id)));
}

/** One plan with its latest version. */
export async function readPlan(id: string): Promise<PlanDetail> {
  const { data, error } = await fetchClient.GET('/api/kpi-plans/{id}', { params: { path: { id } } });
  if (!data) throw error;
  return data;
}

function termsInForce({ inForce, version }: PlanDetail): Terms {
  return inForce.at(-1)?.terms ?? version.content;
}
