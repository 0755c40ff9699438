import type { EntityManager } from 'typeorm';
import { DomainError } from '#contracts/domain-error.js';
import { factKinds } from '#facts/fact-kinds.js';
import {
  type AdjustmentContent,
  factOfAdjustment,
  refusalToAdjust,
  refusalWhileHeld,
} from '#persistence/adjustments.js';
import { writeAudit } from '#persistence/audit.js';
import type { DatabaseRefusal } from '#persistence/database-refusal.js';
import { Document, DocumentVersion } from '#persistence/entities/document.entity.js';
import { enteredRow } from '#persistence/facts/entered-row.js';
import { FactTrial } from '#persistence/facts/fact-trial.js';
import { type DocumentBehaviour, type LastSignature, nothing, type PendingDecision } from './document-behaviour.js';

/** Of what is entered. */
const kind = 'adjustments';

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

/** Enters the fact that the engine pays, by the way of every other entry; where its month is paid already, a later statement pays it. */
async function enterAdjustment(
  manager: EntityManager,
  document: Document,
  { actorId, signedAt }: LastSignature,
): Promise<void> {
  const { id, organisationId, month, submittedVersion } = document;
  const version = submittedVersion ?? 0;
  const { content, sha256 } = await versionOf(manager, document, version);
  const row = factOfAdjustment(document, content, { documentId: id, version, sha256 });
  const trial = new FactTrial(manager, { organisationId, kind, actorId });
  await trial.write([enteredRow(kind, factKinds[kind].schema.parse(row))]);
  const [problem] = trial.problems.length > 0 ? trial.problems : await trial.judge();
  if (problem)
    throw new DomainError('conflict', 'facts-not-possible', `It cannot be entered: it ${problem.message}. Return it.`, {
      documentId: id,
      month,
    });
  await trial.noteChanges();
  await writeAudit(manager, {
    organisationId,
    businessAt: signedAt,
    actorId,
    action: 'facts.entered',
    objectKind: 'organisation',
    objectId: organisationId,
    details: { kind, added: 1, changed: 0, withdrawn: 0 },
  });
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
