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

/** Everyone whose pay the document decides: the person of a plan, everyone with a signed plan for actuals, who earns by schemes and holds another role for a scheme. */
export async function beneficiariesOf(manager: EntityManager, document: Document): Promise<string[]> {
  if (document.kind === 'kpi-plan') return document.personId ? [document.personId] : [];
  if (document.kind === 'pay-scheme') return earnersWithAnotherRole(manager, document.organisationId);
  const rows = await manager.query<{ id: string }[]>(
    `SELECT person_id AS id FROM documents WHERE cycle_id = $1 AND kind = 'kpi-plan' AND status = 'signed' ORDER BY 1`,
    [document.cycleId],
  );
  return rows.map((row) => row.id);
}

/** Of all who earn by a scheme, only those with another role could ever stand on a route; thousands of others need not be listed. */
async function earnersWithAnotherRole(manager: EntityManager, organisationId: string): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    `SELECT p.id FROM people p WHERE p.organisation_id = $1 AND p.is_active
        AND EXISTS (SELECT 1 FROM person_roles r WHERE r.person_id = p.id AND r.role = 'sales-manager')
        AND EXISTS (SELECT 1 FROM person_roles r WHERE r.person_id = p.id AND r.role <> 'sales-manager') ORDER BY 1`,
    [organisationId],
  );
  return rows.map((row) => row.id);
}
