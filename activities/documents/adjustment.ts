import type { EntityManager } from 'typeorm';
import { DomainError } from '#contracts/domain-error.js';
import {
  type AdjustmentContent,
  factOfAdjustment,
  refusalToAdjust,
  refusalWhileHeld,
} from '#persistence/adjustments.js';
import type { DatabaseRefusal } from '#persistence/database-refusal.js';
import { Document, DocumentVersion } from '#persistence/entities/document.entity.js';
import { type DocumentBehaviour, type LastSignature, nothing, type PendingDecision } from './document-behaviour.js';
import { enterFact } from './enter-fact.js';

export const adjustment: DocumentBehaviour = {
  changesWhatIsFrozen: true,
  findBeneficiaries: (_manager, { personId }) => Promise.resolve(personId === null ? [] : [personId]),
  beforeSubmission: async (manager, document, { content }) =>
    refuse(document, await refusalToAdjust(manager, document, content as AdjustmentContent)),
  afterSubmission: nothing,
  beforeDecision: refuseWhatCannotBePaid,
  afterLastSignature: enterAdjustment,
};

/** The facts are taken by the caller: no run freezes them, and no statement is posted from what was frozen, without what is signed here. */
async function refuseWhatCannotBePaid(
  manager: EntityManager,
  document: Document,
  { statusAfter, version }: PendingDecision,
): Promise<void> {
  if (statusAfter !== 'signed' && statusAfter !== 'in-approval') return;
  const { content } = await versionOf(manager, document, version);
  refuse(document, await refusalToAdjust(manager, document, content));
  if (statusAfter === 'signed')
    refuse(document, await refusalWhileHeld(manager, { ...document, personId: content.personId }));
}

/** Enters the fact that the engine pays; where its month is paid already, a later statement pays it. */
async function enterAdjustment(manager: EntityManager, document: Document, signature: LastSignature): Promise<void> {
  const { id: documentId, submittedVersion } = document;
  const version = submittedVersion ?? 0;
  const { content, sha256 } = await versionOf(manager, document, version);
  const row = factOfAdjustment(document, content, { documentId, version, sha256 });
  await enterFact(manager, document, 'adjustments', row, signature);
}

async function versionOf(
  manager: EntityManager,
  { id }: Document,
  version: number,
): Promise<{ content: AdjustmentContent; sha256: string }> {
  const { content, sha256 } = await manager.findOneByOrFail(DocumentVersion, { documentId: id, version });
  return { content: content as AdjustmentContent, sha256 };
}

function refuse({ id, month }: Document, refusal: DatabaseRefusal | undefined): void {
  if (refusal) throw new DomainError(refusal.kind, refusal.code, refusal.message, { documentId: id, month });
}
