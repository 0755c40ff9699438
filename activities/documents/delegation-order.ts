import type { EntityManager } from 'typeorm';
import { DomainError } from '#contracts/domain-error.js';
import { writeAudit } from '#persistence/audit.js';
import { type Document, DocumentVersion } from '#persistence/entities/document.entity.js';
import {
  type DelegationOrderContent,
  enterDelegation,
  refusalToDelegate,
} from '#persistence/staff-orders/delegation-order.js';
import { type DocumentBehaviour, type LastSignature, nothing } from './document-behaviour.js';

/** Its last signature makes the delegation; the delegate signs it neither way. */
export const delegationOrder: DocumentBehaviour = {
  findBeneficiaries: async (manager, document) => {
    const { content } = await versionOf(manager, document, document.latestVersion);
    return [(content as DelegationOrderContent).delegateId];
  },
  beforeSubmission: refuseWhatCannotBe,
  afterSubmission: nothing,
  beforeDecision: async (manager, document, { statusAfter, version }) => {
    if (statusAfter !== 'signed' && statusAfter !== 'in-approval') return;
    await refuseWhatCannotBe(manager, document, await versionOf(manager, document, version));
  },
  afterLastSignature: makeDelegation,
};

async function refuseWhatCannotBe(
  manager: EntityManager,
  { id: documentId, organisationId }: Document,
  { content, draftedBy }: DocumentVersion,
): Promise<void> {
  const by = { organisationId, proposedBy: draftedBy };
  const refusal = await refusalToDelegate(manager, by, content as DelegationOrderContent);
  if (refusal === undefined) return;
  const { kind, code, message, context, problems } = refusal;
  throw new DomainError(kind, code, message, { ...context, documentId }, problems);
}

async function makeDelegation(manager: EntityManager, document: Document, signature: LastSignature): Promise<void> {
  const { id: documentId, organisationId } = document;
  const { actorId: decidedBy, signedAt: decidedAt } = signature;
  const { content, draftedBy, draftedAt, submittedBy, submittedAt } = await versionOf(
    manager,
    document,
    document.submittedVersion ?? 0,
  );
  const order = content as DelegationOrderContent;
  const by = { proposedBy: submittedBy ?? draftedBy, proposedAt: submittedAt ?? draftedAt, decidedBy, decidedAt };
  const delegationId = await enterDelegation(manager, { organisationId, documentId }, order, by);
  const { principalId, delegateId, kinds, fromOn, untilOn } = order;
  await writeAudit(manager, {
    organisationId,
    businessAt: decidedAt,
    actorId: decidedBy,
    action: 'delegation.confirmed',
    objectKind: 'delegation',
    objectId: delegationId,
    details: { principalId, delegateId, kinds, fromOn, untilOn, documentId },
  });
}

function versionOf(manager: EntityManager, { id }: Document, version: number): Promise<DocumentVersion> {
  return manager.findOneByOrFail(DocumentVersion, { documentId: id, version });
}
