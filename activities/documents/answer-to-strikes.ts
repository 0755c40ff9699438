import type { EntityManager } from 'typeorm';
import { DomainError } from '#contracts/domain-error.js';
import type { Document } from '#persistence/entities/document.entity.js';
import { closeItem, lockItem, refusalToAnswer } from '#persistence/retention/retention-item.js';
import { type DocumentBehaviour, nothing } from './document-behaviour.js';

/** Documents by which people answer what strikes of retention call for: minutes of a review, a proposal to part. */
export const answerToStrikes: DocumentBehaviour = {
  findBeneficiaries: (_manager, { personId }) => Promise.resolve(personId === null ? [] : [personId]),
  beforeSubmission: refuseUnlessCalledFor,
  afterSubmission: nothing,
  beforeDecision: async (manager, document, { statusAfter }) => {
    if (statusAfter === 'signed' || statusAfter === 'in-approval') await refuseUnlessCalledFor(manager, document);
  },
  afterLastSignature: async (manager, { id: documentId, subjectKey }, { signedAt }) =>
    closeItem(manager, subjectKey ?? '', { documentId, at: signedAt }),
};

async function refuseUnlessCalledFor(
  manager: EntityManager,
  { id: documentId, organisationId, subjectKey, month }: Document,
): Promise<void> {
  const item = await lockItem(manager, { organisationId, id: subjectKey ?? '' });
  if (!item) throw new Error(`Document ${documentId} is about no item`);
  const refusal = refusalToAnswer(item);
  if (refusal) throw new DomainError('conflict', refusal.code, refusal.message, { documentId, itemId: item.id, month });
}
