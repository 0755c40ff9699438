import type { EntityManager } from 'typeorm';
import { DomainError } from '#contracts/domain-error.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { insertVersion, type StoredVersion } from '#persistence/document-versions.js';
import { Document, DocumentVersion } from '#persistence/entities/document.entity.js';
import type { PayrollRun } from '#persistence/entities/payroll-run.entity.js';
import { flagStatements } from '#persistence/statement-flags.js';
import { reconcileRun, RunDoesNotReconcileError, RunTotalTooLargeError } from '#persistence/payroll-reconciliation.js';
import type { RegisterContent } from './documents/payroll-register.js';

/** Flags what is outside the bounds of the organisation, and writes the register of a run that adds up as a draft of whoever started the run, or finds the one that is there. */
export async function draftRegisterOf(manager: EntityManager, run: PayrollRun): Promise<StoredVersion> {
  const { id: payrollRunId, organisationId, month, number, people, inputsSha256, departmentIds, purpose } = run;
  const known = await manager.findOneBy(Document, { payrollRunId, kind: 'payroll-register' });
  if (known) return latestVersionOf(manager, known);
  const total = await reconciledTotal(manager, run);
  await flagStatements(manager, run);
  const content: RegisterContent = {
    runId: payrollRunId,
    month,
    number,
    ...(departmentIds ? { departmentIds } : {}),
    ...(purpose === null ? {} : { purpose }),
    ...(await reasonOf(manager, run)),
    people,
    total,
    inputsSha256,
  };
  const { id } = await manager.save(Document, { organisationId, kind: 'payroll-register', month, payrollRunId });
  // Of a hundred thousand people this takes longer than a submission may, which finds them here.
  await manager.query(
    'INSERT INTO document_beneficiaries SELECT $1, person_id FROM payroll_inputs WHERE run_id = $2 ORDER BY person_id',
    [id, payrollRunId],
  );
  return insertVersion(manager, await manager.findOneByOrFail(Document, { id }), run.startedBy, content);
}

/** Why an off-cycle run was started. */
async function reasonOf(manager: EntityManager, { reasonCommentId }: PayrollRun): Promise<{ reason?: string }> {
  if (reasonCommentId === null) return {};
  const [comment] = await manager.query<{ reason: string }[]>(
    'SELECT text AS reason FROM decision_comments WHERE id = $1',
    [reasonCommentId],
  );
  return comment ?? {};
}

/** The submission of a register, as its run sends it: one request, however often it is attempted. */
export function registerSubmission(run: PayrollRun, { version, sha256 }: StoredVersion) {
  const request: RequestReference = { actorId: run.startedBy, key: `register/${run.id}`, fingerprint: sha256 };
  return { request, version, sha256, authors: [], beneficiaries: [] };
}

async function latestVersionOf(manager: EntityManager, { id, latestVersion }: Document): Promise<StoredVersion> {
  const { version, sha256 } = await manager.findOneByOrFail(DocumentVersion, {
    documentId: id,
    version: latestVersion,
  });
  return { documentId: id, version, sha256 };
}

/** A run that does not add up, or to too much, ends as failed; repeating the sum would not change it. */
async function reconciledTotal(manager: EntityManager, run: PayrollRun): Promise<string> {
  try {
    return await reconcileRun(manager, run);
  } catch (error) {
    if (error instanceof RunTotalTooLargeError)
      throw new DomainError(
        'conflict',
        'run-total-too-large',
        `The statements of run ${run.number} of ${run.month} add up to more than a register can hold. It ends as failed; correct the plans and start a new one.`,
        { runId: run.id },
      );
    if (!(error instanceof RunDoesNotReconcileError)) throw error;
    throw new DomainError(
      'conflict',
      'run-does-not-reconcile',
      `Run ${run.number} of ${run.month} does not add up: ${error.message}. It ends as failed; start a new one.`,
      { runId: run.id, personIds: error.personIds },
    );
  }
}
