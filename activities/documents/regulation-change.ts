import type { EntityManager } from 'typeorm';
import { DomainError } from '#contracts/domain-error.js';
import { type Document, DocumentVersion } from '#persistence/entities/document.entity.js';
import { type RegulationChange, refusalToChange } from '#persistence/regulation/regulation-change.js';
import { type DocumentBehaviour, nothing } from './document-behaviour.js';

/** It takes effect on its day, not by its signature. */
export const regulationChange: DocumentBehaviour = {
  findBeneficiaries: () => Promise.resolve([]),
  beforeSubmission: (manager, document, version) => refuseImpossible(manager, document, version),
  afterSubmission: nothing,
  beforeDecision: async (manager, document, { statusAfter, version }) => {
    if (statusAfter !== 'signed' && statusAfter !== 'in-approval') return;
    const signed = await manager.findOneByOrFail(DocumentVersion, { documentId: document.id, version });
    await refuseImpossible(manager, document, signed);
  },
  afterLastSignature: nothing,
};

async function refuseImpossible(
  manager: EntityManager,
  { id: documentId, organisationId }: Document,
  { content }: Pick<DocumentVersion, 'content'>,
): Promise<void> {
  const refusal = await refusalToChange(manager, organisationId, content as RegulationChange);
  if (refusal === undefined) return;
  const { kind, code, message, problems } = refusal;
  throw new DomainError(kind, code, message, { documentId }, problems);
}
