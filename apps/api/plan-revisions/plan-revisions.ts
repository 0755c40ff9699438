import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { ApprovalStatus } from '#approvals/approval-status.js';
import type { DepartmentId, DocumentId, PersonId } from '#approvals/ids.js';
import { nextStepOf } from '#approvals/next-step.js';
import { revisedPlanKey } from '#approvals/revised-plan.js';
import type { SubmissionReceipt } from '#contracts/document-approval.contract.js';
import { DomainError } from '#contracts/domain-error.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { Document } from '#persistence/entities/document.entity.js';
import {
  type PlanRevisionContent,
  plansBefore,
  refusalBesideMemo,
  refusalToRevise,
  revisedPlanOf,
} from '#persistence/plan-revisions.js';
import { countSignedChanges, plansInForce } from '#persistence/plans-in-force.js';
import { DocumentDrafts, type SavedDraft } from '../approvals/document-drafts.js';
import { findReadable } from '../approvals/document-readers.js';
import { DocumentSubmissions } from '../approvals/document-submissions.js';
import { type DocumentRow, DocumentViews } from '../approvals/document-views.js';
import { isSeenPlan, planViewer, requireHeadOver } from '../http/head-over.js';
import { keysetPage, latestMonthFirst, type Page } from '../http/page.js';
import { recordPayRead } from '../http/pay-reads.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { noSuchPlan } from '../kpi-plans/kpi-plans.js';
import { PayEffects } from './pay-effects.js';
import type { DraftedRevision } from './plan-revision-wire.js';
import { RevisionDrafts } from './revision-drafts.js';

interface RevisionRow extends Record<string, unknown> {
  id: string;
  planId: string;
  personId: PersonId;
  person: string;
  departmentId: DepartmentId;
  department: string;
  month: string;
  status: ApprovalStatus;
  latestVersion: number;
  submittedVersion: number | null;
}

const kind = 'plan-revision';

/** What signed plans become where nobody could foresee or influence what keeps the earner from them. */
@Injectable()
export class PlanRevisions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly documents: DocumentViews,
    private readonly drafts: DocumentDrafts,
    private readonly submissions: DocumentSubmissions,
    private readonly contents: RevisionDrafts,
    private readonly effects: PayEffects,
  ) {}

  page(
    viewer: SignedInPerson,
    query: {
      limit: number;
      cursor?: string;
      month?: string;
      planId?: DocumentId;
      personId?: PersonId;
      status?: ApprovalStatus;
    },
  ): Promise<Page<RevisionRow>> {
    return keysetPage<RevisionRow>(this.dataSource, {
      sql: `${selectRevision} WHERE d.organisation_id = $1 AND d.kind = '${kind}'
              AND ${isSeenPlan}
              AND ($5::text IS NULL OR d.month = $5) AND ($6::uuid IS NULL OR d.person_id = $6)
              AND ($7::uuid IS NULL OR d.subject_key LIKE $7::text || '/%') AND ($8::text IS NULL OR d.status = $8)`,
      params: [
        ...planViewer(viewer),
        query.month ?? null,
        query.personId ?? null,
        query.planId ?? null,
        query.status ?? null,
      ],
      ...latestMonthFirst,
      limit: query.limit,
      cursor: query.cursor,
    });
  }

  async detail(viewer: SignedInPerson, id: string) {
    const { manager } = this.dataSource;
    const revision = await this.readable(manager, viewer, id);
    const [row] = await manager.query<RevisionRow[]>(`${selectRevision} WHERE d.id = $1`, [id]);
    if (!row) throw noSuchRevision(id);
    const document = await manager.findOneByOrFail(Document, { id });
    await recordPayRead(manager, viewer, { kind, id }, [revision.personId]);
    return {
      ...row,
      version: await this.contentOf(id, revision.latestVersion),
      before: await plansBefore(manager, await revisedPlanOf(manager, document)),
      decisions: await this.documents.decisions(id),
    };
  }

  async version(viewer: SignedInPerson, id: string, version: number) {
    const { manager } = this.dataSource;
    const revision = await this.readable(manager, viewer, id);
    const row = await this.contentOf(id, version);
    await recordPayRead(manager, viewer, { kind, id }, [revision.personId]);
    return row;
  }

  /** What it changes in what the month pays, by what is known now. */
  payEffect(viewer: SignedInPerson, id: string, untilAnswered: AbortSignal) {
    return this.dataSource.transaction(async (manager) => {
      const { personId, latestVersion } = await this.readable(manager, viewer, id);
      const { version, sha256, content } = await this.contentOf(id, latestVersion);
      const document = await manager.findOneByOrFail(Document, { id });
      const change = { from: content.from ?? null, terms: content.terms, source: { documentId: id, version, sha256 } };
      const effect = await this.effects.withLevels(manager, document, change, untilAnswered);
      await recordPayRead(manager, viewer, { kind, id }, [personId]);
      return effect;
    });
  }

  create(
    head: SignedInPerson,
    request: RequestReference,
    { planId, basedOn, ...drafted }: DraftedRevision & { planId: DocumentId; basedOn: string },
    untilAnswered: AbortSignal,
  ): Promise<SavedDraft> {
    return this.drafts.write(request, async (manager) => {
      const plan = await this.planOf(manager, head, planId);
      const { organisationId, month, personId, cycleId } = plan;
      // Two who begin at once take turns, and neither goes on beside the signature of a third.
      await manager.query('SELECT 1 FROM monthly_cycles WHERE id = $1 FOR UPDATE', [cycleId]);
      const signedBefore = await countSignedChanges(manager, planId);
      const refusal =
        (await refusalToRevise(manager, plan, { signedBefore, asCorrection: drafted.asCorrection })) ??
        (await refusalBesideMemo(manager, planId));
      if (refusal) throw new DomainError(refusal.kind, refusal.code, refusal.message, { planId, month });
      const last = (await plansInForce(manager, { planId })).at(-1);
      if (last?.sha256 !== basedOn) throw anotherInForce(planId);
      const subjectKey = revisedPlanKey(planId, signedBefore);
      const begun = { organisationId, kind, subjectKey, cycleId, month, personId } as const;
      const document = await this.drafts.begin(manager, begun, revisionExists);
      return this.contents.save(manager, document, head, { ...drafted, basedOn: 0 }, untilAnswered);
    });
  }

  saveDraft(
    head: SignedInPerson,
    request: RequestReference,
    id: string,
    draft: DraftedRevision & { basedOn: number },
    untilAnswered: AbortSignal,
  ): Promise<SavedDraft> {
    return this.drafts.write(request, async (manager) => {
      await this.writable(manager, head, id);
      const document = await manager.findOneByOrFail(Document, { id });
      return this.contents.save(manager, document, head, draft, untilAnswered);
    });
  }

  async submit(
    head: SignedInPerson,
    request: RequestReference,
    id: string,
    version: number,
  ): Promise<SubmissionReceipt> {
    const revision = await this.writable(this.dataSource.manager, head, id);
    return this.submissions.submit(head, request, revision, version);
  }

  private async contentOf(id: string, version: number) {
    const row = await this.documents.version(id, version);
    return { ...row, content: row.content as PlanRevisionContent };
  }

  private readable(manager: EntityManager, viewer: SignedInPerson, id: string): Promise<DocumentRow> {
    return findReadable(this.documents, viewer, { kind, id, manager }, noSuchRevision);
  }

  /** By whoever writes the plans of the person. */
  private async writable(manager: EntityManager, head: SignedInPerson, id: string): Promise<DocumentRow> {
    const revision = await this.readable(manager, head, id);
    await requireHeadOver(manager, head, revision.personId, revision.departmentId);
    return revision;
  }

  private async planOf(manager: EntityManager, head: SignedInPerson, planId: DocumentId): Promise<Document> {
    const plan = await findReadable(this.documents, head, { kind: 'kpi-plan', id: planId, manager }, noSuchPlan);
    await requireHeadOver(manager, head, plan.personId, plan.departmentId);
    return manager.findOneByOrFail(Document, { id: planId });
  }
}

function anotherInForce(planId: DocumentId): DomainError {
  return new DomainError(
    'conflict',
    'plan-revised-meanwhile',
    'The plan that is in force is another than the one that the revision is based on. Read the plan (GET /api/kpi-plans/{id}), and draft the revision by the hash of what is in force at the end of the month.',
    { planId },
  );
}

function revisionExists({ id, status }: Document): DomainError {
  return new DomainError(
    'conflict',
    'revision-exists',
    `A revision of the plan as it is in force is ${status} already. ${nextStepOf(kind, status)}`,
    { documentId: id },
  );
}

function noSuchRevision(id: string): DomainError {
  return new DomainError(
    'not-found',
    'no-such-revision',
    'There is no such revision of a plan, or it is not yours to see. GET /api/plan-revisions lists those that you see.',
    { documentId: id },
  );
}

const selectRevision = `SELECT d.id, split_part(d.subject_key, '/', 1) AS "planId", d.person_id AS "personId", p.name AS person, c.department_id AS "departmentId", t.name AS department, d.month, d.status,
  d.latest_version AS "latestVersion", d.submitted_version AS "submittedVersion"
  FROM documents d JOIN people p ON p.id = d.person_id JOIN monthly_cycles c ON c.id = d.cycle_id JOIN departments t ON t.id = c.department_id`;
