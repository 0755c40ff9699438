import type { EntityManager } from 'typeorm';
import type { OrganisationId, PersonId, RunId } from '#approvals/ids.js';
import type { FileFormat, FileKindName, FileLanguage, fileStatuses } from '#outputs/file-kinds.js';

/** A file of a run as it was asked for. */
export interface PayrollFile {
  id: string;
  organisationId: OrganisationId;
  runId: RunId;
  kind: FileKindName;
  format: FileFormat;
  language: FileLanguage;
  executionOn: string | null;
  status: (typeof fileStatuses)[number];
  requestedBy: PersonId;
}

/** What was made. */
export interface MadeFile {
  name: string;
  sha256: string;
  bytes: number;
  people: number;
  total: string;
}

/** Why a file cannot be made. */
export interface FileProblem {
  code: string;
  message: string;
  context?: Record<string, unknown>;
}

/** A file that is still to be made, held until the transaction ends; undefined where it has been made or cannot be. */
export async function holdFileToMake(manager: EntityManager, id: string): Promise<PayrollFile | undefined> {
  const [file] = await manager.query<PayrollFile[]>(
    `SELECT id, organisation_id AS "organisationId", run_id AS "runId", kind, format, language, execution_on::text AS "executionOn", status, requested_by AS "requestedBy"
       FROM payroll_files WHERE id = $1 AND status = 'making' FOR UPDATE`,
    [id],
  );
  return file;
}

export async function noteMade(
  manager: EntityManager,
  id: string,
  { name, sha256, bytes, people, total }: MadeFile,
  madeAt: Date,
): Promise<void> {
  await manager.query(
    `UPDATE payroll_files SET status = 'made', made_at = $2, name = $3, sha256 = $4, bytes = $5, people = $6, total = $7 WHERE id = $1`,
    [id, madeAt, name, sha256, bytes, people, total],
  );
}

/** Notes why a file was not made, unless it has been made meanwhile. */
export async function noteFailed(manager: EntityManager, id: string, problem: FileProblem): Promise<void> {
  await manager.query(`UPDATE payroll_files SET status = 'failed', problem = $2 WHERE id = $1 AND status = 'making'`, [
    id,
    JSON.stringify(problem),
  ]);
}
