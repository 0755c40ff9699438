import type { EntityManager } from 'typeorm';
import { readRevisedPlan } from '#approvals/revised-plan.js';
import { checkCycleActuals } from '#compensation/calculation/check-cycle-actuals.js';
import { DomainError } from '#contracts/domain-error.js';
import { noteChangedPlan } from '#persistence/corrections/pay-changes.js';
import { askedActualsOf } from '#persistence/cycle-actuals.js';
import type { DatabaseRefusal } from '#persistence/database-refusal.js';
import { Document, DocumentVersion } from '#persistence/entities/document.entity.js';
import { MonthlyCycle } from '#persistence/entities/monthly-cycle.entity.js';
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
    await refuseIfNotToBeRevised(manager, revision, version);
    refuse(revision, await refusalBesideMemo(manager, (await revisedPlanOf(manager, revision)).plan.id));
    await refuseWhatChangesNothing(manager, revision, version);
    refuseIfUnsaid(revision, version, (version.content as PlanRevisionContent).terms);
  },
  afterSubmission: nothing,
  beforeDecision: refuseSignatureThatComesTooLate,
  afterLastSignature: putInForce,
};

async function refuseIfNotToBeRevised(
  manager: EntityManager,
  revision: Document,
  { content }: DocumentVersion,
): Promise<void> {
  const { plan, signedBefore } = await revisedPlanOf(manager, revision);
  const { asCorrection } = content as PlanRevisionContent;
  refuse(revision, await refusalToRevise(manager, plan, { signedBefore, asCorrection }));
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

/** Regulation: until the payroll of the month is posted, unless it was written as a correction. A return needs no plan that can still be revised. */
async function refuseSignatureThatComesTooLate(
  manager: EntityManager,
  revision: Document,
  { statusAfter, version }: PendingDecision,
): Promise<void> {
  if (statusAfter !== 'signed' && statusAfter !== 'in-approval') return;
  await holdPayrollOf(manager, revision);
  await refuseIfNotToBeRevised(manager, revision, await versionOf(manager, revision, version));
}

/**
 * From now on the revision is in force. Actuals that were approved for the plan as it was go back to their head; those on
 * their route are looked at again when somebody signs them. By a correction a later run pays the difference, and actuals
 * that answer the plan as it is now stay approved: others of the department may still be paid by them.
 */
async function putInForce(
  manager: EntityManager,
  revision: Document,
  signature: LastSignature,
): Promise<SignatureEffects | void> {
  const { content } = await versionOf(manager, revision, revision.submittedVersion);
  const { asCorrection = false } = content as PlanRevisionContent;
  if (asCorrection) await noteChangedPlan(manager, revision, signature.signedAt);
  const actuals = await manager.findOneBy(Document, { cycleId: revision.cycleId ?? '', kind: 'actuals' });
  if (actuals?.status !== 'signed') return;
  if (asCorrection && (await answerPlanOf(manager, actuals, revision))) return;
  return reopenActuals(manager, revision, actuals, signature);
}

/** Whether actuals say all of a person that is asked of them by now, and nothing else. */
async function answerPlanOf(
  manager: EntityManager,
  actuals: Document,
  { personId, cycleId }: Document,
): Promise<boolean> {
  const cycle = await manager.findOneByOrFail(MonthlyCycle, { id: cycleId ?? '' });
  const { content } = await versionOf(manager, actuals, actuals.submittedVersion);
  const problems = checkCycleActuals(await askedActualsOf(manager, cycle), content);
  const ofPerson = `people.${personId}`;
  return !problems.some(({ path }) => path === ofPerson || path.startsWith(`${ofPerson}.`));
}

function versionOf(manager: EntityManager, { id }: Document, version: number | null): Promise<DocumentVersion> {
  return manager.findOneByOrFail(DocumentVersion, { documentId: id, version: version ?? 0 });
}
