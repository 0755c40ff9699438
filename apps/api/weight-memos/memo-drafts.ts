import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type KpiPlanTerms, signedKpiPlanTermsSchema } from '#compensation/inputs/kpi-plan.js';
import { DomainError, type FieldProblem } from '#contracts/domain-error.js';
import type { ProblemCode } from '#contracts/problem-codes.js';
import { businessNow } from '#persistence/business-now.js';
import type { Document } from '#persistence/entities/document.entity.js';
import { MonthlyCycle } from '#persistence/entities/monthly-cycle.entity.js';
import { type PlanInForce, plansInForce } from '#persistence/plans-in-force.js';
import {
  findPlansNotToWeigh,
  type PlanOfMemo,
  plansToWeigh,
  type PlanToWeigh,
  refusalOfMonth,
  type WeightMemoContent,
} from '#persistence/weight-memos.js';
import { DocumentDrafts, refuseUnlessDraft, type SavedDraft } from '../approvals/document-drafts.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { PayEffects } from '../plan-revisions/pay-effects.js';
import type { DraftedMemo } from './weight-memo-wire.js';

type Named = DraftedMemo['plans'][number];
type Weighed = Omit<PlanOfMemo, 'payEffect'>;

/** Writes what a memo says: the new weights of each plan, the version that they change, and what the month then pays. */
@Injectable()
export class MemoDrafts {
  constructor(
    private readonly drafts: DocumentDrafts,
    private readonly effects: PayEffects,
  ) {}

  /** To be called within the transaction of a draft, with the cycle locked. */
  async save(
    manager: EntityManager,
    memo: Document,
    head: SignedInPerson,
    { basedOn, reason, plans: named }: DraftedMemo & { basedOn: number },
    untilAnswered: AbortSignal,
  ): Promise<SavedDraft> {
    refuseUnlessDraft(memo);
    await requireOpenMonth(manager, memo);
    const cycleId = memo.cycleId ?? '';
    const planIds = named.map(({ planId }) => planId);
    const found = await plansToWeigh(manager, cycleId, { planIds, memoId: memo.id });
    const [first, ...others] = findPlansNotToWeigh(named, found);
    if (first) throw notPossible(memo, ['conflict', first.code], [first, ...others]);
    const weighed = weigh(memo, named, found, await plansInForce(manager, { cycleId }));
    const source = { documentId: memo.id, version: memo.latestVersion + 1, sha256: '0'.repeat(64) };
    const changes = weighed.map(({ personId, signedBefore, terms }) => ({ personId, signedBefore, terms }));
    const effects = await this.effects.ofPeople(
      manager,
      memo,
      changes.map((change) => ({ ...change, from: null, source })),
      untilAnswered,
    );
    const content: WeightMemoContent = {
      reason,
      plans: weighed.map((plan) => {
        const { before, after, difference, actualsVersion } = effects.get(plan.personId)!;
        return { ...plan, payEffect: { before: before.total, after: after.total, difference, actualsVersion } };
      }),
    };
    return this.drafts.save(manager, memo, head.id, content, basedOn);
  }
}

/** Refuses a month whose weights are not changed any more. */
export async function requireOpenMonth(
  manager: EntityManager,
  { cycleId, organisationId, month }: Pick<Document, 'cycleId' | 'organisationId' | 'month'>,
): Promise<void> {
  const cycle = await manager.findOneByOrFail(MonthlyCycle, { id: cycleId ?? '' });
  const refusal = await refusalOfMonth(manager, cycle, await businessNow(manager, organisationId));
  if (refusal) throw new DomainError(refusal.kind, refusal.code, refusal.message, { month });
}

/** What the memo says of each plan, or every reason why it cannot. */
function weigh(
  memo: Document,
  named: readonly Named[],
  found: readonly PlanToWeigh[],
  inForce: readonly PlanInForce[],
): Weighed[] {
  const plans = new Map(found.map((plan) => [plan.planId, plan]));
  const problems: FieldProblem[] = [];
  const weighed = named.flatMap(({ planId, basedOn, weights }, index): Weighed[] => {
    const plan = plans.get(planId);
    const [part, ...others] = inForce.filter((each) => each.planId === planId);
    const refuse = (field: string, message: string) => {
      problems.push({ path: `plans.${index}.${field}`, message });
      return [];
    };
    if (!plan || !part) return refuse('planId', 'is no plan of this department and month');
    if (others.length > 0)
      return refuse(
        'planId',
        'is in force in parts since a revision from a day on: POST /api/plan-revisions changes it',
      );
    if (part.sha256 !== basedOn)
      return refuse('basedOn', 'is not the hash of what is in force: read the plan (GET /api/kpi-plans/{id})');
    const codes = part.terms.indicators.map(({ code }) => code);
    const other = Object.keys(weights).filter((code) => !codes.includes(code));
    if (other.length > 0 || codes.some((code) => weights[code] === undefined))
      return refuse('weights', `must name every indicator of the plan and no other: ${codes.join(', ')}`);
    const terms = withWeights(part.terms, weights);
    const read = signedKpiPlanTermsSchema.safeParse(terms);
    if (!read.success) return refuse('weights', read.error.issues.map(({ message }) => message).join('; '));
    const changed = part.terms.indicators.map(({ code, name, weight }) => ({
      code,
      name,
      before: weight,
      after: weights[code]!,
    }));
    if (changed.every(({ before, after }) => before === after))
      return refuse('weights', 'are those that are in force: leave this plan out');
    const { documentId, version, sha256 } = part;
    const { personId, signedBefore } = plan;
    return [{ planId, personId, changes: { documentId, version, sha256 }, signedBefore, weights: changed, terms }];
  });
  if (problems.length > 0) throw notPossible(memo, ['invalid', 'invalid'], problems);
  return weighed;
}

function withWeights(terms: KpiPlanTerms, weights: Record<string, string>): KpiPlanTerms {
  return {
    ...terms,
    indicators: terms.indicators.map((indicator) => ({ ...indicator, weight: weights[indicator.code]! })),
  };
}

function notPossible(
  { month }: Document,
  [kind, code]: ['conflict' | 'invalid', ProblemCode],
  problems: readonly FieldProblem[],
): DomainError {
  const count = problems.length === 1 ? 'One of the plans' : `${problems.length} of the plans`;
  return new DomainError(
    kind,
    code,
    `${count} of this memo cannot be changed as it says, and nothing was: each says why.`,
    { month },
    problems,
  );
}
