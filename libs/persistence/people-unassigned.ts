import type { EntityManager } from 'typeorm';
import type { OrganisationId, PersonId } from '#approvals/ids.js';
import { isAsked, isPaidFor, type PayrollScope } from './payroll-scope.js';

/** By which part of a fact somebody would be paid for it in its month. */
const paidParts = ['earner', 'share', 'made-by', 'collected-by'];

/**
 * Who is on the staff in a month and is assigned to nothing on any day of it, though facts of the month are theirs: no
 * scheme pays these, and nobody would notice. They are of no department, so that a run of some departments is not about them.
 */
export async function peopleUnassigned(
  manager: EntityManager,
  {
    organisationId,
    month,
    scope,
    personIds = null,
  }: { organisationId: OrganisationId; month: string; scope: PayrollScope; personIds?: readonly PersonId[] | null },
): Promise<PersonId[]> {
  if (scope !== null) return [];
  const rows = await manager.query<{ id: PersonId }[]>(selectUnassigned, [organisationId, month, personIds, paidParts]);
  return rows.map(({ id }) => id);
}

const selectUnassigned = `
  WITH days AS (SELECT ($2::text || '-01')::date AS first, (($2::text || '-01')::date + interval '1 month - 1 day')::date AS last),
  unassigned AS MATERIALIZED (
    SELECT DISTINCT e.person_id AS id FROM days JOIN employments e ON e.from_on <= days.last AND COALESCE(e.until_on, 'infinity') >= days.first
     WHERE e.organisation_id = $1 AND e.superseded_at IS NULL AND ${isAsked('$3', 'e.person_id')}
       AND NOT EXISTS (SELECT 1 FROM assignments a WHERE a.person_id = e.person_id AND a.superseded_at IS NULL
                          AND a.from_on <= days.last AND COALESCE(a.until_on, 'infinity') >= days.first)
  )
  SELECT u.id FROM unassigned u
   WHERE EXISTS (SELECT 1 FROM fact_people o JOIN facts f ON f.id = o.fact_id
                  WHERE o.person_id = u.id AND o.part = ANY ($4::text[]) AND f.month = $2::text AND f.kind <> 'nothing' AND f.superseded_at IS NULL AND NOT f.is_withdrawn)
     AND NOT ${isPaidFor('$2::text', 'u.id')}
   ORDER BY u.id`;
