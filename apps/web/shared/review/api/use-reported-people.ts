import { useQuery } from '@tanstack/react-query';
import type { components } from '../../api/api-types.js';
import { fetchClient } from '../../api/client.js';
import type { PlanOfPerson } from '../reported-results.js';

type Schemas = components['schemas'];

export interface ReportedPeople {
  plans: readonly PlanOfPerson[];
  pay: readonly Schemas['PaySoFarView'][];
}

/** What the actuals of a department's month are held against: the signed plans, and what the month pays by them. */
export function useReportedPeople(departmentId: string | null, month: string) {
  return useQuery({
    queryKey: ['reported-people', departmentId, month],
    queryFn: () => readReportedPeople(departmentId!, month),
    enabled: departmentId !== null,
  });
}

async function readReportedPeople(departmentId: string, month: string): Promise<ReportedPeople> {
  const listed = await fetchClient.GET('/api/kpi-plans', {
    params: { query: { departmentId, month, limit: 200 } },
  });
  if (!listed.data) throw listed.error;
  const signed = listed.data.items.filter(({ status }) => status === 'signed');
  const [plans, pay] = await Promise.all([
    Promise.all(signed.map(({ id }) => readPlan(id))),
    Promise.all(signed.map(({ personId }) => readPay(personId, month))),
  ]);
  return { plans, pay };
}

async function readPlan(id: string): Promise<PlanOfPerson> {
  const { data, error } = await fetchClient.GET('/api/kpi-plans/{id}', { params: { path: { id } } });
  if (!data) throw error;
  return { personId: data.personId, inForce: data.inForce.map(({ terms }) => terms) };
}

async function readPay(personId: string, month: string): Promise<Schemas['PaySoFarView']> {
  const { data, error } = await fetchClient.GET('/api/pay-so-far/{personId}', {
    params: { path: { personId }, query: { month } },
  });
  if (!data) throw error;
  return data;
}
