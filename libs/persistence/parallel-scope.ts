import type { EntityManager } from 'typeorm';
import type { OrganisationId } from '#approvals/ids.js';
import type { Month } from '#calendar/month.js';

/** Which scheme runs in parallel, in which months and for whom; neither departments nor people: everybody. */
export interface ParallelScope {
  id?: string;
  organisationId: OrganisationId;
  scheme: string;
  from: Month;
  until: Month;
  departmentIds: readonly string[] | null;
  personIds: readonly string[] | null;
}

/** SQL: whether somebody is of a parallel run in a month, which is an expression of text: by name, or in a department or below it. */
export const isInParallel = (departments: string, people: string, personId: string, month: string): string =>
  `((${departments}::uuid[] IS NULL AND ${people}::uuid[] IS NULL) OR COALESCE(${personId} = ANY (${people}::uuid[]), false)
    OR department_in_month(${personId}, ${month}) IN (SELECT b.id FROM unnest(${departments}::uuid[]) AS d (id) CROSS JOIN LATERAL departments_below(d.id) AS b (id)))`;

/** A parallel run of the same scheme, in one of these states, that has somebody of this one in a month that both have. */
export async function findOverlap(
  manager: EntityManager,
  {
    id = null,
    organisationId,
    scheme,
    from,
    until,
    departmentIds,
    personIds,
  }: Omit<ParallelScope, 'id'> & { id?: string | null },
  statuses: readonly string[],
): Promise<{ id: string; status: string; from: Month; until: Month } | undefined> {
  const [found] = await manager.query<{ id: string; status: string; from: Month; until: Month }[]>(
    `SELECT p.id, p.status, p.from_month AS "from", p.until_month AS "until" FROM parallel_schemes p
      WHERE p.organisation_id = $1 AND p.scheme_code = $2 AND p.status = ANY ($3::text[]) AND p.id IS DISTINCT FROM $4::uuid
        AND p.from_month <= $6 AND p.until_month >= $5
        AND EXISTS (
          SELECT 1 FROM people e
           CROSS JOIN LATERAL generate_series((GREATEST(p.from_month, $5::bpchar) || '-01')::timestamp, (LEAST(p.until_month, $6::bpchar) || '-01')::timestamp, interval '1 month') AS both_have (at)
           WHERE e.organisation_id = $1 AND ${isInParallel('p.department_ids', 'p.person_ids', 'e.id', "to_char(both_have.at, 'YYYY-MM')")}
             AND ${isInParallel('$7', '$8', 'e.id', "to_char(both_have.at, 'YYYY-MM')")})
      ORDER BY p.from_month, p.id LIMIT 1`,
    [organisationId, scheme, statuses, id, from, until, departmentIds, personIds],
  );
  return found;
}

/** The last of the months of a parallel run that is paid to somebody of it; undefined where none is. */
export async function findPaidMonth(
  manager: EntityManager,
  { organisationId, from, until, departmentIds, personIds }: ParallelScope,
): Promise<Month | undefined> {
  const [paid] = await manager.query<{ month: Month }[]>(
    `SELECT s.month FROM payroll_runs r JOIN statements s ON s.run_id = r.id AND s.posted_at IS NOT NULL AND s.pays_month
      WHERE r.organisation_id = $1 AND r.month BETWEEN $2 AND $3 AND r.status = 'posted' AND ${isInParallel('$4', '$5', 's.person_id', 's.month::text')}
      ORDER BY s.month DESC LIMIT 1`,
    [organisationId, from, until, departmentIds, personIds],
  );
  return paid?.month;
}

/** The parallel runs of schemes that are confirmed for a month, in a stable order. */
export function confirmedParallels(
  manager: EntityManager,
  { organisationId, month }: { organisationId: OrganisationId; month: string },
): Promise<{ id: string; schemeCode: string }[]> {
  return manager.query(
    `SELECT p.id, p.scheme_code AS "schemeCode" FROM parallel_schemes p
      WHERE p.organisation_id = $1 AND p.status = 'confirmed' AND $2 BETWEEN p.from_month AND p.until_month ORDER BY p.id`,
    [organisationId, month],
  );
}
