import type { EntityManager } from 'typeorm';
import type { DepartmentId, OrganisationId, PersonId } from '#approvals/ids.js';
import type { FactKindName } from '#facts/fact-kinds.js';
import { holds, isDeal } from './people-of-facts.js';

/** How many facts of a kind go into somebody's month, and what their amounts come to. */
export interface FactsSummary {
  personId: PersonId;
  kind: FactKindName;
  count: number;
  /** The sum of the whole amounts, also where a deal is shared; nothing where the kind has none. */
  sum: string | null;
}

/** The facts that a head confirms by submitting the actuals of a department's month, counted and added up. */
export async function summariseFacts(
  manager: EntityManager,
  {
    organisationId,
    departmentId,
    month,
  }: { organisationId: OrganisationId; departmentId: DepartmentId; month: string },
): Promise<FactsSummary[]> {
  return manager.query<FactsSummary[]>(
    `WITH entered AS (
       SELECT f.id, f.kind, COALESCE(f.content ->> 'amount', f.content ->> 'owed')::numeric AS amount, COALESCE(s.id, d.id, f.id) AS root
         FROM facts f
         LEFT JOIN facts d ON ${isDeal('d', 'f', 'f.of_deal')}
         LEFT JOIN facts s ON ${isDeal('s', 'f', 'd.of_deal')}
        WHERE f.organisation_id = $1 AND f.month = $3 AND ${holds('f')}
     ), theirs AS (
       SELECT DISTINCT e.id, e.kind, e.amount, p.person_id FROM entered e JOIN fact_people p ON p.fact_id = e.root
        WHERE department_in_month(p.person_id, $3) = $2
     )
     SELECT person_id AS "personId", kind, count(*)::int AS count, sum(amount)::text AS sum
       FROM theirs GROUP BY person_id, kind ORDER BY person_id, kind COLLATE "C"`,
    [organisationId, departmentId, month],
  );
}
