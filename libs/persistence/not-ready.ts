import type { EntityManager } from 'typeorm';
import type { DepartmentId, PersonId, RunId } from '#approvals/ids.js';
import type { Problem } from '#compensation/documents/problem.js';
import { monthPackSchema } from '#compensation/pack/month-pack.js';
import { describeFaults } from '#compensation/pack/refused-packs.js';
import { type Missing, missingFigures } from './missing-of-month.js';
import type { UnreadyPerson } from './payroll-readiness.js';

/** Keeps by whom a run cannot go on; once, however often it is found. */
export async function noteNotReady(
  manager: EntityManager,
  runId: RunId,
  people: readonly UnreadyPerson[],
): Promise<void> {
  await manager.query(
    'INSERT INTO payroll_not_ready (run_id, person_id, missing) SELECT $1, * FROM unnest($2::uuid[], $3::jsonb[]) ON CONFLICT DO NOTHING',
    [runId, people.map(({ personId }) => personId), people.map(({ missing }) => JSON.stringify(missing))],
  );
}

/**
 * By whom a run could not go on, by name; the first so many, and how many there are. They were not ready when it froze its
 * inputs, or could not be calculated from what it froze.
 */
export async function notReadyOf(
  manager: EntityManager,
  runId: RunId,
  most: number,
): Promise<{ count: number; people: UnreadyPerson[] } | null> {
  const rows = await manager.query<
    {
      count: number;
      personId: PersonId;
      name: string;
      departmentId: DepartmentId | null;
      missing: Missing[] | null;
      problems: Problem[] | null;
      pack: string | null;
    }[]
  >(
    `SELECT count(*) OVER ()::int AS count, p.id AS "personId", p.name, department_in_month(p.id, f.month) AS "departmentId", f.missing, f.problems, f.pack
       FROM (
         SELECT n.person_id, r.month, n.missing, NULL::jsonb AS problems, NULL::text AS pack FROM payroll_not_ready n JOIN payroll_runs r ON r.id = n.run_id WHERE n.run_id = $1
         UNION ALL
         SELECT i.person_id, r.month, NULL, o.problems, i.pack FROM payroll_problems o JOIN payroll_inputs i USING (run_id, person_id) JOIN payroll_runs r ON r.id = i.run_id
          WHERE o.run_id = $1 AND o.settled_at IS NULL
       ) f JOIN people p ON p.id = f.person_id ORDER BY p.name, p.id LIMIT $2`,
    [runId, most],
  );
  const [first] = rows;
  if (first === undefined) return null;
  const people = rows.map(({ personId, name, departmentId, missing, problems, pack }) => ({
    personId,
    name,
    missing: missing ?? missingOf(problems ?? [], pack ?? '').map((each) => ({ ...each, departmentId })),
  }));
  return { count: first.count, people };
}

function missingOf(problems: readonly Problem[], pack: string): Missing[] {
  return describeFaults(problems, monthPackSchema.parse(JSON.parse(pack))).map(missingFigures);
}
