import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { DepartmentId, DocumentId } from '#approvals/ids.js';
import { nextStepOf } from '#approvals/next-step.js';
import type {
  ApprovalActivities as Contract,
  RecordDecision,
  RecordedDecision,
  RecordedSubmission,
  RecordSubmission,
  RecordWithdrawal,
  RouteFacts,
  WithdrawalReceipt,
} from '#contracts/document-approval.contract.js';
import { DomainError } from '#contracts/domain-error.js';
import { writeAudit } from '#persistence/audit.js';
import { businessNow } from '#persistence/business-now.js';
import { departmentOfDocumentWithoutCycle } from '#persistence/department-of-document.js';
import { authorsOf, keepBeneficiaries, whoCouldDecide } from '#persistence/document-people.js';
import { DecisionRecord, Document, DocumentVersion } from '#persistence/entities/document.entity.js';
import { Organisation } from '#persistence/entities/organisation.entity.js';
import { lockFacts } from '#persistence/facts/lock-facts.js';
import { answerOnce } from '#persistence/idempotent-request.js';
import { routeOf } from '#persistence/route-facts.js';
import { findCarried, stepsOfCarried, writeCarried } from './documents/carried.js';
import { documentBehaviours } from './documents/document-behaviours.js';
import { requireDelegation, requireRole, requireSeat } from './documents/require-seat.js';
import { refuseIfNobodyCanSign } from './documents/refuse-unfilled-step.js';
import { ToldProcesses } from './told-processes.js';

/**
 * Writes what people decide about documents: the facts, their audit rows and the answer, in one transaction each. Who
 * waits is told after the commit and before the answer: an attempt that dies in between is made again, finds the
 * answer and tells.
 */
@Injectable()
export class ApprovalActivities implements Contract {
  constructor(
    private readonly dataSource: DataSource,
    private readonly told: ToldProcesses,
  ) {}

  async recordSubmission(submission: RecordSubmission): Promise<RecordedSubmission> {
    let isNews = true;
    const recorded = await answerOnce<RecordedSubmission>(this.dataSource, submission.request, async (manager) => {
      const { document, departmentId } = await lockDocument(manager, submission.documentId);
      const behaviour = documentBehaviours[document.kind];
      isNews = !behaviour.countsOnceSigned;
      const organisation = await manager.findOneByOrFail(Organisation, { id: document.organisationId });
      const route = organisation.routes[document.kind];
      await requireRole(manager, submission.request.actorId, route.submitters, departmentId);
      if (document.status !== 'drafting' && document.status !== 'returned') throw notOpenForSubmission(document);
      const version = await manager.findOneBy(DocumentVersion, {
        documentId: document.id,
        version: submission.version,
      });
      if (!version || version.sha256 !== submission.sha256 || submission.version !== document.latestVersion)
        throw supersededDraft(document);
      if (version.submittedAt !== null) throw decidedAlready(document);
      await behaviour.beforeSubmission(manager, document, version);

      const submittedAt = await businessNow(manager, document.organisationId);
      const actorId = submission.request.actorId;
      await manager.query(
        'UPDATE document_versions SET submitted_by = $3, submitted_at = $4, route = $5 WHERE document_id = $1 AND version = $2',
        [document.id, version.version, actorId, submittedAt, JSON.stringify(route)],
      );
      const beneficiaries = await behaviour.findBeneficiaries(manager, document);
      await keepBeneficiaries(manager, document.id, beneficiaries);
      const authors = await authorsOf(manager, document.id);
      const carried = await findCarried(manager, document, { ...version, route, authors, beneficiaries });
      const keptFrom = carried.kept.map(({ personId }) => personId);
      await refuseIfNobodyCanSign(manager, document, { route, departmentId, authors, beneficiaries, keptFrom });
      await manager.update(Document, { id: document.id }, { status: 'in-approval', submittedVersion: version.version });
      await writeCarried(manager, { ...version, route, at: submittedAt }, carried);
      await behaviour.afterSubmission(manager, document, version);
      await writeAudit(manager, {
        organisationId: document.organisationId,
        businessAt: submittedAt,
        actorId,
        action: 'document.submitted',
        objectKind: document.kind,
        objectId: document.id,
        details: { version: version.version, sha256: version.sha256, ...stepsOfCarried(route, carried) },
      });
      return {
        documentId: document.id,
        version: version.version,
        sha256: version.sha256,
        status: 'in-approval',
        submittedAt: submittedAt.toISOString(),
        authors,
        beneficiaries: await whoCouldDecide(
          manager,
          beneficiaries,
          route.steps.flatMap((step) => step.roles),
        ),
        route,
        ...(keptFrom.length > 0 ? { keptFrom } : {}),
      };
    });
    const { tell, documentId } = submission;
    if (tell && isNews) await this.told.documentMoved(tell, { documentId, status: recorded.status });
    return recorded;
  }

  async recordDecision(decision: RecordDecision): Promise<RecordedDecision> {
    let isNews = true;
    const recorded = await answerOnce<RecordedDecision>(this.dataSource, decision.request, async (manager) => {
      const { document, departmentId } = await lockDocument(manager, decision.documentId);
      const behaviour = documentBehaviours[document.kind];
      isNews = !behaviour.countsOnceSigned || decision.statusAfter === 'signed';
      const { statusAfter } = decision;
      const actorId = decision.request.actorId;
      if (document.status !== 'in-approval') throw nothingToDecide(document);
      await requireSeat(manager, document, { ...decision, departmentId });
      await behaviour.beforeDecision(manager, document, {
        actorId,
        statusAfter,
        version: decision.version,
        hasComment: decision.commentId !== null,
      });

      const decidedAt = await businessNow(manager, document.organisationId);
      const { version, position, step, sha256, commentId, onBehalfOf } = decision;
      const acting = onBehalfOf && {
        onBehalfOf: onBehalfOf.personId,
        ...(await requireDelegation(manager, document, { actorId, principalId: onBehalfOf.personId, at: decidedAt })),
      };
      await manager.insert(DecisionRecord, {
        documentId: document.id,
        version,
        position,
        step,
        decision: decision.decision,
        actorId,
        sha256,
        commentId,
        decidedAt,
        ...acting,
      });
      await manager.update(Document, { id: document.id }, { status: statusAfter });
      const effects =
        statusAfter === 'signed'
          ? await behaviour.afterLastSignature(manager, document, { actorId, signedAt: decidedAt })
          : undefined;
      await writeAudit(manager, {
        organisationId: document.organisationId,
        businessAt: decidedAt,
        actorId,
        action: `document.${decision.decision === 'sign' ? 'signed' : 'returned'}`,
        objectKind: document.kind,
        objectId: document.id,
        details: { version, step, sha256, statusAfter, ...acting },
      });
      return {
        documentId: document.id,
        version,
        step,
        decision: decision.decision,
        status: statusAfter,
        decidedAt: decidedAt.toISOString(),
        ...(effects ? { closedDocuments: effects.closedDocuments } : {}),
      };
    });
    const { tell, documentId } = decision;
    if (tell === undefined) return recorded;
    for (const closed of recorded.closedDocuments ?? []) await this.told.documentClosed(closed);
    // Nobody waits for one signature of several.
    if (tell && isNews && recorded.status !== 'in-approval')
      await this.told.documentMoved(tell, { documentId, status: recorded.status });
    return recorded;
  }

  async recordWithdrawal(withdrawal: RecordWithdrawal): Promise<WithdrawalReceipt> {
    const { request, version, statusAfter, commentId, tell, documentId } = withdrawal;
    let isNews = true;
    const recorded = await answerOnce<WithdrawalReceipt>(this.dataSource, request, async (manager) => {
      const { document, departmentId } = await lockDocument(manager, documentId);
      const { id, kind, organisationId } = document;
      isNews = !documentBehaviours[kind].countsOnceSigned;
      if (document.status !== 'in-approval') throw nothingToDecide(document);
      const frozen = await manager.findOneByOrFail(DocumentVersion, { documentId, version });
      await requireRole(manager, request.actorId, frozen.route?.submitters ?? [], departmentId);
      const withdrawnAt = await businessNow(manager, organisationId);
      await manager.query(
        'INSERT INTO document_withdrawals (document_id, version, withdrawn_by, withdrawn_at, comment_id) VALUES ($1, $2, $3, $4, $5)',
        [id, version, request.actorId, withdrawnAt, commentId],
      );
      await manager.update(Document, { id }, { status: statusAfter });
      await writeAudit(manager, {
        organisationId,
        businessAt: withdrawnAt,
        actorId: request.actorId,
        action: 'document.withdrawn',
        objectKind: kind,
        objectId: id,
        details: { version, sha256: withdrawal.sha256, statusAfter },
      });
      return { documentId: id, version, status: statusAfter, withdrawnAt: withdrawnAt.toISOString() };
    });
    if (tell && isNews) await this.told.documentMoved(tell, { documentId, status: recorded.status });
    return recorded;
  }

  readRoute({ documentId }: { documentId: DocumentId }): Promise<RouteFacts> {
    return routeOf(this.dataSource.manager, documentId);
  }
}

interface LockedDocument {
  document: Document;
  /** Of its cycle, or of its year, where it has one. */
  departmentId: DepartmentId | null;
}

/** Takes the facts where its signature changes what runs freeze, and the cycle or the run, before the document, always in this order, so that two writers never wait for each other. */
async function lockDocument(manager: EntityManager, documentId: DocumentId): Promise<LockedDocument> {
  const { kind, organisationId } = await manager.findOneByOrFail(Document, { id: documentId });
  if (documentBehaviours[kind].changesWhatIsFrozen) await lockFacts(manager, organisationId);
  const [cycle] = await manager.query<{ departmentId: DepartmentId }[]>(
    `SELECT department_id AS "departmentId" FROM monthly_cycles WHERE id = (SELECT cycle_id FROM documents WHERE id = $1) FOR UPDATE`,
    [documentId],
  );
  if (!cycle)
    await manager.query(
      'SELECT 1 FROM payroll_runs WHERE id = (SELECT payroll_run_id FROM documents WHERE id = $1) FOR UPDATE',
      [documentId],
    );
  const document = await manager.findOneOrFail(Document, {
    where: { id: documentId },
    lock: { mode: 'pessimistic_write' },
  });
  const departmentId = cycle?.departmentId ?? (await departmentOfDocumentWithoutCycle(manager, documentId));
  return { document, departmentId };
}

function nothingToDecide(document: Document): DomainError {
  return new DomainError(
    'conflict',
    'nothing-to-decide',
    `The document is ${document.status}: no step waits for a decision. Read it again before you decide.`,
    { documentId: document.id },
  );
}

function decidedAlready(document: Document): DomainError {
  return new DomainError(
    'conflict',
    'version-not-newer',
    `Version ${document.latestVersion} was decided on already. Save a new version and submit that.`,
    { documentId: document.id, version: document.latestVersion },
  );
}

function notOpenForSubmission(document: Document): DomainError {
  return new DomainError(
    'conflict',
    'not-open-for-submission',
    `The document is ${document.status}; only a draft or a returned document can be submitted. ${nextStepOf(document.kind, document.status)}`,
    { documentId: document.id },
  );
}

function supersededDraft(document: Document): DomainError {
  return new DomainError(
    'conflict',
    'version-superseded',
    `The latest version is ${document.latestVersion}. Read it and submit that one.`,
    {
      documentId: document.id,
      version: document.latestVersion,
    },
  );
}
