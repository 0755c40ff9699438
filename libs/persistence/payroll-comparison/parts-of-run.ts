import type { EntityManager } from 'typeorm';
import type { DepartmentId, RunId } from '#approvals/ids.js';

/** What a run pays, added up in two ways; each comes to its total, to the last digit. */
export interface PartsOfRun {
  departments: { departmentId: DepartmentId | null; department: string | null; people: number; total: string }[];
  components: { component: string; people: number; total: string }[];
}

/** SQL: the department of a person in a month, the last that they were in until its end: `place`, of the row before it. */
export const lastPlaceOf = (person: string, month: string): string => `
  LEFT JOIN LATERAL (
    SELECT d.id, d.name FROM assignments a JOIN departments d ON d.id = a.department_id
     WHERE a.person_id = ${person} AND a.superseded_at IS NULL AND a.from_on < (${month} || '-01')::date + interval '1 month'
     ORDER BY a.from_on DESC LIMIT 1) AS place ON true`;

/** The statements of a run by the department of each person, and its lines by component; the largest first. */
export async function partsOfRun(manager: EntityManager, runId: RunId): Promise<PartsOfRun> {
  const departments = await manager.query<PartsOfRun['departments']>(
    `SELECT place.id AS "departmentId", place.name AS department, count(*)::int AS people, sum(s.total)::text AS total
       FROM statements s ${lastPlaceOf('s.person_id', 's.month')}
      WHERE s.run_id = $1 GROUP BY place.id, place.name ORDER BY sum(s.total) DESC, place.name, place.id`,
    [runId],
  );
  const components = await manager.query<PartsOfRun['components']>(
    `SELECT l.component, count(DISTINCT s.person_id) FILTER (WHERE l.amount <> 0)::int AS people, sum(l.amount)::text AS total
       FROM statements s JOIN statement_lines l ON l.statement_id = s.id
      WHERE s.run_id = $1 GROUP BY l.component ORDER BY sum(l.amount) DESC, l.component COLLATE "C"`,
    [runId],
  );
  return { departments, components };
}
