import type { EntityManager } from 'typeorm';
import type { OrganisationId } from '#approvals/ids.js';
import type { Month } from '#calendar/month.js';

/**
 * Why a definition cannot begin with a month, with what can be done instead; undefined where it can: the figures of the
 * month, or of a later one, have been submitted or are paid, and would be other figures by it.
 */
export async function refusalToDefineFrom(
  manager: EntityManager,
  { organisationId, month }: { organisationId: OrganisationId; month: Month },
): Promise<{ kind: 'conflict'; code: 'figures-closed'; message: string } | undefined> {
  const [closed] = await manager.query<{ month: string | null }[]>(
    `SELECT max(c.month) AS month FROM (
       SELECT d.month FROM documents d
        WHERE d.organisation_id = $1 AND d.kind = 'actuals' AND d.status IN ('in-approval', 'signed') AND d.month >= $2::bpchar
       UNION ALL
       SELECT r.month FROM payroll_runs r
        WHERE r.organisation_id = $1 AND r.status IN ('calculating', 'in-approval', 'posted') AND r.month >= $2::bpchar) c`,
    [organisationId, month],
  );
  const last = closed?.month ?? null;
  if (last === null) return undefined;
  return {
    kind: 'conflict',
    code: 'figures-closed',
    message: `Figures of ${last} have been submitted or paid, and a definition from ${month} on would change them. Let it begin with a later month, or have the actuals returned or reopened first.`,
  };
}
