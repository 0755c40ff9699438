import type { EntityManager } from 'typeorm';
import { readRevisedPlan } from '#approvals/revised-plan.js';
import { DomainError } from '#contracts/domain-error.js';
import type { DatabaseRefusal } from '#persistence/database-refusal.js';
import { Document, type DocumentVersion } from '#persistence/entities/document.entity.js';
import {
  changesNothing,
  type PlanRevisionContent,
  plansBefore,
  refusalBesideMemo,
  refusalToRevise,
  revisedPlanOf,
} from '#persistence/plan-revisions.js';
import {
  type DocumentBehaviour,
  type LastSignature,
  nothing,
  type PendingDecision,
  type SignatureEffects,
} from './document-behaviour.js';
import { refuseIfUnsaid } from './refuse-if-unsaid.js';
import { holdPayrollOf, reopenActuals } from './reopen-actuals.js';

export const planRevision: DocumentBehaviour = {
  findBeneficiaries: (_manager, { personId }) => Promise.resolve(personId === null ? [] : [personId]),
  beforeSubmission: async (manager, revision, version) => {
    await refuseIfNotToBeRevised(manager, revision);
    refuse(revision, await refusalBesideMemo(manager, (await revisedPlanOf(manager, revision)).plan.id));
    await refuseWhatChangesNothing(manager, revision, version);
    refuseIfUnsaid(revision, version, (version.content as PlanRevisionContent).terms);
  },
  afterSubmission: nothing,
  beforeDecision: refuseSignatureThatComesTooLate,
  afterLastSignature: takeBackApprovedActuals,
};

async function refuseIfNotToBeRevised(manager: EntityManager, revision: Document): Promise<void> {
  const { plan, signedBefore } = await revisedPlanOf(manager, revision);
  refuse(revision, await refusalToRevise(manager, plan, signedBefore));
}

function refuse({ id: documentId, month, subjectKey }: Document, refusal: DatabaseRefusal | undefined): void {
  if (!refusal) return;
  const { planId } = readRevisedPlan(subjectKey ?? '');
  throw new DomainError(refusal.kind, refusal.code, refusal.message, { documentId, planId, month });
}

async function refuseWhatChangesNothing(
  manager: EntityManager,
  revision: Document,
  { content }: DocumentVersion,
): Promise<void> {
  const { from, terms } = content as PlanRevisionContent;
  if (!changesNothing(await plansBefore(manager, await revisedPlanOf(manager, revision)), from, terms)) return;
  throw new DomainError(
    'invalid',
    'revision-changes-nothing',
    'The revision says of all its days what is in force already. Change its terms, save it, and submit that version.',
    { documentId: revision.id },
  );
}

/** Regulation: until the payroll of the month is posted. A return needs no plan that can still be revised. */
async function refuseSignatureThatComesTooLate(
  manager: EntityManager,
  revision: Document,
  { statusAfter }: PendingDecision,
): Promise<void> {
  if (statusAfter !== 'signed' && statusAfter !== 'in-approval') return;
  await holdPayrollOf(manager, revision);
  await refuseIfNotToBeRevised(manager, revision);
}

/**
 * From now on the revision is in force. Actuals that were approved for the plan as it was go back to their head; those on
 * their route are looked at again when somebody signs them.
 */
async function takeBackApprovedActuals(
  manager: EntityManager,
  revision: Document,
  signature: LastSignature,
): Promise<SignatureEffects | void> {
  const actuals = await manager.findOneBy(Document, { cycleId: revision.cycleId ?? '', kind: 'actuals' });
  if (actuals?.status === 'signed') return reopenActuals(manager, revision, actuals, signature);
}
