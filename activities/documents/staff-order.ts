import type { EntityManager } from 'typeorm';
import { DomainError } from '#contracts/domain-error.js';
import { writeAudit } from '#persistence/audit.js';
import { businessNow } from '#persistence/business-now.js';
import { type Document, DocumentVersion } from '#persistence/entities/document.entity.js';
import {
  carryOutOrder,
  type RefusalOfOrder,
  refusalToOrder,
  type StaffOrderContent,
} from '#persistence/staff-orders/staff-order.js';
import { type DocumentBehaviour, type LastSignature, nothing } from './document-behaviour.js';

/** An order about somebody's salary or assignment: its last signature enters what two people would have to enter without it. */
export const staffOrder: DocumentBehaviour = {
  // The periods of packs follow from assignments.
  changesWhatIsFrozen: true,
  findBeneficiaries: (_manager, { personId }) => Promise.resolve(personId === null ? [] : [personId]),
  beforeSubmission: refuseWhatCouldNotHold,
  afterSubmission: nothing,
  beforeDecision: async (manager, document, { statusAfter, version }) => {
    // The last signature makes it hold, and is refused where it does not.
    if (statusAfter !== 'in-approval') return;
    await refuseWhatCouldNotHold(manager, document, await versionOf(manager, document, version));
  },
  afterLastSignature: carryOut,
};

async function refuseWhatCouldNotHold(
  manager: EntityManager,
  document: Document,
  { content, draftedBy }: DocumentVersion,
): Promise<void> {
  const at = await businessNow(manager, document.organisationId);
  const by = { proposedBy: draftedBy, at };
  refuse(document, await refusalToOrder(manager, orderedBy(document), content as StaffOrderContent, by));
}

async function carryOut(manager: EntityManager, document: Document, signature: LastSignature): Promise<void> {
  const { actorId, signedAt } = signature;
  const { content, draftedBy, submittedBy } = await versionOf(manager, document, document.submittedVersion ?? 0);
  const by = { proposedBy: submittedBy ?? draftedBy, decidedBy: actorId, at: signedAt };
  refuse(document, await carryOutOrder(manager, orderedBy(document), content as StaffOrderContent, by));
  await writeAudit(manager, {
    organisationId: document.organisationId,
    businessAt: signedAt,
    actorId,
    action: 'staff.ordered',
    objectKind: document.kind,
    objectId: document.id,
    details: { kind: 'assignment', personId: document.personId },
  });
}

const orderedBy = ({ id, organisationId }: Document) => ({ organisationId, documentId: id });

function versionOf(manager: EntityManager, { id }: Document, version: number): Promise<DocumentVersion> {
  return manager.findOneByOrFail(DocumentVersion, { documentId: id, version });
}

function refuse({ id: documentId }: Document, refusal: RefusalOfOrder | undefined): void {
  if (refusal === undefined) return;
  const { kind, code, message, context, problems } = refusal;
  throw new DomainError(kind, code, message, { ...context, documentId }, problems);
}
