import type { EntityManager } from 'typeorm';
import type { DepartmentId, OrganisationId, PersonId } from '#approvals/ids.js';
import { changesOfPlan } from './plans-in-force-sql.js';
import { holdsIn } from './schemes-of-month.js';

/** Where somebody is in a month who is, or would be, paid by a scheme: at the last of their places in it. */
export interface PlacedPerson {
  personId: PersonId;
  person: string;
  departmentId: DepartmentId;
  department: string;
  position: string;
  schemeCode: string | null;
  grade: string | null;
  salary: string | null;
  fullTimeShare: string;
  /** The days of the month in that place; those before the hiring and after the leaving are of it, as a payroll has them. */
  fromOn: string;
  untilOn: string;
  hiredOn: string;
  leftOn: string | null;
  /** The employments that had ended before. */
  before: { hiredOn: string; leftOn: string }[] | null;
  /** The month and the terms of the plan that is theirs: of this month, or else the last one before it. */
  planMonth: string | null;
  plan: unknown;
}

/** Which people: those of a scheme, of a department, of a position, or one; all that is given must hold. */
export interface WhoIsAsked {
  organisationId: OrganisationId;
  month: string;
  schemeCode: string | null;
  departmentId: DepartmentId | null;
  position: string | null;
  personId: PersonId | null;
  /** Only people of these departments are told; null for all. */
  visibleIn: readonly string[] | null;
  most: number;
}

const placed = `
  SELECT DISTINCT ON (a.person_id) a.person_id, a.department_id, a.position_code, a.scheme_code, a.grade, a.salary, a.full_time_share,
         GREATEST(CASE WHEN a.from_on > e.from_on THEN a.from_on END, ($2::text || '-01')::date) AS from_on,
         LEAST(CASE WHEN a.until_on < COALESCE(e.until_on, 'infinity') THEN a.until_on END, (($2::text || '-01')::date + interval '1 month - 1 day')::date) AS until_on,
         e.from_on AS hired_on, e.until_on AS left_on,
         (SELECT jsonb_agg(jsonb_build_object('hiredOn', x.from_on, 'leftOn', x.until_on) ORDER BY x.from_on)
            FROM employments x WHERE x.person_id = e.person_id AND x.superseded_at IS NULL AND x.until_on < e.from_on) AS before
    FROM assignments a JOIN employments e ON e.person_id = a.person_id AND ${holdsIn('e', '$2::text')}
   WHERE a.organisation_id = $1 AND ${holdsIn('a', '$2::text')}
     AND a.from_on <= COALESCE(e.until_on, a.from_on) AND COALESCE(a.until_on, e.from_on) >= e.from_on
     AND ($3::text IS NULL OR a.scheme_code = $3) AND ($4::uuid IS NULL OR a.department_id = $4)
     AND ($5::text IS NULL OR a.position_code = $5) AND ($6::uuid IS NULL OR a.person_id = $6)
   ORDER BY a.person_id, a.from_on DESC, e.from_on DESC`;

/** The people by name, at most so many of those who may be told, and how many there are whoever asks. */
export async function peopleOnScheme(
  manager: EntityManager,
  asked: WhoIsAsked,
): Promise<{ people: PlacedPerson[]; inAll: number }> {
  const who = [
    asked.organisationId,
    asked.month,
    asked.schemeCode,
    asked.departmentId,
    asked.position,
    asked.personId,
  ] as const;
  const [counted] = await manager.query<{ inAll: number }[]>(
    `SELECT count(*)::int AS "inAll" FROM (${placed}) AS placed`,
    [...who],
  );
  const people = await manager.query<PlacedPerson[]>(
    `SELECT l.person_id AS "personId", p.name AS person, l.department_id AS "departmentId", d.name AS department, l.position_code AS position,
            l.scheme_code AS "schemeCode", l.grade, l.salary::text AS salary, trim_scale(l.full_time_share)::text AS "fullTimeShare",
            l.from_on::text AS "fromOn", l.until_on::text AS "untilOn", l.hired_on::text AS "hiredOn", l.left_on::text AS "leftOn", l.before,
            plan.month AS "planMonth", plan.content AS plan
       FROM (${placed}) AS l JOIN people p ON p.id = l.person_id JOIN departments d ON d.id = l.department_id
       LEFT JOIN LATERAL (
         SELECT k.month, COALESCE((SELECT change.terms FROM (${changesOfPlan('k', 'signed')}) AS change ORDER BY change.number DESC LIMIT 1), v.content) AS content
           FROM documents k JOIN document_versions v ON v.document_id = k.id AND v.version = k.submitted_version
          WHERE k.kind = 'kpi-plan' AND k.person_id = l.person_id AND k.month <= $2::bpchar AND k.status IN ('signed', 'in-approval')
          ORDER BY k.month DESC LIMIT 1) AS plan ON true
      WHERE $7::uuid[] IS NULL OR l.department_id = ANY ($7)
      ORDER BY p.name, p.id LIMIT $8`,
    [...who, asked.visibleIn, asked.most],
  );
  return { people, inAll: counted?.inAll ?? 0 };
}

/** Whom a scheme pays in the present month, by department, the most people first. */
export interface PaidDepartment {
  departmentId: DepartmentId;
  department: string;
  people: number;
}

/** How many people of which departments the schemes of an organisation pay in the present month, by the code of the scheme. */
export async function departmentsOnSchemes(
  manager: EntityManager,
  organisationId: OrganisationId,
): Promise<Map<string, PaidDepartment[]>> {
  const rows = await manager.query<(PaidDepartment & { schemeCode: string })[]>(
    `SELECT l.scheme_code AS "schemeCode", d.id AS "departmentId", d.name AS department, count(*)::int AS people
       FROM (${placed}) AS l JOIN departments d ON d.id = l.department_id
      WHERE l.scheme_code IS NOT NULL
      GROUP BY l.scheme_code, d.id, d.name ORDER BY count(*) DESC, d.name, d.id`,
    [organisationId, await presentMonth(manager, organisationId), null, null, null, null],
  );
  const found = new Map<string, PaidDepartment[]>();
  for (const { schemeCode, ...paid } of rows) found.set(schemeCode, [...(found.get(schemeCode) ?? []), paid]);
  return found;
}

async function presentMonth(manager: EntityManager, organisationId: OrganisationId): Promise<string> {
  const [row] = await manager.query<{ month: string }[]>(`SELECT to_char(business_today($1), 'YYYY-MM') AS month`, [
    organisationId,
  ]);
  if (!row) throw new Error(`There is no clock of the organisation ${organisationId}`);
  return row.month;
}

/** The signed version of a scheme that is in force on the last day of a month; undefined where there is none. */
export async function schemeInForceAtEnd(
  manager: EntityManager,
  { organisationId, month, schemeCode }: { organisationId: OrganisationId; month: string; schemeCode: string },
): Promise<unknown> {
  const [row] = await manager.query<{ content: unknown }[]>(
    `SELECT v.content FROM documents d JOIN document_versions v ON v.document_id = d.id AND v.version = d.submitted_version
      WHERE d.organisation_id = $1 AND d.kind = 'pay-scheme' AND d.status = 'signed' AND d.scheme_code = $3
        AND v.content ->> 'effectiveFrom' < to_char(($2::text || '-01')::date + interval '1 month', 'YYYY-MM-DD')
      ORDER BY d.scheme_version DESC LIMIT 1`,
    [organisationId, month, schemeCode],
  );
  return row?.content;
}
