import type { EntityManager } from 'typeorm';
import {
  type AskedActuals,
  checkCycleActuals,
  type CycleActualsContent,
  factsChanged,
  findChangedFacts,
  peopleWithoutPlan,
} from '#compensation/calculation/check-cycle-actuals.js';
import { DomainError } from '#contracts/domain-error.js';
import { noteChangedActuals } from '#persistence/corrections/pay-changes.js';
import { askedActualsOf, peopleOfActuals } from '#persistence/cycle-actuals.js';
import { Document, DocumentVersion } from '#persistence/entities/document.entity.js';
import { settleRetention } from '#persistence/retention/settle-retention.js';
import { openTasks } from '#persistence/tasks/settle-tasks.js';
import { confirmedFacts } from '#persistence/facts/facts-summary.js';
import { MonthlyCycle } from '#persistence/entities/monthly-cycle.entity.js';
import { type DocumentBehaviour, type LastSignature, nothing, type PendingDecision } from './document-behaviour.js';
import { refuseBeforeOpening } from './refuse-before-opening.js';

export const actuals: DocumentBehaviour = {
  findBeneficiaries: findPeople,
  beforeSubmission: async (manager, document, version) => {
    await refuseBeforeOpening(manager, document, 'actuals-submitted');
    await refuseIfIncomplete(manager, document, version);
  },
  afterSubmission: nothing,
  beforeDecision: async (manager, document, decision) => {
    if (decision.statusAfter !== 'signed' && decision.statusAfter !== 'in-approval') return;
    await refuseIfPlansAreOthers(manager, document, decision);
    await refuseToForgetPeople(manager, document, decision);
  },
  afterLastSignature: noteWhatFollows,
};

/**
 * Regulation: every indicator of every plan, and of every scheme that has its own, has a value, or says why not; and whoever was there without a signed plan is
 * named with the reason. Checked again where nothing can change it any more.
 */
async function refuseIfIncomplete(manager: EntityManager, document: Document, version: DocumentVersion): Promise<void> {
  await refuseOpenTasks(manager, document);
  await refuseOtherFacts(manager, document, version);
  const problems = checkCycleActuals(await askedOf(manager, document), version.content);
  if (problems.length === 0) return;
  const onlyPeople = problems.every(({ code }) => code === peopleWithoutPlan);
  throw new DomainError(
    'invalid',
    onlyPeople ? peopleWithoutPlan : 'actuals-incomplete',
    onlyPeople
      ? `${problems.length} people who earned in ${document.month} have no signed plan and would be paid nothing. Have their plans signed, or name each in withoutPlan with the reason.`
      : `The actuals of ${document.month} do not answer every indicator of every signed plan and scheme, or do not name everybody who has none.`,
    { documentId: document.id },
    problems,
  );
}

/** Every agreed task has an outcome before the figures of its month are: nothing is entered in them afterwards. */
async function refuseOpenTasks(manager: EntityManager, { id: documentId, cycleId, month }: Document): Promise<void> {
  const open = await openTasks(manager, await manager.findOneByOrFail(MonthlyCycle, { id: cycleId ?? '' }));
  if (open.length === 0) return;
  throw new DomainError(
    'conflict',
    'tasks-open',
    `${open.length} agreed tasks of ${month} have no outcome yet. What nobody has confirmed is missed as soon as the month is over, and is entered by itself in a moment; where somebody is said to have no tasks, withdraw that (PUT /api/facts/nothing). Save the actuals again then, and submit that version.`,
    { documentId, month },
    open.map(({ code }) => ({ path: `tasks.${code}`, message: 'has no outcome' })),
  );
}

/** What a head confirms is what was there when the version was saved: the cycle is locked, so nothing is entered meanwhile. */
async function refuseOtherFacts(
  manager: EntityManager,
  { id: documentId, cycleId, month }: Document,
  { content }: DocumentVersion,
): Promise<void> {
  const cycle = await manager.findOneByOrFail(MonthlyCycle, { id: cycleId ?? '' });
  const problems = findChangedFacts(content as CycleActualsContent, await confirmedFacts(manager, cycle));
  if (problems.length === 0) return;
  throw new DomainError(
    'conflict',
    factsChanged,
    `Facts of ${month} were entered, changed or withdrawn since this version of the actuals was saved. Read them, and save the actuals again: a submission confirms the facts as well.`,
    { documentId },
    problems,
  );
}

/** Whose pay the actuals decide: by a signed plan, by an indicator of their scheme, or by the facts that they confirm. */
async function findPeople(manager: EntityManager, { cycleId }: Document): Promise<string[]> {
  const cycle = await manager.findOneByOrFail(MonthlyCycle, { id: cycleId ?? '' });
  const facts = await confirmedFacts(manager, cycle);
  const answered = await peopleOfActuals(manager, cycle);
  return [...new Set([...answered, ...(facts?.people ?? []).map(({ personId }) => personId)])].toSorted();
}

/**
 * Approved again, the actuals may say something else of people who are paid: a later run pays the difference. And they say
 * how many clients were kept, which may call for people.
 */
async function noteWhatFollows(manager: EntityManager, document: Document, { signedAt }: LastSignature): Promise<void> {
  await noteChangedActuals(manager, document, signedAt);
  const version = document.submittedVersion ?? 0;
  const { content } = await manager.findOneByOrFail(DocumentVersion, { documentId: document.id, version });
  await settleRetention(manager, document, { version, content: content as CycleActualsContent, signedAt });
}

/** Who signs confirms, with a reason of their own, that people are paid by no plan; people who are not named hold the signature back. */
async function refuseToForgetPeople(
  manager: EntityManager,
  document: Document,
  { version, hasComment }: PendingDecision,
): Promise<void> {
  const { withoutPlan } = await askedOf(manager, document);
  if (withoutPlan.length === 0) return;
  const { content } = await manager.findOneByOrFail(DocumentVersion, { documentId: document.id, version });
  const { withoutPlan: reasons = {} } = content as CycleActualsContent;
  const unnamed = withoutPlan.filter(({ id }) => !Object.hasOwn(reasons, id));
  if (unnamed.length > 0)
    throw new DomainError(
      'conflict',
      peopleWithoutPlan,
      `${unnamed.length} people who earned in ${document.month} have no signed plan, and these actuals do not name them. Return the actuals, so that their head has their plans signed or says why they are paid nothing.`,
      { documentId: document.id, people: unnamed.length, personIds: idsOf(unnamed) },
    );
  if (hasComment) return;
  throw new DomainError(
    'invalid',
    peopleWithoutPlan,
    `${withoutPlan.length} people who earned in ${document.month} have no signed plan and are paid nothing by these actuals, for the reasons that stand in them. Sign with a comment that says why that is right, or return them.`,
    { documentId: document.id, people: withoutPlan.length, personIds: idsOf(withoutPlan) },
    [{ path: 'comment', message: 'say why it is right that they are paid nothing' }],
  );
}

/** Regulation: actuals that were submitted before a plan was revised or sent back are checked against it again. */
async function refuseIfPlansAreOthers(
  manager: EntityManager,
  document: Document,
  { version }: PendingDecision,
): Promise<void> {
  const stored = await manager.findOneByOrFail(DocumentVersion, { documentId: document.id, version });
  const [revised] = await manager.query<unknown[]>(
    `SELECT 1 FROM documents d JOIN decisions s ON s.document_id = d.id AND s.version = d.submitted_version
      WHERE d.cycle_id = $1 AND d.kind IN ('plan-revision', 'cycle-reopening') AND d.status = 'signed' AND s.decided_at >= $2 LIMIT 1`,
    [document.cycleId, stored.submittedAt],
  );
  if (!revised) return;
  const problems = checkCycleActuals(await askedOf(manager, document), stored.content);
  if (problems.length === 0) return;
  throw new DomainError(
    'conflict',
    'plan-revised',
    `Plans of ${document.month} were revised or sent back since these actuals were submitted, and they do not answer every indicator that is in force. Return the actuals, so that their head adds what is listed and submits them again.`,
    { documentId: document.id },
    problems,
  );
}

async function askedOf(manager: EntityManager, { cycleId }: Document): Promise<AskedActuals> {
  return askedActualsOf(manager, await manager.findOneByOrFail(MonthlyCycle, { id: cycleId ?? '' }));
}

function idsOf(people: { id: string }[]): string[] {
  return people.map(({ id }) => id);
}
