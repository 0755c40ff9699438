import type { EntityManager } from 'typeorm';
import type { CycleId, DocumentId } from '#approvals/ids.js';
import type { Role } from '#approvals/role.js';

/** As many beneficiaries as a route is told in full. */
const fewPeople = 100;

/** Everyone who wrote or submitted a version of the document. */
export async function authorsOf(manager: EntityManager, documentId: DocumentId): Promise<string[]> {
  return idsOf(
    manager,
    `SELECT DISTINCT p.id FROM document_versions v JOIN people p ON p.id IN (v.drafted_by, v.submitted_by)
      WHERE v.document_id = $1 ORDER BY 1`,
    documentId,
  );
}

/** Everyone whom the signed plans of a cycle pay. */
export async function peopleWithSignedPlan(manager: EntityManager, cycleId: CycleId | null): Promise<string[]> {
  return idsOf(
    manager,
    `SELECT person_id AS id FROM documents WHERE cycle_id = $1 AND kind = 'kpi-plan' AND status = 'signed' ORDER BY 1`,
    cycleId,
  );
}

/** Keeps whose pay a document decides; the database refuses a decision of theirs whatever else is thought. */
export async function keepBeneficiaries(
  manager: EntityManager,
  documentId: DocumentId,
  people: string[],
): Promise<void> {
  await manager.query(
    `WITH others AS (DELETE FROM document_beneficiaries WHERE document_id = $1 AND person_id <> ALL ($2::uuid[]))
     INSERT INTO document_beneficiaries SELECT $1, unnest($2::uuid[]) ON CONFLICT DO NOTHING`,
    [documentId, people],
  );
}

/** Of many people only those who could otherwise decide: thousands would weigh on every message of the route. */
export async function whoCouldDecide(manager: EntityManager, people: string[], roles: Role[]): Promise<string[]> {
  if (people.length <= fewPeople) return people;
  const rows = await manager.query<{ id: string }[]>(
    `SELECT g.person_id AS id FROM role_grants g WHERE g.superseded_at IS NULL AND g.person_id = ANY ($1) AND g.role = ANY ($2)
     UNION SELECT h.person_id FROM headships h WHERE h.superseded_at IS NULL AND h.person_id = ANY ($1) AND 'head-of-department' = ANY ($2)
     UNION SELECT a.person_id FROM assignments a WHERE a.superseded_at IS NULL AND a.person_id = ANY ($1) AND 'sales-manager' = ANY ($2)
     ORDER BY 1`,
    [people, roles],
  );
  return rows.map((row) => row.id);
}

async function idsOf(manager: EntityManager, sql: string, of: string | null): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(sql, [of]);
  return rows.map((row) => row.id);
}
