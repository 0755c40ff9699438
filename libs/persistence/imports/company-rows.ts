import type { EntityManager } from 'typeorm';
import type { DepartmentId, OrganisationId, PersonId } from '#approvals/ids.js';
import type { CompanyTableName } from '#imports/table-kinds.js';

/** A row of a table as it is taken away; whose salary it shows, if it shows any. */
export interface CompanyRow {
  /** What comes before it is behind: the next portion begins after the last one's. */
  after: string;
  shows: PersonId | null;
  /** By field, as it is written: what is found by its name under its name. */
  row: Record<string, unknown>;
}

const entry = `'position', a.position_code, 'schemeCode', a.scheme_code, 'grade', a.grade, 'salary', a.salary::text,
  'fullTimeShare', trim_scale(a.full_time_share)::text, 'departmentId', d.name`;

const ofMonth = `c.organisation_id = $1 AND d.month = $3 AND ($4::uuid[] IS NULL OR c.department_id = ANY ($4))`;

/** SQL: rows of each table of the organisation $1 behind $2; those of a month $3 of the departments $4, or of all. */
const rowsOf: Record<CompanyTableName, string> = {
  departments: `SELECT d.id::text AS after, NULL::uuid AS shows, json_build_object('name', d.name, 'parent', u.name, 'beganOn', d.began_on,
      'headId', h.person_id, 'headFromOn', h.from_on) AS row
     FROM departments d LEFT JOIN departments u ON u.id = d.parent_id
     LEFT JOIN headships h ON h.department_id = d.id AND h.superseded_at IS NULL AND h.until_on IS NULL
    WHERE d.organisation_id = $1 AND d.id::text > $2`,
  // As what somebody is at present, or begins, or was last; by it they are found to be the same when the table is brought.
  people: `SELECT p.login AS after, CASE WHEN a.salary IS NOT NULL THEN p.id END AS shows, json_build_object('name', p.name, 'login', p.login,
      'joinedOn', e.from_on, 'probationUntilOn', e.probation_until_on, 'leftOn', e.until_on, ${entry},
      'isHead', CASE WHEN EXISTS (SELECT 1 FROM headships h WHERE h.person_id = p.id AND h.department_id = a.department_id AND h.superseded_at IS NULL
                                   AND daterange(h.from_on, h.until_on, '[]') && daterange(e.from_on, e.until_on, '[]')) THEN true END) AS row
     FROM people p
     JOIN LATERAL (SELECT * FROM employments x WHERE x.person_id = p.id AND x.superseded_at IS NULL ORDER BY x.from_on DESC LIMIT 1) e ON true
     LEFT JOIN LATERAL (SELECT * FROM assignments x WHERE x.person_id = p.id AND x.superseded_at IS NULL AND daterange(e.from_on, e.until_on, '[]') @> x.from_on
                         ORDER BY x.from_on <= business_today($1) DESC, CASE WHEN x.from_on <= business_today($1) THEN x.from_on END DESC, x.from_on LIMIT 1) a ON true
     LEFT JOIN departments d ON d.id = a.department_id
    WHERE p.organisation_id = $1 AND p.login > $2`,
  assignments: `SELECT a.person_id || '/' || a.from_on AS after, CASE WHEN a.salary IS NOT NULL THEN a.person_id END AS shows,
      json_build_object('personId', a.person_id, 'fromOn', a.from_on, 'untilOn', a.until_on, ${entry}) AS row
     FROM assignments a JOIN departments d ON d.id = a.department_id
    WHERE a.organisation_id = $1 AND a.superseded_at IS NULL AND a.person_id || '/' || a.from_on > $2`,
  plans: `SELECT d.person_id || '/' || lpad(i.at::text, 3, '0') AS after, d.person_id AS shows,
      (i.indicator || jsonb_build_object('personId', d.person_id, 'month', d.month, 'baseBonus', v.content ->> 'baseBonus')) AS row
     FROM documents d JOIN monthly_cycles c ON c.id = d.cycle_id JOIN document_versions v ON v.document_id = d.id AND v.version = d.latest_version
     CROSS JOIN LATERAL jsonb_array_elements(v.content -> 'indicators') WITH ORDINALITY AS i (indicator, at)
    WHERE d.kind = 'kpi-plan' AND ${ofMonth} AND d.person_id || '/' || lpad(i.at::text, 3, '0') > $2`,
  actuals: `SELECT p.key || '/' || a.key AS after, p.key::uuid AS shows,
      (a.value || jsonb_build_object('personId', p.key, 'month', d.month, 'code', a.key)) AS row
     FROM documents d JOIN monthly_cycles c ON c.id = d.cycle_id JOIN document_versions v ON v.document_id = d.id AND v.version = d.latest_version
     CROSS JOIN LATERAL jsonb_each(v.content -> 'people') AS p CROSS JOIN LATERAL jsonb_each(p.value) AS a
    WHERE d.kind = 'actuals' AND ${ofMonth} AND p.key || '/' || a.key > $2`,
};

/** What a month is planned to come to, and came to. */
export function isOfMonth(kind: CompanyTableName): kind is 'plans' | 'actuals' {
  return kind === 'plans' || kind === 'actuals';
}

/** Which rows of a table are asked for; of a month, where they are of one. */
export interface CompanyRowsAsked {
  organisationId: OrganisationId;
  month: string | null;
  departmentIds: readonly DepartmentId[] | null;
  after: string;
  limit: number;
}

/** The next rows of a table of the company, in one order. */
export function companyRows(
  manager: EntityManager,
  kind: CompanyTableName,
  { organisationId, month, departmentIds, after, limit }: CompanyRowsAsked,
): Promise<CompanyRow[]> {
  const own = isOfMonth(kind) ? [month, departmentIds] : [];
  return manager.query(`${rowsOf[kind]} ORDER BY 1 LIMIT $${own.length + 3}`, [organisationId, after, ...own, limit]);
}
