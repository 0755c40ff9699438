import { useQuery } from '@tanstack/react-query';
import type { components } from '../../../shared/api/api-types.js';
import { fetchClient, ownKey } from '../../../shared/api/client.js';
import type { ActualsOfPeople, PlanIndicator } from '../model/actual-fields.js';

type Schemas = components['schemas'];
export type ActualsDetail = Schemas['ActualsDetail'];
export interface PersonAsked {
  personId: string;
  person: string;
  indicators: PlanIndicator[];
}
export interface ActualsOfMonth {
  cycle: Schemas['CyclesPage']['items'][number];
  deadline: Schemas['CycleDetail']['deadlines'][number] | undefined;
  detail: ActualsDetail;
  people: PersonAsked[];
  /** Plans of the month that are not signed yet, by whom they are of. */
  plansOnTheirWay: ReadonlyMap<string, PlanListed>;
}
type PlanListed = Schemas['PlansPage']['items'][number];

/** What a department's month came to so far, and what its signed plans ask for; null where the month is not open. */
export function useActualsOfMonth(departmentId: string, month: string) {
  return useQuery({
    queryKey: ['actuals-of-month', departmentId, month],
    queryFn: () => readActuals(departmentId, month),
    staleTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

async function readActuals(departmentId: string, month: string): Promise<ActualsOfMonth | null> {
  const listed = await fetchClient.GET('/api/monthly-cycles', {
    params: { query: { departmentId, month, limit: 1 } },
  });
  if (!listed.data) throw listed.error;
  const [cycle] = listed.data.items;
  if (!cycle) return null;
  const [detail, opened, plans] = await Promise.all([
    readDetail(cycle.id),
    fetchClient.GET('/api/monthly-cycles/{id}', { params: { path: { id: cycle.id } } }),
    readPlans(departmentId, month),
  ]);
  if (!opened.data) throw opened.error;
  const deadline = opened.data.deadlines.find(({ kind }) => kind === 'actuals-submitted');
  const people = await readAsked(plans.filter(({ status }) => status === 'signed'));
  const onTheirWay = plans
    .filter(({ status }) => status !== 'signed' && status !== 'closed')
    .map((plan) => [plan.personId, plan] as const);
  return { cycle, deadline, detail, people, plansOnTheirWay: new Map(onTheirWay) };
}

export async function readDetail(cycleId: string): Promise<ActualsDetail> {
  const { data, error } = await fetchClient.GET('/api/monthly-cycles/{id}/actuals', {
    params: { path: { id: cycleId } },
  });
  if (!data) throw error;
  return data;
}

async function readPlans(departmentId: string, month: string): Promise<PlanListed[]> {
  const { data, error } = await fetchClient.GET('/api/kpi-plans', {
    params: { query: { departmentId, month, limit: 200 } },
  });
  if (!data) throw error;
  return data.items;
}

async function readAsked(signed: readonly PlanListed[]): Promise<PersonAsked[]> {
  const plans = await Promise.all(
    signed.map(({ id }) => fetchClient.GET('/api/kpi-plans/{id}', { params: { path: { id } } })),
  );
  return plans
    .map(({ data: plan, error: refusal }): PersonAsked => {
      if (!plan) throw refusal;
      const indicators = new Map(
        plan.inForce.flatMap(({ terms }) => terms.indicators.map((indicator) => [indicator.code, indicator] as const)),
      );
      return { personId: plan.personId, person: plan.person, indicators: [...indicators.values()] };
    })
    .sort((one, other) => one.person.localeCompare(other.person));
}

export interface ActualsToSave {
  basedOn: number;
  people: ActualsOfPeople;
  forComparison: ActualsOfPeople | undefined;
  withoutPlan: Record<string, string>;
}

/** Saves the actuals of a month as a draft; throws the problem of the API where it does not take them. */
export async function saveActuals(
  cycleId: string,
  { forComparison, withoutPlan, ...rest }: ActualsToSave,
  isLeaving: boolean,
) {
  const { data, error } = await fetchClient.PUT('/api/monthly-cycles/{id}/actuals/draft', {
    params: { path: { id: cycleId }, header: ownKey },
    body: {
      ...rest,
      ...(forComparison === undefined ? {} : { forComparison }),
      ...(Object.keys(withoutPlan).length === 0 ? {} : { withoutPlan }),
    },
    keepalive: isLeaving,
  });
  if (!data) throw error;
  return data;
}
