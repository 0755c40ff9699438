import type { EntityManager } from 'typeorm';
import type { PersonId, RunId } from '#approvals/ids.js';

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

/** The packs of some people of a run, in a stable order. */
export function packsOfPeople(
  manager: EntityManager,
  runId: RunId,
  personIds: readonly PersonId[],
): Promise<FrozenPack[]> {
  return manager.query<FrozenPack[]>(
    `SELECT person_id AS "personId", pack, pack_sha256 AS sha256 FROM payroll_inputs WHERE run_id = $1 AND person_id = ANY ($2::uuid[]) ORDER BY person_id`,
    [runId, personIds],
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
