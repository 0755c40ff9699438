import type { EntityManager } from 'typeorm';
import type { DepartmentId, OrganisationId, PersonId } from '#approvals/ids.js';
import type { ConfirmedFacts } from '#compensation/calculation/check-cycle-actuals.js';
import type { FactKindName } from '#facts/fact-kinds.js';
import { countedOfMoreThanTheMonth } from './facts-of-month.js';
import { holds, isDeal } from './people-of-facts.js';

/** How many facts of a kind go into somebody's month, and what their amounts come to. */
export interface FactsSummary {
  personId: PersonId;
  kind: FactKindName;
  count: number;
  /** The sum of the whole amounts, also where a deal is shared; nothing where the kind has none. */
  sum: string | null;
}

interface DepartmentMonth {
  organisationId: OrganisationId;
  departmentId: DepartmentId;
  month: string;
}

/** The facts of a department's month, each once for everybody of the department whose month it goes into; of which department somebody is, is asked once a person. */
const factsOfDepartment = `
  WITH entered AS (
    SELECT f.id, f.kind, f.external_id, f.key_month, f.sha256, COALESCE(f.content ->> 'amount', f.content ->> 'owed')::numeric AS amount, COALESCE(s.id, d.id, f.id) AS root
      FROM facts f
      LEFT JOIN facts d ON ${isDeal('d', 'f', 'f.of_deal')}
      LEFT JOIN facts s ON ${isDeal('s', 'f', 'd.of_deal')}
     WHERE f.organisation_id = $1 AND f.month = $3 AND ${holds('f')}
  ), about AS MATERIALIZED (
    SELECT e.id, e.kind, e.external_id, e.key_month, e.sha256, e.amount, p.person_id FROM entered e JOIN fact_people p ON p.fact_id = e.root
  ), whose AS MATERIALIZED (
    SELECT a.person_id FROM (SELECT DISTINCT person_id FROM about OFFSET 0) AS a WHERE department_in_month(a.person_id, $3) = $2
  ), theirs AS (
    SELECT DISTINCT a.id, a.kind, a.external_id, a.key_month, a.sha256, a.amount, a.person_id FROM about a JOIN whose w ON w.person_id = a.person_id
  )`;

/** The facts that a head confirms by submitting the actuals of a department's month, counted and added up. */
export async function summariseFacts(
  manager: EntityManager,
  { organisationId, departmentId, month }: DepartmentMonth,
): Promise<FactsSummary[]> {
  return manager.query<FactsSummary[]>(
    `${factsOfDepartment}
     SELECT person_id AS "personId", kind, count(*)::int AS count, sum(amount)::text AS sum
       FROM theirs GROUP BY person_id, kind ORDER BY person_id, kind COLLATE "C"`,
    [organisationId, departmentId, month],
  );
}

/**
 * What the actuals of a month say of its facts, so that their hash covers them: counts and sums of each person, and one
 * SHA-256 over the hashes of what the facts say, by kind and id, of the definitions by which values are counted from
 * them, and of the values in which facts of others or of earlier months count; nothing where there are none. The same facts give the
 * same, in whatever order they were entered.
 */
export async function confirmedFacts(
  manager: EntityManager,
  of: DepartmentMonth,
): Promise<(ConfirmedFacts & { people: FactsSummary[] }) | undefined> {
  const people = await summariseFacts(manager, of);
  if (people.length === 0) return undefined;
  const further = await countedOfMoreThanTheMonth(manager, of);
  const [row] = await manager.query<{ sha256: string }[]>(
    `${factsOfDepartment}, definitions AS (
       SELECT DISTINCT ON (v.content ->> 'code') v.content ->> 'code' AS code, v.sha256
         FROM documents d JOIN document_versions v ON v.document_id = d.id AND v.version = d.submitted_version
        WHERE d.organisation_id = $1 AND d.kind = 'value-definition' AND d.status = 'signed' AND d.month <= $3::bpchar
        ORDER BY v.content ->> 'code', d.month DESC
     )
     SELECT encode(sha256(convert_to(string_agg(f.kind || ' ' || f.key_month || ' ' || f.sha256 || ' ' || f.external_id, E'\\n'
              ORDER BY f.kind COLLATE "C", f.external_id COLLATE "C", f.key_month COLLATE "C")
              || COALESCE((SELECT string_agg(E'\\ncounted ' || x.code || ' ' || x.sha256, '' ORDER BY x.code COLLATE "C") FROM definitions x), '')
              || COALESCE(E'\\n' || $4::text, ''), 'UTF8')), 'hex') AS sha256
       FROM (SELECT DISTINCT id, kind, external_id, key_month, sha256 FROM theirs) f`,
    [of.organisationId, of.departmentId, of.month, further],
  );
  return { sha256: row?.sha256 ?? '', people };
}
