import type { EntityManager } from 'typeorm';
import type { DocumentId, PersonId } from '#approvals/ids.js';

/** To whom a step of a version was reassigned last, or undefined where any holder of its roles may decide it. */
export async function assigneeOf(
  manager: EntityManager,
  { documentId, version, position }: { documentId: DocumentId; version: number; position: number },
): Promise<PersonId | undefined> {
  const [row] = await manager.query<{ personId: PersonId }[]>(
    `SELECT person_id AS "personId" FROM step_reassignments WHERE document_id = $1 AND version = $2 AND position = $3 ORDER BY id DESC LIMIT 1`,
    [documentId, version, position],
  );
  return row?.personId;
}
