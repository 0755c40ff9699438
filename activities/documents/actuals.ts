import type { EntityManager } from 'typeorm';
import {
  type AskedActuals,
  checkCycleActuals,
  type CycleActualsContent,
  peopleWithoutPlan,
} from '#compensation/calculation/check-cycle-actuals.js';
import { DomainError } from '#contracts/domain-error.js';
import { askedActualsOf } from '#persistence/cycle-actuals.js';
import { peopleWithSignedPlan } from '#persistence/document-people.js';
import { Document, DocumentVersion } from '#persistence/entities/document.entity.js';
import { MonthlyCycle } from '#persistence/entities/monthly-cycle.entity.js';
import { type DocumentBehaviour, nothing, type PendingDecision } from './document-behaviour.js';

export const actuals: DocumentBehaviour = {
  findBeneficiaries: (manager, { cycleId }) => peopleWithSignedPlan(manager, cycleId),
  beforeSubmission: refuseIfIncomplete,
  afterSubmission: nothing,
  beforeDecision: refuseToForgetPeople,
  afterLastSignature: nothing,
};

/**
 * Regulation: every indicator of every plan has a value, or says why not; and whoever was there without a signed plan is
 * named with the reason. Checked again where nothing can change it any more.
 */
async function refuseIfIncomplete(manager: EntityManager, document: Document, version: DocumentVersion): Promise<void> {
  const problems = checkCycleActuals(await askedOf(manager, document), version.content);
  if (problems.length === 0) return;
  const onlyPeople = problems.every(({ code }) => code === peopleWithoutPlan);
  throw new DomainError(
    'invalid',
    onlyPeople ? peopleWithoutPlan : 'actuals-incomplete',
    onlyPeople
      ? `${problems.length} managers who were there in ${document.month} have no signed plan and would be paid nothing. Have their plans signed, or name each in withoutPlan with the reason.`
      : `The actuals of ${document.month} do not answer every indicator of every signed plan, or do not name everybody who has none.`,
    { documentId: document.id },
    problems,
  );
}

/** Who signs confirms, with a reason of their own, that people are paid by no plan; people who are not named hold the signature back. */
async function refuseToForgetPeople(
  manager: EntityManager,
  document: Document,
  { statusAfter, version, hasComment }: PendingDecision,
): Promise<void> {
  if (statusAfter !== 'signed' && statusAfter !== 'in-approval') return;
  const { withoutPlan } = await askedOf(manager, document);
  if (withoutPlan.length === 0) return;
  const { content } = await manager.findOneByOrFail(DocumentVersion, { documentId: document.id, version });
  const { withoutPlan: reasons = {} } = content as CycleActualsContent;
  const unnamed = withoutPlan.filter(({ id }) => !Object.hasOwn(reasons, id));
  if (unnamed.length > 0)
    throw new DomainError(
      'conflict',
      peopleWithoutPlan,
      `${unnamed.length} managers who were there in ${document.month} have no signed plan, and these actuals do not name them. Return the actuals, so that their head has their plans signed or says why they are paid nothing.`,
      { documentId: document.id, people: unnamed.length, personIds: idsOf(unnamed) },
    );
  if (hasComment) return;
  throw new DomainError(
    'invalid',
    peopleWithoutPlan,
    `${withoutPlan.length} managers who were there in ${document.month} have no signed plan and are paid nothing by these actuals, for the reasons that stand in them. Sign with a comment that says why that is right, or return them.`,
    { documentId: document.id, people: withoutPlan.length, personIds: idsOf(withoutPlan) },
    [{ path: 'comment', message: 'say why it is right that they are paid nothing' }],
  );
}

async function askedOf(manager: EntityManager, { cycleId }: Document): Promise<AskedActuals> {
  return askedActualsOf(manager, await manager.findOneByOrFail(MonthlyCycle, { id: cycleId ?? '' }));
}

function idsOf(people: { id: string }[]): string[] {
  return people.map(({ id }) => id);
}
