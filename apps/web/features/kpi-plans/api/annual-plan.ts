import { useQuery } from '@tanstack/react-query';
import type { components } from '../../../shared/api/api-types.js';
import { fetchClient, ownKey } from '../../../shared/api/client.js';
import type { Terms } from '../../../shared/plans/terms.js';

export type AnnualPlan = components['schemas']['AnnualPlanDetail'];

/** Somebody's plan of a year with its latest version; null where nothing was drafted. */
export function useAnnualPlan(personId: string, year: number) {
  return useQuery({
    queryKey: ['annual-plan', personId, year],
    queryFn: () => readAnnualPlan(personId, year),
    refetchOnWindowFocus: false,
  });
}

async function readAnnualPlan(personId: string, year: number): Promise<AnnualPlan | null> {
  const listed = await fetchClient.GET('/api/annual-plans', { params: { query: { personId, year, limit: 1 } } });
  if (!listed.data) throw listed.error;
  const [found] = listed.data.items;
  if (!found) return null;
  const { data, error } = await fetchClient.GET('/api/annual-plans/{id}', { params: { path: { id: found.id } } });
  if (!data) throw error;
  return data;
}

/** Saves a plan of a year over the version that its author has seen, and says which document it is; throws what the API refuses it for. */
export async function saveAnnualPlan(
  { personId, year, plan }: { personId: string; year: number; plan: AnnualPlan | null },
  terms: Terms,
): Promise<{ documentId: string }> {
  const { data, error } =
    plan === null
      ? await fetchClient.POST('/api/annual-plans', { params: { header: ownKey }, body: { personId, year, terms } })
      : await fetchClient.PUT('/api/annual-plans/{id}/draft', {
          params: { path: { id: plan.id }, header: ownKey },
          body: { basedOn: plan.latestVersion, terms },
        });
  if (!data) throw error;
  return data;
}
