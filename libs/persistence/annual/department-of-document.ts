import type { EntityManager } from 'typeorm';
import type { DepartmentId, DocumentId } from '#approvals/ids.js';
import { departmentOfAnnual } from './annual-department.js';

/** The department of a document of a year, null of any other. */
export async function departmentOfAnnualDocument(
  manager: EntityManager,
  documentId: DocumentId,
): Promise<DepartmentId | null> {
  const [row] = await manager.query<{ departmentId: DepartmentId | null }[]>(
    `SELECT ${departmentOfAnnual} AS "departmentId" FROM documents d WHERE d.id = $1`,
    [documentId],
  );
  return row?.departmentId ?? null;
}
