import type { EntityManager } from 'typeorm';
import type { Route } from '#approvals/route.js';
import { Document } from './entities/document.entity.js';
import type { PayrollRun } from './entities/payroll-run.entity.js';

export interface NewRegister {
  run: PayrollRun;
  content: unknown;
  sha256: string;
  submittedAt: Date;
  route: Route;
}

export interface StoredRegister {
  documentId: string;
  isNew: boolean;
  /** People on the register who could otherwise stand on its route. */
  approversPaid: string[];
}

/** Writes the register of a run as a submitted document, with everyone it pays as its beneficiaries; finds it when it is there. */
export async function insertRegister(
  manager: EntityManager,
  { run, content, sha256, submittedAt, route }: NewRegister,
): Promise<StoredRegister> {
  const known = await manager.findOneBy(Document, { payrollRunId: run.id, kind: 'payroll-register' });
  const documentId = known?.id ?? (await insertDocument(manager, run));
  if (!known) {
    await manager.query(
      `INSERT INTO document_versions (document_id, version, content, sha256, drafted_by, drafted_at, submitted_by, submitted_at, route)
       VALUES ($1, 1, $2, $3, $4, $5, $4, $5, $6)`,
      [documentId, JSON.stringify(content), sha256, run.startedBy, submittedAt, JSON.stringify(route)],
    );
    await manager.query(
      'INSERT INTO document_beneficiaries SELECT $1, person_id FROM payroll_inputs WHERE run_id = $2',
      [documentId, run.id],
    );
  }
  const rows = await manager.query<{ person_id: string }[]>(
    `SELECT DISTINCT b.person_id FROM document_beneficiaries b JOIN person_roles r ON r.person_id = b.person_id
      WHERE b.document_id = $1 AND r.role = ANY ($2) ORDER BY 1`,
    [documentId, route.steps.flatMap((step) => step.roles)],
  );
  return { documentId, isNew: !known, approversPaid: rows.map((row) => row.person_id) };
}

async function insertDocument(manager: EntityManager, run: PayrollRun): Promise<string> {
  const document = await manager.save(Document, {
    organisationId: run.organisationId,
    kind: 'payroll-register',
    month: run.month,
    payrollRunId: run.id,
    status: 'in-approval',
    latestVersion: 1,
    submittedVersion: 1,
  });
  return document.id;
}
