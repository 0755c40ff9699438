import type { EntityManager } from 'typeorm';
import type { OrganisationId } from '#approvals/ids.js';

/** Since which month people are paid by the regulation; undefined while nobody has been. */
export async function regulationInForceSince(
  manager: EntityManager,
  organisationId: OrganisationId,
): Promise<string | undefined> {
  const [posted] = await manager.query<{ month: string }[]>(
    `SELECT month FROM payroll_runs WHERE organisation_id = $1 AND status = 'posted' ORDER BY month LIMIT 1`,
    [organisationId],
  );
  return posted?.month;
}

/** Why a rule of the regulation is not changed by one person any more; undefined while nobody has been paid by it. */
export async function refusalOnceInForce(
  manager: EntityManager,
  organisationId: OrganisationId,
): Promise<{ kind: 'conflict'; code: 'regulation-in-force'; message: string } | undefined> {
  const since = await regulationInForceSince(manager, organisationId);
  if (since === undefined) return undefined;
  return {
    kind: 'conflict',
    code: 'regulation-in-force',
    message: `People have been paid by this regulation since ${since}: it is changed from a day on by a document that both directors sign. Draft one: POST /api/regulation-changes.`,
  };
}
