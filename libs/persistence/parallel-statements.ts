import type { EntityManager } from 'typeorm';
import type { PersonId, RunId } from '#approvals/ids.js';
import type { Problem } from '#compensation/documents/problem.js';
import type { Statement } from '#compensation/statement/statement.js';
import type { FrozenPack } from './payroll-packs.js';

/** What a parallel scheme came to for one person, or why it did not. */
export type ParallelResult = { personId: PersonId } & (
  | ({ ok: true } & Pick<Statement, 'lines' | 'total' | 'warnings' | 'carriedState'>)
  | { ok: false; problems: readonly Problem[] }
);

/** Which parallel schemes a run has packs of in a range. */
export async function parallelsOfRange(manager: EntityManager, runId: RunId, range: number): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    `SELECT DISTINCT t.parallel_id AS id FROM parallel_statements t JOIN payroll_inputs i USING (run_id, person_id)
      WHERE t.run_id = $1 AND i.range_number = $2 ORDER BY 1`,
    [runId, range],
  );
  return rows.map(({ id }) => id);
}

/** The parallel packs of a range that have no result yet; the pack is null of whom none could be made. */
export function parallelPacksOfRange(
  manager: EntityManager,
  runId: RunId,
  range: number,
  parallelId: string,
): Promise<(Pick<FrozenPack, 'personId'> & { pack: string | null })[]> {
  return manager.query(
    `SELECT t.person_id AS "personId", t.pack FROM parallel_statements t JOIN payroll_inputs i USING (run_id, person_id)
      WHERE t.run_id = $1 AND i.range_number = $2 AND t.parallel_id = $3 AND t.total IS NULL AND t.problems IS NULL ORDER BY 1`,
    [runId, range, parallelId],
  );
}

/** Stores what a parallel scheme came to, beside the statements and never among them. */
export async function storeParallelResults(
  manager: EntityManager,
  runId: RunId,
  parallelId: string,
  results: readonly ParallelResult[],
): Promise<void> {
  const told = (of: (result: Extract<ParallelResult, { ok: true }>) => unknown) =>
    results.map((result) => (result.ok ? JSON.stringify(of(result)) : null));
  await manager.query(
    `UPDATE parallel_statements t SET total = f.total, lines = f.lines, carried_state = f.carried_state, warnings = f.warnings, problems = f.problems
       FROM unnest($3::uuid[], $4::numeric[], $5::jsonb[], $6::jsonb[], $7::jsonb[], $8::jsonb[]) AS f (person_id, total, lines, carried_state, warnings, problems)
      WHERE t.run_id = $1 AND t.parallel_id = $2 AND t.person_id = f.person_id`,
    [
      runId,
      parallelId,
      results.map(({ personId }) => personId),
      results.map((result) => (result.ok ? result.total : null)),
      told(({ lines }) => lines),
      told(({ carriedState }) => carriedState),
      told(({ warnings }) => warnings),
      results.map((result) => (result.ok ? null : JSON.stringify(result.problems))),
    ],
  );
}
