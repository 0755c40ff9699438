import type { EntityManager } from 'typeorm';
import type { OrganisationId, PersonId } from '#approvals/ids.js';
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

/** SQL: rows of each table of the organisation $1 behind $2. */
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
};

/** The next rows of a table of the company, in one order. */
export function companyRows(
  manager: EntityManager,
  kind: CompanyTableName,
  { organisationId, after, limit }: { organisationId: OrganisationId; after: string; limit: number },
): Promise<CompanyRow[]> {
  return manager.query(`${rowsOf[kind]} ORDER BY 1 LIMIT $3`, [organisationId, after, limit]);
}
