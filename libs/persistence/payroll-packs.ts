import type { EntityManager } from 'typeorm';
import type { PersonId, RunId } from '#approvals/ids.js';
import type { Problem } from '#compensation/documents/problem.js';

/** What one person is paid from, as the text whose SHA-256 is kept. */
export interface FrozenPack {
  personId: PersonId;
  pack: string;
  sha256: string;
}

/** The packs of one range, in a stable order. */
export function packsOfRange(manager: EntityManager, runId: RunId, range: number): Promise<FrozenPack[]> {
  return manager.query<FrozenPack[]>(
    `SELECT person_id AS "personId", pack, pack_sha256 AS sha256 FROM payroll_inputs WHERE run_id = $1 AND range_number = $2 ORDER BY person_id`,
    [runId, range],
  );
}

/** Notes at the packs of a run why nothing could be calculated from them. */
export async function noteProblems(
  manager: EntityManager,
  runId: RunId,
  found: readonly { personId: PersonId; problems: readonly Problem[] }[],
): Promise<void> {
  if (found.length === 0) return;
  await manager.query(
    `UPDATE payroll_inputs i SET problems = f.problems FROM unnest($2::uuid[], $3::jsonb[]) AS f (person_id, problems)
      WHERE i.run_id = $1 AND i.person_id = f.person_id`,
    [runId, found.map(({ personId }) => personId), found.map(({ problems }) => JSON.stringify(problems))],
  );
}

/** The text of one person's pack; one that is not there is a fault. */
export async function packOf(manager: EntityManager, runId: RunId, personId: PersonId): Promise<string> {
  const [frozen] = await manager.query<{ pack: string }[]>(
    'SELECT pack FROM payroll_inputs WHERE run_id = $1 AND person_id = $2',
    [runId, personId],
  );
  if (!frozen) throw new Error(`Run ${runId} has no pack of person ${personId}`);
  return frozen.pack;
}
