import type { EntityManager } from 'typeorm';
import type { ApprovalStatus } from '#approvals/approval-status.js';
import type { DepartmentId, DocumentId } from '#approvals/ids.js';
import type { Route } from '#approvals/route.js';
import { departmentOfAnnual } from './annual/annual-department.js';
import { authorsOf, whoCouldDecide } from './document-people.js';

/** Where a document stands by what was submitted and decided. */
export interface RouteRow {
  status: ApprovalStatus;
  version: number;
  sha256: string;
  signedBy: string[];
  /** For whom these signed as delegates. */
  signedFor: string[];
  authors: string[];
  beneficiaries: string[];
  /** Of the version that was submitted last. */
  route?: Route;
}

/** Reads the present stand of a document's route; nobody has signed what was never submitted. */
export async function routeOf(manager: EntityManager, documentId: DocumentId): Promise<RouteRow> {
  const [row] = await manager.query<(Omit<RouteRow, 'authors'> & { route: Route | null })[]>(
    `SELECT d.status, COALESCE(d.submitted_version, 0) AS version, COALESCE(v.sha256, '') AS sha256, v.route,
            ARRAY(SELECT s.actor_id FROM decisions s WHERE s.document_id = d.id AND s.version = d.submitted_version
                    AND s.decision = 'sign' AND d.status IN ('in-approval', 'signed') ORDER BY s.position) AS "signedBy",
            ARRAY(SELECT s.on_behalf_of FROM decisions s WHERE s.document_id = d.id AND s.version = d.submitted_version AND s.on_behalf_of IS NOT NULL
                    AND s.decision = 'sign' AND d.status IN ('in-approval', 'signed') ORDER BY s.position) AS "signedFor",
            ARRAY(SELECT b.person_id FROM document_beneficiaries b WHERE b.document_id = d.id ORDER BY 1) AS beneficiaries
       FROM documents d LEFT JOIN document_versions v ON v.document_id = d.id AND v.version = d.submitted_version
      WHERE d.id = $1`,
    [documentId],
  );
  if (!row) throw new Error(`Document ${documentId} does not exist`);
  const { route, beneficiaries, ...facts } = row;
  const roles = route?.steps.flatMap((step) => step.roles) ?? [];
  return {
    ...facts,
    ...(route ? { route } : {}),
    authors: await authorsOf(manager, documentId),
    beneficiaries: await whoCouldDecide(manager, beneficiaries, roles),
  };
}

/** Documents on which something was recorded last, the newest first: what a process that died may not have passed on. */
export async function lastMovedDocuments(manager: EntityManager, atMost: number): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    `SELECT object_id AS id FROM (
       SELECT object_id, id FROM audit_events WHERE action IN ('document.submitted', 'document.signed', 'document.returned', 'document.withdrawn', 'document.closed')
        ORDER BY id DESC LIMIT $1) last GROUP BY object_id ORDER BY max(id) DESC`,
    [atMost],
  );
  return rows.map((row) => row.id);
}

/** The years of documents that have not come to their end, each once. */
export async function openYearsOf(
  manager: EntityManager,
  documentIds: readonly string[],
): Promise<{ departmentId: DepartmentId; year: number }[]> {
  return manager.query(
    `SELECT DISTINCT c.department_id AS "departmentId", c.year::int AS year FROM documents d
       JOIN annual_cycles c ON c.department_id = ${departmentOfAnnual} AND c.year = left(d.month, 4)::int
      WHERE d.id = ANY ($1) AND c.stage <> 'closed'`,
    [documentIds],
  );
}

/** The months of documents that have not come to their end, each once. */
export async function openMonthsOf(
  manager: EntityManager,
  documentIds: readonly string[],
): Promise<{ departmentId: DepartmentId; month: string }[]> {
  return manager.query(
    `SELECT DISTINCT c.department_id AS "departmentId", c.month FROM documents d JOIN monthly_cycles c ON c.id = d.cycle_id
      WHERE d.id = ANY ($1) AND c.stage <> 'closed'`,
    [documentIds],
  );
}
