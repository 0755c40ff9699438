import { useQuery } from '@tanstack/react-query';
import { fetchClient } from '../../../shared/api/client.js';
import type { Terms } from '../../../shared/plans/terms.js';

/** A plan in force: what it says now, and the hash that whoever changes it names. */
export interface SignedPlan {
  id: string;
  personId: string;
  person: string;
  terms: Terms;
  basedOn: string;
}

/** The plans of a month that are signed, with what is in force of each at its end. */
export function useSignedPlans(month: string) {
  return useQuery({ queryKey: ['signed-plans', month], queryFn: () => readSigned(month), staleTime: 0 });
}

async function readSigned(month: string): Promise<SignedPlan[]> {
  const { data, error } = await fetchClient.GET('/api/kpi-plans', { params: { query: { month, limit: 200 } } });
  if (!data) throw error;
  const plans = await Promise.all(
    data.items
      .filter(({ status }) => status === 'signed')
      .map(async ({ id, personId, person }): Promise<SignedPlan | undefined> => {
        const { data: plan, error: refusal } = await fetchClient.GET('/api/kpi-plans/{id}', {
          params: { path: { id } },
        });
        if (!plan) throw refusal;
        const inForce = plan.inForce.at(-1);
        return inForce && { id, personId, person, terms: inForce.terms, basedOn: inForce.sha256 };
      }),
  );
  return plans.filter((plan) => plan !== undefined).sort((one, other) => one.person.localeCompare(other.person));
}
