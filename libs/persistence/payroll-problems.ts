import type { EntityManager } from 'typeorm';
import type { PersonId, RunId } from '#approvals/ids.js';
import type { Problem } from '#compensation/documents/problem.js';

/** Of whom nothing could be calculated, and why. */
export interface RefusedPerson {
  personId: PersonId;
  problems: readonly Problem[];
}

/** Keeps why nothing could be calculated of some people, each once, in the place of what was kept of them before. */
export async function noteProblems(
  manager: EntityManager,
  runId: RunId,
  found: readonly (RefusedPerson & { range: number })[],
): Promise<void> {
  if (found.length === 0) return;
  await settleProblems(
    manager,
    runId,
    found.map(({ personId }) => personId),
  );
  await manager.query(
    `INSERT INTO payroll_problems (run_id, person_id, range_number, code, problems)
     SELECT $1, f.person_id, f.range_number, f.problems -> 0 ->> 'code', f.problems
       FROM unnest($2::uuid[], $3::int[], $4::jsonb[]) AS f (person_id, range_number, problems)`,
    [
      runId,
      found.map(({ personId }) => personId),
      found.map(({ range }) => range),
      found.map(({ problems }) => JSON.stringify(problems)),
    ],
  );
}

/** Notes that what was found of some people holds no more. */
export async function settleProblems(
  manager: EntityManager,
  runId: RunId,
  personIds: readonly PersonId[],
): Promise<void> {
  await manager.query(
    'UPDATE payroll_problems SET settled_at = clock_timestamp() WHERE run_id = $1 AND person_id = ANY ($2::uuid[]) AND settled_at IS NULL',
    [runId, personIds],
  );
}

/** Of how many people of a run nothing could be calculated as yet. */
export async function countProblems(manager: EntityManager, runId: RunId): Promise<number> {
  const [counted] = await manager.query<{ people: number }[]>(
    'SELECT count(*)::int AS people FROM payroll_problems WHERE run_id = $1 AND settled_at IS NULL',
    [runId],
  );
  return counted?.people ?? 0;
}

/** Of whom of a run nothing could be calculated as yet, and in which ranges they are. */
export function openProblems(manager: EntityManager, runId: RunId): Promise<{ personId: PersonId; range: number }[]> {
  return manager.query<{ personId: PersonId; range: number }[]>(
    'SELECT person_id AS "personId", range_number AS range FROM payroll_problems WHERE run_id = $1 AND settled_at IS NULL ORDER BY person_id',
    [runId],
  );
}

/** SQL: whether nothing could be calculated of somebody in a run that still calculates: what they are paid from is mended and frozen anew. */
export const isToBeMended = (run: string, personId: string): string =>
  `(${run}.status = 'calculating' AND EXISTS (SELECT 1 FROM payroll_problems o WHERE o.run_id = ${run}.id AND o.person_id = ${personId} AND o.settled_at IS NULL))`;
