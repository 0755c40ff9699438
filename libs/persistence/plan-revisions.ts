import type { EntityManager } from 'typeorm';
import type { DocumentId } from '#approvals/ids.js';
import { nextStepOf } from '#approvals/next-step.js';
import { readRevisedPlan } from '#approvals/revised-plan.js';
import type { Day } from '#calendar/day.js';
import { canonicalSha256 } from '#compensation/documents/canonical-sha256.js';
import type { KpiPlanTerms } from '#compensation/inputs/kpi-plan.js';
import { signedRegisterOf } from './actuals-reopening.js';
import type { DatabaseRefusal } from './database-refusal.js';
import { Document } from './entities/document.entity.js';
import { isPaidFor } from './payroll-scope.js';
import { countSignedChanges, type PlanInForce, plansInForce } from './plans-in-force.js';
import { changesOfPlan } from './plans-in-force-sql.js';

/** What of evidence a revision names. */
export const evidenceKinds = ['correspondence', 'notice', 'contract', 'report', 'other'] as const;

export interface Evidence {
  kind: (typeof evidenceKinds)[number];
  description: string;
  files: { id: string; name: string; mediaType: string; bytes: number; sha256: string }[];
}

/** What the month of a person pays by one plan or another, by what was known of it. */
export interface PayEffect {
  before: string | null;
  after: string | null;
  /** What is paid more; with a minus, what is paid less. Null where one of the two is not known. */
  difference: string | null;
  /** The version of the actuals by which it was calculated; null where none were written. */
  actualsVersion: number | null;
}

/** What a revision says. */
export interface PlanRevisionContent {
  /** The version of the plan that it changes: the plan, or the last signed revision. */
  changes: { documentId: DocumentId; version: number; sha256: string };
  /** The first day on which it is in force; absent where that is the whole month. */
  from?: Day;
  /** Whether the month is paid, so that a later run pays or takes back what it changes; absent where it is not. */
  asCorrection?: true;
  reason: string;
  terms: KpiPlanTerms;
  evidence: Evidence[];
  /** As it was when the version was saved. */
  payEffect: PayEffect;
}

/** The plan that a revision is about, and how many revisions of it were signed when it was begun. */
export async function revisedPlanOf(
  manager: EntityManager,
  { subjectKey }: Document,
): Promise<{ plan: Document; signedBefore: number }> {
  const { planId, signedBefore } = readRevisedPlan(subjectKey ?? '');
  return { plan: await manager.findOneByOrFail(Document, { id: planId }), signedBefore };
}

/**
 * Why a plan, as so many signed revisions have left it, is not revised, with what can be done instead; undefined when it
 * can. Regulation: from the last signature of the plan until the payroll of its month is posted. After that it is revised
 * as a correction alone, by which a later run pays or takes back the difference.
 */
export async function refusalToRevise(
  manager: EntityManager,
  plan: Document,
  { signedBefore, asCorrection = false }: { signedBefore: number; asCorrection?: boolean | undefined },
): Promise<DatabaseRefusal | undefined> {
  const { id, organisationId, month, status, cycleId } = plan;
  if (status !== 'signed')
    return {
      kind: 'conflict',
      code: 'plan-not-signed',
      message: `The plan is ${status}: only a signed one is revised. ${nextStepOf('kpi-plan', status)}`,
    };
  const refusal = refusalByPay(month, { isPaid: await isPaid(manager, plan), asCorrection });
  if (refusal) return refusal;
  if (await signedRegisterOf(manager, { organisationId, month, cycleId }))
    return {
      kind: 'conflict',
      code: 'month-being-paid',
      message: `The register of ${month} is signed and being posted. Wait until it is: the plan of whom it has paid is then revised as a correction (asCorrection), and that of somebody whom it has left out as before.`,
    };
  if ((await countSignedChanges(manager, id)) !== signedBefore)
    return {
      kind: 'conflict',
      code: 'plan-revised-meanwhile',
      message: `Another revision of this plan, or a memo about it, was signed meanwhile and is in force. Read the plan (GET /api/kpi-plans/{id}), and draft what is still to be changed on top of it: POST /api/plan-revisions.`,
    };
  return undefined;
}

function refusalByPay(
  month: string,
  { isPaid: paid, asCorrection }: { isPaid: boolean; asCorrection: boolean },
): DatabaseRefusal | undefined {
  if (paid === asCorrection) return undefined;
  return paid
    ? {
        kind: 'conflict',
        code: 'month-paid',
        message: `The payroll of ${month} is posted for this person. Their plan of it is revised as a correction alone: say asCorrection in the revision, and the next payroll pays or takes back the difference. What no plan decides is paid or taken back by a signed adjustment: POST /api/adjustments.`,
      }
    : {
        kind: 'conflict',
        code: 'month-not-paid',
        message: `The payroll of ${month} is not posted for this person, so that there is nothing to correct. Leave asCorrection out, and the month is paid by the plan as it is revised.`,
      };
}

/** Why a revision does not go on its route: a memo that names the plan is on one; undefined where none is. Whoever signs looks at what was signed meanwhile. */
export async function refusalBesideMemo(
  manager: EntityManager,
  planId: DocumentId,
): Promise<DatabaseRefusal | undefined> {
  const [memo] = await manager.query<{ id: DocumentId }[]>(
    `SELECT change.id FROM documents p CROSS JOIN LATERAL (${changesOfPlan('p', 'in-approval')}) AS change WHERE p.id = $1 AND change.kind = 'weight-memo'`,
    [planId],
  );
  if (!memo) return undefined;
  return {
    kind: 'conflict',
    code: 'plan-being-changed',
    message: `The memo ${memo.id} changes the weights of this plan and is on its route. Wait until it is signed or returned, and revise what is in force then.`,
  };
}

/** Whether terms from a day on are those that are in force on all of these days. */
export function changesNothing(inForce: readonly PlanInForce[], from: Day | undefined, terms: KpiPlanTerms): boolean {
  const sha256 = canonicalSha256(terms);
  return inForce
    .filter(({ until }) => from === undefined || until >= from)
    .every((part) => canonicalSha256(part.terms) === sha256);
}

/**
 * The codes of indicators that would be measured in one way before a day and in another from it on: what the month came
 * to is said once for each code, and has one form.
 */
export function codesOfTwoKinds(inForce: readonly PlanInForce[], from: Day | undefined, terms: KpiPlanTerms): string[] {
  const before = inForce.filter((part) => from !== undefined && part.from < from);
  const kinds = new Map(before.flatMap((part) => part.terms.indicators.map(({ code, kind }) => [code, kind])));
  return terms.indicators.flatMap(({ code, kind }) => (kinds.has(code) && kinds.get(code) !== kind ? [code] : []));
}

/** What is in force without the revision: as those that were signed before it have left the plan. */
export function plansBefore(
  manager: EntityManager,
  { plan, signedBefore }: { plan: Document; signedBefore: number },
): Promise<PlanInForce[]> {
  return plansInForce(manager, { planId: plan.id }, { signedBefore });
}

async function isPaid(manager: EntityManager, { month, personId }: Document): Promise<boolean> {
  const [row] = await manager.query<{ isPaid: boolean }[]>(`SELECT ${isPaidFor('$1::text', '$2::uuid')} AS "isPaid"`, [
    month,
    personId,
  ]);
  return row?.isPaid ?? false;
}
