import type { EntityManager } from 'typeorm';
import { DomainError } from '#contracts/domain-error.js';
import { writeAudit } from '#persistence/audit.js';
import { peopleOfActuals } from '#persistence/cycle-actuals.js';
import { type CycleReopeningContent, refusalToReopenCycle } from '#persistence/cycle-reopenings.js';
import { Document, DocumentVersion } from '#persistence/entities/document.entity.js';
import { MonthlyCycle } from '#persistence/entities/monthly-cycle.entity.js';
import {
  type DocumentBehaviour,
  type LastSignature,
  nothing,
  type PendingDecision,
  type SignatureEffects,
} from './document-behaviour.js';
import { holdPayrollOf, reopenActuals } from './reopen-actuals.js';

/** What stands on a month goes back by the same signatures as it came: plans of some people, with the actuals that were approved for them. */
export const cycleReopening: DocumentBehaviour = {
  findBeneficiaries,
  beforeSubmission: refuseIfNotToBeReopened,
  afterSubmission: nothing,
  beforeDecision: async (manager, reopening, decision) => {
    if (decision.statusAfter !== 'signed' && decision.statusAfter !== 'in-approval') return;
    await holdPayrollOf(manager, reopening);
    await refuseIfNotToBeReopened(manager, reopening, await versionOf(manager, reopening, decision));
  },
  afterLastSignature: sendBack,
};

/** Whose plans it is about; everybody whom the actuals decide about where these go back. */
async function findBeneficiaries(manager: EntityManager, reopening: Document): Promise<string[]> {
  const { content } = await manager.findOneByOrFail(DocumentVersion, {
    documentId: reopening.id,
    version: reopening.latestVersion,
  });
  const { reopens } = content as CycleReopeningContent;
  const ofActuals = reopens.some(({ kind }) => kind === 'actuals')
    ? await peopleOfActuals(manager, await cycleOf(manager, reopening))
    : [];
  return [...new Set([...ofActuals, ...reopens.flatMap(({ personId }) => personId ?? [])])].toSorted();
}

async function refuseIfNotToBeReopened(
  manager: EntityManager,
  reopening: Document,
  { content }: DocumentVersion,
): Promise<void> {
  const { reopens } = content as CycleReopeningContent;
  const cycle = await cycleOf(manager, reopening);
  const context = { documentId: reopening.id, cycleId: cycle.id, month: cycle.month };
  const refusal = await refusalToReopenCycle(manager, cycle, reopens);
  if (refusal) throw new DomainError(refusal.kind, refusal.code, refusal.message, context);
  const actuals = await manager.findOneBy(Document, { cycleId: cycle.id, kind: 'actuals', status: 'signed' });
  if (!actuals || reopens.some(({ documentId }) => documentId === actuals.id)) return;
  throw new DomainError(
    'conflict',
    'nothing-to-reopen',
    `The actuals of ${cycle.month} were approved since this version of the reopening was saved, and would go back with it. Return it, so that its head saves it anew.`,
    { ...context, actualsId: actuals.id },
  );
}

/** Runs that were made from approved actuals end with them; a plan is edited and submitted as one that was returned. */
async function sendBack(
  manager: EntityManager,
  reopening: Document,
  signature: LastSignature,
): Promise<SignatureEffects> {
  const { content } = await manager.findOneByOrFail(DocumentVersion, {
    documentId: reopening.id,
    version: reopening.submittedVersion ?? 0,
  });
  const effects: SignatureEffects = { closedDocuments: [] };
  for (const { kind, documentId, version } of (content as CycleReopeningContent).reopens) {
    if (kind === 'actuals') {
      const actuals = await manager.findOneByOrFail(Document, { id: documentId });
      effects.closedDocuments.push(...(await reopenActuals(manager, reopening, actuals, signature)).closedDocuments);
      continue;
    }
    await manager.update(Document, { id: documentId }, { status: 'returned' });
    await writeAudit(manager, {
      organisationId: reopening.organisationId,
      businessAt: signature.signedAt,
      actorId: signature.actorId,
      action: 'document.reopened',
      objectKind: kind,
      objectId: documentId,
      details: { version, reopeningId: reopening.id },
    });
  }
  return effects;
}

function cycleOf(manager: EntityManager, { cycleId }: Document): Promise<MonthlyCycle> {
  return manager.findOneByOrFail(MonthlyCycle, { id: cycleId ?? '' });
}

function versionOf(
  manager: EntityManager,
  { id: documentId }: Document,
  { version }: PendingDecision,
): Promise<DocumentVersion> {
  return manager.findOneByOrFail(DocumentVersion, { documentId, version });
}
