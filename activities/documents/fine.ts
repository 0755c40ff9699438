import type { EntityManager } from 'typeorm';
import { DomainError } from '#contracts/domain-error.js';
import { refusalWhileHeld } from '#persistence/adjustments.js';
import type { DatabaseRefusal } from '#persistence/database-refusal.js';
import { type Document, DocumentVersion } from '#persistence/entities/document.entity.js';
import { factOfFine, type FineContent, refusalToFine } from '#persistence/fines.js';
import { type DocumentBehaviour, nothing } from './document-behaviour.js';
import { enterFact } from './enter-fact.js';

export const fine: DocumentBehaviour = {
  changesWhatIsFrozen: true,
  findBeneficiaries: (_manager, { personId }) => Promise.resolve(personId === null ? [] : [personId]),
  beforeSubmission: async (manager, document, { content }) =>
    refuse(document, await refusalToFine(manager, document, content as FineContent)),
  afterSubmission: nothing,
  // The facts are taken by the caller: no run freezes them without what is signed here.
  beforeDecision: async (manager, document, { statusAfter, version }) => {
    if (statusAfter !== 'signed' && statusAfter !== 'in-approval') return;
    const { content } = await versionOf(manager, document, version);
    refuse(document, await refusalToFine(manager, document, content));
    if (statusAfter === 'signed')
      refuse(document, await refusalWhileHeld(manager, { ...document, personId: content.personId }));
  },
  afterLastSignature: async (manager, document, signature) => {
    const { id: documentId, submittedVersion } = document;
    const version = submittedVersion ?? 0;
    const { content, sha256 } = await versionOf(manager, document, version);
    await enterFact(
      manager,
      document,
      'fines',
      factOfFine(document, content, { documentId, version, sha256 }),
      signature,
    );
  },
};

async function versionOf(
  manager: EntityManager,
  { id }: Document,
  version: number,
): Promise<{ content: FineContent; sha256: string }> {
  const { content, sha256 } = await manager.findOneByOrFail(DocumentVersion, { documentId: id, version });
  return { content: content as FineContent, sha256 };
}

function refuse({ id, month }: Document, refusal: DatabaseRefusal | undefined): void {
  if (refusal) throw new DomainError(refusal.kind, refusal.code, refusal.message, { documentId: id, month });
}
