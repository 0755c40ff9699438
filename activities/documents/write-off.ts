import type { EntityManager } from 'typeorm';
import { DomainError } from '#contracts/domain-error.js';
import type { DatabaseRefusal } from '#persistence/database-refusal.js';
import { Document, DocumentVersion } from '#persistence/entities/document.entity.js';
import { refusalToWriteOff, refusalWhileBeingPaid, type WriteOffContent } from '#persistence/write-offs.js';
import { type DocumentBehaviour, nothing, type PendingDecision } from './document-behaviour.js';

export const writeOff: DocumentBehaviour = {
  changesWhatIsFrozen: true,
  findBeneficiaries: (_manager, { personId }) => Promise.resolve(personId === null ? [] : [personId]),
  beforeSubmission: (manager, document, { content }) => refuseWhatIsNotOwed(manager, document, content),
  afterSubmission: nothing,
  beforeDecision: refuseSignature,
  // The next statement asks for what is signed.
  afterLastSignature: nothing,
};

/** The facts are taken by the caller: no run freezes what is owed beside it, and none that has frozen it is posted. */
async function refuseSignature(
  manager: EntityManager,
  document: Document,
  { statusAfter, version }: PendingDecision,
): Promise<void> {
  if (statusAfter !== 'signed' && statusAfter !== 'in-approval') return;
  const { content } = await manager.findOneByOrFail(DocumentVersion, { documentId: document.id, version });
  await refuseWhatIsNotOwed(manager, document, content);
  if (statusAfter !== 'signed') return;
  const { organisationId, personId } = document;
  refuse(document, await refusalWhileBeingPaid(manager, { organisationId, personId: personId ?? '' }));
}

async function refuseWhatIsNotOwed(manager: EntityManager, document: Document, content: unknown): Promise<void> {
  const { personId, amount } = content as WriteOffContent;
  const { organisationId, subjectKey } = document;
  const of = { organisationId, personId, amount, statementId: subjectKey ?? '' };
  refuse(document, await refusalToWriteOff(manager, of));
}

function refuse({ id, month }: Document, refusal: DatabaseRefusal | undefined): void {
  if (refusal) throw new DomainError(refusal.kind, refusal.code, refusal.message, { documentId: id, month });
}
