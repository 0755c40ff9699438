import type { EntityManager } from 'typeorm';
import { DomainError } from '#contracts/domain-error.js';
import { businessNow } from '#persistence/business-now.js';
import { Document, DocumentVersion } from '#persistence/entities/document.entity.js';
import { MonthlyCycle } from '#persistence/entities/monthly-cycle.entity.js';
import {
  findPlansNotToWeigh,
  plansToWeigh,
  refusalOfMonth,
  type WeightMemoContent,
} from '#persistence/weight-memos.js';
import { type DocumentBehaviour, nothing } from './document-behaviour.js';

export const weightMemo: DocumentBehaviour = {
  findBeneficiaries: async (manager, { id, latestVersion }) =>
    (await contentOf(manager, id, latestVersion)).plans.map(({ personId }) => personId).toSorted(),
  beforeSubmission: async (manager, memo, { version }) => {
    await refuseWhatComesTooLate(manager, memo, await businessNow(manager, memo.organisationId));
    await refuseOtherPlans(manager, memo, version);
  },
  afterSubmission: nothing,
  beforeDecision: async (manager, memo, { statusAfter, version }) => {
    if (statusAfter !== 'signed' && statusAfter !== 'in-approval') return;
    await refuseWhatComesTooLate(manager, memo, await businessNow(manager, memo.organisationId));
    await refuseOtherPlans(manager, memo, version);
  },
  // By the instant that is written down: a memo is never signed on the 2nd.
  afterLastSignature: (manager, memo, { signedAt }) => refuseWhatComesTooLate(manager, memo, signedAt),
};

async function refuseWhatComesTooLate(manager: EntityManager, memo: Document, at: Date): Promise<void> {
  const cycle = await manager.findOneByOrFail(MonthlyCycle, { id: memo.cycleId ?? '' });
  const refusal = await refusalOfMonth(manager, cycle, at);
  if (refusal)
    throw new DomainError(refusal.kind, refusal.code, refusal.message, { documentId: memo.id, month: memo.month });
}

/** Of each plan the next change is signed once: the cycle is locked by the caller, so that no revision and no other memo overtakes it. */
async function refuseOtherPlans(manager: EntityManager, memo: Document, version: number): Promise<void> {
  const { plans } = await contentOf(manager, memo.id, version);
  const planIds = plans.map(({ planId }) => planId);
  const found = await plansToWeigh(manager, memo.cycleId ?? '', { planIds, memoId: memo.id });
  const [first, ...others] = findPlansNotToWeigh(plans, found);
  if (first)
    throw new DomainError(
      'conflict',
      first.code,
      `${others.length + 1} of the plans of this memo cannot be changed as it says; nothing was. Have it returned where it is on its route, and save it anew.`,
      { documentId: memo.id, month: memo.month },
      [first, ...others],
    );
}

async function contentOf(manager: EntityManager, documentId: string, version: number): Promise<WeightMemoContent> {
  return (await manager.findOneByOrFail(DocumentVersion, { documentId, version })).content as WeightMemoContent;
}
