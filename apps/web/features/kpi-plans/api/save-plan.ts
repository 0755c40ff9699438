import { fetchClient, ownKey } from '../../../shared/api/client.js';
import { isProblem } from '../../../shared/api/problem.js';
import type { PlanRow } from '../model/plan-rows.js';
import type { Terms } from '../../../shared/plans/terms.js';
import { readPlan } from './plans-of-month.js';

export type Saved =
  | { as: 'saved'; planId: string; version: number }
  | { as: 'conflict'; theirs: NonNullable<PlanRow['theirs']> }
  /** The plan is no draft any more, or somebody else has begun it: what stands there has to be read. */
  | { as: 'elsewhere' };

/** Saves a plan as a draft over the version that its author has seen; throws what the API refuses it for. */
export async function savePlan({ personId, planId, basedOn }: PlanRow, month: string, terms: Terms): Promise<Saved> {
  const { data, error } =
    planId === undefined
      ? await fetchClient.POST('/api/kpi-plans', {
          params: { header: ownKey },
          body: { personId, month, terms },
        })
      : await fetchClient.PUT('/api/kpi-plans/{id}/draft', {
          params: { path: { id: planId }, header: ownKey },
          body: { basedOn, terms },
        });
  if (data) return { as: 'saved', planId: data.documentId, version: data.version };
  if (!isProblem(error) || error.status !== 409) throw error;
  if (planId === undefined || error.code !== 'saved-meanwhile') return { as: 'elsewhere' };
  const { latestVersion, version } = await readPlan(planId);
  const { draftedBy: id } = version;
  return {
    as: 'conflict',
    theirs: { terms: version.content, version: latestVersion, by: { id, name: await readName(id) } },
  };
}

/** What somebody is called, where the reader may know it. */
async function readName(id: string): Promise<string | undefined> {
  const { data } = await fetchClient.GET('/api/people/{id}', { params: { path: { id } } });
  return data?.name;
}

/** Hands a saved plan in; throws what the API refuses it for. */
export async function submitPlan(planId: string, version: number): Promise<void> {
  const { data, error } = await fetchClient.POST('/api/kpi-plans/{id}/submission', {
    params: { path: { id: planId }, header: ownKey },
    body: { version },
  });
  if (!data) throw error;
}
