import type { EntityManager } from 'typeorm';
import type { DepartmentId, DocumentId } from '#approvals/ids.js';
import { departmentWithoutCycle } from './department-without-cycle.js';

/** The department of a document that has no monthly cycle; null where it is of none. */
export async function departmentOfDocumentWithoutCycle(
  manager: EntityManager,
  documentId: DocumentId,
): Promise<DepartmentId | null> {
  const [row] = await manager.query<{ departmentId: DepartmentId | null }[]>(
    `SELECT ${departmentWithoutCycle} AS "departmentId" FROM documents d WHERE d.id = $1`,
    [documentId],
  );
  return row?.departmentId ?? null;
}
