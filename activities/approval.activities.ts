import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Role } from '#approvals/role.js';
import type {
  ApprovalActivities as Contract,
  DecisionReceipt,
  RecordDecision,
  RecordSubmission,
  SubmissionReceipt,
} from '#contracts/document-approval.contract.js';
import { DomainError } from '#contracts/domain-error.js';
import { writeAudit } from '#persistence/audit.js';
import { businessNow } from '#persistence/business-now.js';
import { beneficiariesOf } from '#persistence/document-people.js';
import { DecisionRecord, Document, DocumentVersion } from '#persistence/entities/document.entity.js';
import { Organisation } from '#persistence/entities/organisation.entity.js';
import { answerOnce } from '#persistence/idempotent-request.js';
import { rolesOf } from '#persistence/person-roles.js';
import {
  refuseIfActualsAreApproved,
  refuseIfActualsAreIncomplete,
  refuseIfActualsAreUnderWay,
} from './actuals-and-plans.js';
import { refuseIfExamplesDiffer, refuseWhoEarnsByIt } from './pay-schemes.js';

/** Writes what people decide about documents: the facts, their audit rows and the answer, in one transaction each. */
@Injectable()
export class ApprovalActivities implements Contract {
  constructor(private readonly dataSource: DataSource) {}

  recordSubmission(submission: RecordSubmission): Promise<SubmissionReceipt> {
    return answerOnce(this.dataSource, submission.request, async (manager) => {
      const document = await lockDocument(manager, submission.documentId);
      const organisation = await manager.findOneByOrFail(Organisation, { id: document.organisationId });
      const route = organisation.routes[document.kind];
      await requireRole(manager, submission.request.actorId, route.submitters);
      if (document.status !== 'drafting' && document.status !== 'returned') throw notOpenForSubmission(document);
      const version = await manager.findOneBy(DocumentVersion, {
        documentId: document.id,
        version: submission.version,
      });
      if (!version || version.sha256 !== submission.sha256 || submission.version !== document.latestVersion)
        throw supersededDraft(document);
      if (document.kind === 'kpi-plan') await refuseIfActualsAreApproved(manager, document);
      if (document.kind === 'actuals') await refuseIfActualsAreIncomplete(manager, document, version);
      if (document.kind === 'pay-scheme') refuseIfExamplesDiffer(document, version);

      const submittedAt = await businessNow(manager, document.organisationId);
      const actorId = submission.request.actorId;
      await manager.query(
        'UPDATE document_versions SET submitted_by = $3, submitted_at = $4, route = $5 WHERE document_id = $1 AND version = $2',
        [document.id, version.version, actorId, submittedAt, JSON.stringify(route)],
      );
      await manager.update(Document, { id: document.id }, { status: 'in-approval', submittedVersion: version.version });
      await replaceBeneficiaries(manager, document);
      await writeAudit(manager, {
        organisationId: document.organisationId,
        businessAt: submittedAt,
        actorId,
        action: 'document.submitted',
        objectKind: document.kind,
        objectId: document.id,
        details: { version: version.version, sha256: version.sha256 },
      });
      return {
        documentId: document.id,
        version: version.version,
        sha256: version.sha256,
        status: 'in-approval',
        submittedAt: submittedAt.toISOString(),
      };
    });
  }

  recordDecision(decision: RecordDecision): Promise<DecisionReceipt> {
    return answerOnce(this.dataSource, decision.request, async (manager) => {
      const document = await lockDocument(manager, decision.documentId);
      const actorId = decision.request.actorId;
      await requireRole(manager, actorId, decision.stepRoles);
      if (document.kind === 'kpi-plan' && decision.statusAfter === 'signed')
        await refuseIfActualsAreUnderWay(manager, document);
      if (document.kind === 'pay-scheme') await refuseWhoEarnsByIt(manager, document, actorId);

      const decidedAt = await businessNow(manager, document.organisationId);
      const { version, position, step, sha256, commentId } = decision;
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
      });
      await manager.update(Document, { id: document.id }, { status: decision.statusAfter });
      await writeAudit(manager, {
        organisationId: document.organisationId,
        businessAt: decidedAt,
        actorId,
        action: `document.${decision.decision === 'sign' ? 'signed' : 'returned'}`,
        objectKind: document.kind,
        objectId: document.id,
        details: { version, step, sha256, statusAfter: decision.statusAfter },
      });
      return {
        documentId: document.id,
        version,
        step,
        decision: decision.decision,
        status: decision.statusAfter,
        decidedAt: decidedAt.toISOString(),
      };
    });
  }
}

/** Takes the cycle before the document, always in this order, so that two writers never wait for each other. */
async function lockDocument(manager: EntityManager, documentId: string): Promise<Document> {
  const { cycleId } = await manager.findOneByOrFail(Document, { id: documentId });
  if (cycleId) await manager.query('SELECT 1 FROM monthly_cycles WHERE id = $1 FOR UPDATE', [cycleId]);
  return manager.findOneOrFail(Document, { where: { id: documentId }, lock: { mode: 'pessimistic_write' } });
}

async function replaceBeneficiaries(manager: EntityManager, document: Document): Promise<void> {
  const people = await beneficiariesOf(manager, document);
  await manager.query('DELETE FROM document_beneficiaries WHERE document_id = $1', [document.id]);
  await manager.query('INSERT INTO document_beneficiaries SELECT $1, unnest($2::uuid[])', [document.id, people]);
}

async function requireRole(manager: EntityManager, personId: string, wanted: readonly Role[]): Promise<void> {
  const held = await rolesOf(manager, personId);
  if (held.some((role) => wanted.includes(role))) return;
  throw new DomainError(
    'not-allowed',
    'role-missing',
    `This needs the role ${wanted.join(' or ')}, which you do not hold any more.`,
  );
}

function notOpenForSubmission(document: Document): DomainError {
  return new DomainError(
    'conflict',
    'not-open-for-submission',
    `The document is ${document.status}; only a draft or a returned document can be submitted.`,
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
