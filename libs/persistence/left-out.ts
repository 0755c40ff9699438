import type { EntityManager } from 'typeorm';
import type { PersonId, RunId } from '#approvals/ids.js';
import type { Missing } from './missing-of-month.js';
import type { UnreadyPerson } from './payroll-readiness.js';

/** Somebody whom a run leaves out, with what was missing when it was started. */
export interface LeftOutPerson {
  personId: PersonId;
  name: string;
  missing: Missing[];
}

/** Keeps whom a run leaves out. */
export async function leaveOut(manager: EntityManager, runId: RunId, people: readonly UnreadyPerson[]): Promise<void> {
  if (people.length === 0) return;
  await manager.query(
    'INSERT INTO payroll_left_out (run_id, person_id, missing) SELECT $1, * FROM unnest($2::uuid[], $3::jsonb[])',
    [runId, people.map(({ personId }) => personId), people.map(({ missing }) => JSON.stringify(missing))],
  );
}

/** The same the other way, by name; the first so many. */
export function leftOutOf(manager: EntityManager, runId: RunId, most: number): Promise<LeftOutPerson[]> {
  return manager.query<LeftOutPerson[]>(
    `SELECT p.id AS "personId", p.name, l.missing FROM payroll_left_out l JOIN people p ON p.id = l.person_id
      WHERE l.run_id = $1 ORDER BY p.name, p.id LIMIT $2`,
    [runId, most],
  );
}

/** SQL: whether a run leaves somebody out. */
export const leavesOut = (run: string, personId: string): string =>
  `EXISTS (SELECT 1 FROM payroll_left_out l WHERE l.run_id = ${run}.id AND l.person_id = ${personId})`;
