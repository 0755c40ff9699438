import type { EntityManager } from 'typeorm';
import type { Document } from './entities/document.entity.js';

/** Everyone who wrote a version of the document. */
export async function authorsOf(manager: EntityManager, documentId: string): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    'SELECT DISTINCT drafted_by AS id FROM document_versions WHERE document_id = $1 ORDER BY 1',
    [documentId],
  );
  return rows.map((row) => row.id);
}

/** Everyone whose pay the document decides: the person of a plan, everyone with a signed plan for actuals. */
export async function beneficiariesOf(manager: EntityManager, document: Document): Promise<string[]> {
  if (document.kind === 'kpi-plan') return document.personId ? [document.personId] : [];
  const rows = await manager.query<{ id: string }[]>(
    `SELECT person_id AS id FROM documents WHERE cycle_id = $1 AND kind = 'kpi-plan' AND status = 'signed' ORDER BY 1`,
    [document.cycleId],
  );
  return rows.map((row) => row.id);
}
