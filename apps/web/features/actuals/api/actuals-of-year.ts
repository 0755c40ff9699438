import { useQuery } from '@tanstack/react-query';
import type { components } from '../../../shared/api/api-types.js';
import { fetchClient, ownKey } from '../../../shared/api/client.js';
import type { ActualsOfPeople } from '../model/actual-fields.js';
import type { PersonAsked } from './actuals-of-month.js';

type Schemas = components['schemas'];

export type DetailOfYear = Schemas['AnnualActualsDetail'];

export interface ActualsOfYear {
  cycle: Schemas['AnnualCycleDetail'];
  detail: DetailOfYear;
  /** Whose annual plan is signed, with what it asks for. */
  people: PersonAsked[];
}

/** What a department's year came to so far, and what its signed annual plans ask for. */
export function useActualsOfYear(cycleId: string) {
  return useQuery({
    queryKey: ['actuals-of-year', cycleId],
    queryFn: () => readActuals(cycleId),
    refetchOnWindowFocus: false,
  });
}

async function readActuals(id: string): Promise<ActualsOfYear> {
  const [cycle, detail] = await Promise.all([
    fetchClient.GET('/api/annual-cycles/{id}', { params: { path: { id } } }),
    readDetailOfYear(id),
  ]);
  if (!cycle.data) throw cycle.error;
  const signed = cycle.data.documents.filter(({ kind, status }) => kind === 'annual-plan' && status === 'signed');
  const plans = await Promise.all(
    signed.map((plan) => fetchClient.GET('/api/annual-plans/{id}', { params: { path: { id: plan.id } } })),
  );
  const people = plans.map(({ data: plan, error }): PersonAsked => {
    if (!plan) throw error;
    return { personId: plan.personId, person: plan.person, indicators: plan.version.content.indicators };
  });
  return {
    cycle: cycle.data,
    detail,
    people: people.sort((one, other) => one.person.localeCompare(other.person)),
  };
}

/** What a year came to so far, as it was saved last. */
export async function readDetailOfYear(id: string): Promise<DetailOfYear> {
  const { data, error } = await fetchClient.GET('/api/annual-cycles/{id}/actuals', { params: { path: { id } } });
  if (!data) throw error;
  return data;
}

/** Saves what a year came to as a draft; throws the problem of the API where it does not take it. */
export async function saveActualsOfYear(
  id: string,
  body: { basedOn: number; people: ActualsOfPeople },
  isLeaving: boolean,
) {
  const { data, error } = await fetchClient.PUT('/api/annual-cycles/{id}/actuals/draft', {
    params: { path: { id }, header: ownKey },
    body,
    keepalive: isLeaving,
  });
  if (!data) throw error;
  return data;
}
