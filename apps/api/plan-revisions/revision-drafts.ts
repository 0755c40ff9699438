import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { canonicalSha256 } from '#compensation/documents/canonical-sha256.js';
import { findSpanOfMonth } from '#compensation/dating/days-of-month.js';
import { DomainError, type FieldProblem } from '#contracts/domain-error.js';
import type { Document } from '#persistence/entities/document.entity.js';
import {
  changesNothing,
  codesOfTwoKinds,
  type PlanRevisionContent,
  plansBefore,
  refusalToRevise,
  revisedPlanOf,
} from '#persistence/plan-revisions.js';
import type { PlanInForce } from '#persistence/plans-in-force.js';
import { DocumentDrafts, refuseUnlessDraft, type SavedDraft } from '../approvals/document-drafts.js';
import { attachEvidence } from '../evidence/attach-evidence.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { requirePlanLimit } from '../kpi-plans/plan-limit.js';
import { PayEffects } from './pay-effects.js';
import type { DraftedRevision } from './plan-revision-wire.js';

/** Writes what a revision says: the new figures, the version that they change, the evidence, and what the month then pays. */
@Injectable()
export class RevisionDrafts {
  constructor(
    private readonly drafts: DocumentDrafts,
    private readonly effects: PayEffects,
  ) {}

  /** To be called within the transaction of a draft. */
  async save(
    manager: EntityManager,
    document: Document,
    head: SignedInPerson,
    { basedOn, from, asCorrection, reason, terms, evidence }: DraftedRevision & { basedOn: number },
    untilAnswered: AbortSignal,
  ): Promise<SavedDraft> {
    refuseUnlessDraft(document);
    const { plan, signedBefore } = await revisedPlanOf(manager, document);
    const refusal = await refusalToRevise(manager, plan, { signedBefore, asCorrection });
    if (refusal)
      throw new DomainError(refusal.kind, refusal.code, refusal.message, { planId: plan.id, month: plan.month });
    await requirePlanLimit(manager, document.organisationId, terms);
    const inForce = await plansBefore(manager, { plan, signedBefore });
    refuseWhatCannotBe(document, inForce, { from, terms });
    const last = inForce.at(-1)!;
    const source = { documentId: document.id, version: document.latestVersion + 1, sha256: canonicalSha256(terms) };
    const effect = await this.effects.of(manager, document, { from: from ?? null, terms, source }, untilAnswered);
    const content: PlanRevisionContent = {
      changes: { documentId: last.documentId, version: last.version, sha256: last.sha256 },
      ...(from === undefined ? {} : { from }),
      ...(asCorrection === undefined ? {} : { asCorrection }),
      reason,
      terms,
      evidence: await attachEvidence(manager, head, document, evidence),
      payEffect: {
        before: effect.before.total,
        after: effect.after.total,
        difference: effect.difference,
        actualsVersion: effect.actualsVersion,
      },
    };
    return this.drafts.save(manager, document, head.id, content, basedOn);
  }
}

function refuseWhatCannotBe(
  { id: documentId, month }: Document,
  inForce: readonly PlanInForce[],
  { from, terms }: Pick<DraftedRevision, 'from' | 'terms'>,
): void {
  const span = findSpanOfMonth(month);
  if (from !== undefined && (from < span.from || from > span.until))
    throw notPossible(documentId, `A plan of ${month} is revised from one of its days on, or for the whole month.`, [
      { path: 'from', message: `must be a day from ${span.from} to ${span.until}` },
    ]);
  const mixed = new Set(codesOfTwoKinds(inForce, from, terms));
  if (mixed.size > 0)
    throw notPossible(
      documentId,
      'What the month came to is said once for each code. An indicator that is measured in another way from a day on has a code of its own.',
      terms.indicators.flatMap(({ code }, index) =>
        mixed.has(code)
          ? [
              {
                path: `terms.indicators.${index}.kind`,
                message: `is another than that of "${code}" on the days before`,
              },
            ]
          : [],
      ),
    );
  if (!changesNothing(inForce, from, terms)) return;
  throw new DomainError(
    'invalid',
    'revision-changes-nothing',
    'The revision says of all its days what is in force already. Nothing has to be signed for that.',
    { documentId },
    [{ path: 'terms', message: 'are those that are in force on all of these days' }],
  );
}

function notPossible(documentId: string, message: string, problems: FieldProblem[]): DomainError {
  return new DomainError('invalid', 'invalid', message, { documentId }, problems);
}
