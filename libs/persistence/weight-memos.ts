import type { EntityManager } from 'typeorm';
import type { ApprovalStatus } from '#approvals/approval-status.js';
import type { CycleId, DocumentId, PersonId } from '#approvals/ids.js';
import { nextStepOf } from '#approvals/next-step.js';
import type { KpiPlanTerms } from '#compensation/inputs/kpi-plan.js';
import { signedRegisterOf } from './actuals-reopening.js';
import type { DatabaseRefusal } from './database-refusal.js';
import { Document } from './entities/document.entity.js';
import type { MonthlyCycle } from './entities/monthly-cycle.entity.js';
import { isPaidFor } from './payroll-scope.js';
import type { PayEffect } from './plan-revisions.js';
import { changesOfPlan } from './plans-in-force-sql.js';

/** What a memo says of one plan. */
export interface PlanOfMemo {
  planId: DocumentId;
  personId: PersonId;
  /** The version that it changes: of the plan, or of the last signed revision or memo. */
  changes: { documentId: DocumentId; version: number; sha256: string };
  /** How many changes of the plan were signed when the version was saved: of each the next is signed once. */
  signedBefore: number;
  weights: { code: string; name: string; before: string; after: string }[];
  /** All that is in force with it. */
  terms: KpiPlanTerms;
  /** As it was when the version was saved. */
  payEffect: PayEffect;
}

/** What a memo says: why, and the new weights of any number of plans of a department and month. */
export interface WeightMemoContent {
  reason: string;
  plans: PlanOfMemo[];
}

/** A plan as a memo finds it. */
export interface PlanToWeigh {
  planId: DocumentId;
  personId: PersonId;
  status: ApprovalStatus;
  isPaid: boolean;
  signedBefore: number;
  /** The revision or the other memo that is on its route and changes the plan. */
  changedBy: DocumentId | null;
}

/** What a memo is about, as the key of its subject: the weights of a department's month as so many signed memos have left them. */
export function weightsKey(cycleId: CycleId, signedBefore: number): string {
  return `${cycleId}/${signedBefore}`;
}

/** How many memos of a cycle are signed. */
export function countSignedMemos(manager: EntityManager, cycleId: CycleId): Promise<number> {
  return manager.countBy(Document, { cycleId, kind: 'weight-memo', status: 'signed' });
}

/** The plans of a cycle among those that are named. */
export function plansToWeigh(
  manager: EntityManager,
  cycleId: CycleId,
  { planIds, memoId }: { planIds: readonly DocumentId[]; memoId: DocumentId | null },
): Promise<PlanToWeigh[]> {
  return manager.query<PlanToWeigh[]>(
    `SELECT p.id AS "planId", p.person_id AS "personId", p.status, ${isPaidFor('p.month::text', 'p.person_id')} AS "isPaid",
            (SELECT count(*)::int FROM (${changesOfPlan('p', 'signed')}) AS signed) AS "signedBefore",
            (SELECT other.id FROM (${changesOfPlan('p', 'in-approval')}) AS other WHERE other.id IS DISTINCT FROM $3::uuid LIMIT 1) AS "changedBy"
       FROM documents p WHERE p.cycle_id = $1 AND p.kind = 'kpi-plan' AND p.id = ANY ($2::uuid[])`,
    [cycleId, planIds, memoId],
  );
}

/** Why the weights of a month are not changed at an instant, whatever plan they are of; undefined where they may be. */
export async function refusalOfMonth(
  manager: EntityManager,
  cycle: Pick<MonthlyCycle, 'id' | 'organisationId' | 'month' | 'weightMemosUntil'>,
  at: Date,
): Promise<DatabaseRefusal | undefined> {
  const { id: cycleId, organisationId, month, weightMemosUntil } = cycle;
  if (at >= weightMemosUntil)
    return {
      kind: 'conflict',
      code: 'weight-memo-too-late',
      message: `The weights of ${month} could be changed until ${await localTime(manager, organisationId, weightMemosUntil)}, both signatures included. Those of later months still can. What nobody could foresee or influence is a revision with evidence: POST /api/plan-revisions.`,
    };
  const actuals = await manager.findOneBy(Document, { cycleId, kind: 'actuals' });
  if (actuals?.status === 'signed')
    return {
      kind: 'conflict',
      code: 'month-settled',
      message: `The actuals of ${month} are approved by the plans as they are. Have them reopened first (POST /api/actuals-reopenings).`,
    };
  if (await signedRegisterOf(manager, { organisationId, month, cycleId }))
    return {
      kind: 'conflict',
      code: 'month-being-paid',
      message: `The register of ${month} is signed and being posted. A wrong plan is revised as a correction afterwards: POST /api/plan-revisions with asCorrection.`,
    };
  return undefined;
}

/** Why a plan is not changed by a memo as it was written, at its place in it. */
export interface PlanNotToWeigh {
  path: string;
  code: DatabaseRefusal['code'];
  message: string;
}

/** What keeps plans from being changed by a memo as it was written. */
export function findPlansNotToWeigh(
  named: readonly { planId: DocumentId; signedBefore?: number }[],
  found: readonly PlanToWeigh[],
): PlanNotToWeigh[] {
  const plans = new Map(found.map((plan) => [plan.planId, plan]));
  return named.flatMap(({ planId, signedBefore }, index) => {
    const plan = plans.get(planId);
    const problem = plan && problemOf(plan, signedBefore ?? plan.signedBefore);
    return problem === undefined ? [] : [{ path: `plans.${index}.planId`, ...problem }];
  });
}

function problemOf(
  { status, isPaid, signedBefore, changedBy }: PlanToWeigh,
  expected: number,
): Omit<PlanNotToWeigh, 'path'> | undefined {
  if (status !== 'signed')
    return { code: 'plan-not-signed', message: `is ${status}, not signed. ${nextStepOf('kpi-plan', status)}` };
  if (isPaid)
    return {
      code: 'month-paid',
      message:
        'is of a month that is paid to the person; revise it as a correction (POST /api/plan-revisions with asCorrection)',
    };
  if (changedBy !== null)
    return {
      code: 'plan-being-changed',
      message: `is being changed by the document ${changedBy}, which is on its route: leave it out, or wait until that one is signed or returned`,
    };
  if (signedBefore !== expected)
    return {
      code: 'plan-revised-meanwhile',
      message: 'was changed by another signed document since this version was saved; save the memo anew on top of it',
    };
  return undefined;
}

async function localTime(manager: EntityManager, organisationId: string, at: Date): Promise<string> {
  const [row] = await manager.query<{ text: string }[]>(
    `SELECT to_char($2::timestamptz AT TIME ZONE time_zone, 'YYYY-MM-DD HH24:MI') || ' (' || time_zone || ')' AS text FROM organisations WHERE id = $1`,
    [organisationId, at],
  );
  return row?.text ?? at.toISOString();
}
