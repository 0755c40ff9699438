import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { ApprovalStatus } from '#approvals/approval-status.js';
import type { CycleId, DepartmentId } from '#approvals/ids.js';
import { nextStepOf } from '#approvals/next-step.js';
import type { SubmissionReceipt } from '#contracts/document-approval.contract.js';
import { DomainError } from '#contracts/domain-error.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { Document } from '#persistence/entities/document.entity.js';
import { countSignedMemos, type WeightMemoContent, weightsKey } from '#persistence/weight-memos.js';
import { DocumentDrafts, type SavedDraft } from '../approvals/document-drafts.js';
import { findReadable } from '../approvals/document-readers.js';
import { DocumentSubmissions } from '../approvals/document-submissions.js';
import { type DocumentRow, DocumentViews } from '../approvals/document-views.js';
import { heads } from '../http/head-over.js';
import { keysetPage, latestMonthFirst, type Page } from '../http/page.js';
import { recordPayRead } from '../http/pay-reads.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { departmentsWhosePayIsSeen, seesAllPay } from '../http/visibility.js';
import { PayEffects } from '../plan-revisions/pay-effects.js';
import { requireMemoWriter, writesPlansOfMemo } from './memo-access.js';
import { MemoDrafts, requireOpenMonth } from './memo-drafts.js';
import type { DraftedMemo } from './weight-memo-wire.js';

interface MemoRow extends Record<string, unknown> {
  id: string;
  departmentId: DepartmentId;
  department: string;
  month: string;
  until: Date;
  status: ApprovalStatus;
  latestVersion: number;
  submittedVersion: number | null;
}

const kind = 'weight-memo';

/** What the indicators of signed plans of a month weigh, where the market has changed. */
@Injectable()
export class WeightMemos {
  constructor(
    private readonly dataSource: DataSource,
    private readonly documents: DocumentViews,
    private readonly drafts: DocumentDrafts,
    private readonly submissions: DocumentSubmissions,
    private readonly contents: MemoDrafts,
    private readonly effects: PayEffects,
  ) {}

  page(
    viewer: SignedInPerson,
    query: { limit: number; cursor?: string; month?: string; departmentId?: DepartmentId; status?: ApprovalStatus },
  ): Promise<Page<MemoRow>> {
    return keysetPage<MemoRow>(this.dataSource, {
      sql: `${selectMemo} WHERE d.organisation_id = $1 AND d.kind = '${kind}'
              AND ($2::boolean OR c.department_id = ANY ($4) OR ($5::boolean AND ${writesPlansOfMemo('$3')}))
              AND ($6::text IS NULL OR d.month = $6) AND ($7::uuid IS NULL OR c.department_id = $7) AND ($8::text IS NULL OR d.status = $8)`,
      params: [
        viewer.organisationId,
        seesAllPay(viewer),
        viewer.id,
        departmentsWhosePayIsSeen(viewer),
        viewer.roles.includes('head-of-department'),
        query.month ?? null,
        query.departmentId ?? null,
        query.status ?? null,
      ],
      ...latestMonthFirst,
      limit: query.limit,
      cursor: query.cursor,
    });
  }

  async detail(viewer: SignedInPerson, id: string) {
    const { manager } = this.dataSource;
    const memo = await this.readable(manager, viewer, id);
    const [row] = await manager.query<MemoRow[]>(`${selectMemo} WHERE d.id = $1`, [id]);
    if (!row) throw noSuchMemo(id);
    const version = await this.told(manager, viewer, id, memo.latestVersion);
    const people = await manager.query<{ personId: string; name: string }[]>(
      'SELECT id AS "personId", name FROM people WHERE id = ANY ($1::uuid[]) ORDER BY name, id',
      [version.content.plans.map(({ personId }) => personId)],
    );
    return { ...row, version, people, decisions: await this.documents.decisions(id) };
  }

  async version(viewer: SignedInPerson, id: string, version: number) {
    const { manager } = this.dataSource;
    await this.readable(manager, viewer, id);
    return this.told(manager, viewer, id, version);
  }

  /** What it changes in what the month pays each person, by what is known now. */
  payEffect(viewer: SignedInPerson, id: string, untilAnswered: AbortSignal) {
    return this.dataSource.transaction(async (manager) => {
      const { latestVersion } = await this.readable(manager, viewer, id);
      const { version, sha256, content } = await this.told(manager, viewer, id, latestVersion);
      const source = { documentId: id, version, sha256 };
      const changes = content.plans.map(({ personId, signedBefore, terms }) => ({ personId, signedBefore, terms }));
      const memo = await manager.findOneByOrFail(Document, { id });
      const effects = await this.effects.ofPeople(
        manager,
        memo,
        changes.map((change) => ({ ...change, from: null, source })),
        untilAnswered,
      );
      return { people: [...effects].map(([personId, effect]) => ({ personId, ...effect })) };
    });
  }

  create(
    head: SignedInPerson,
    request: RequestReference,
    body: DraftedMemo,
    untilAnswered: AbortSignal,
  ): Promise<SavedDraft> {
    return this.drafts.write(request, async (manager) => {
      const { organisationId, month, cycleId } = await this.monthOf(manager, head, body.plans);
      // Two who begin at once take turns, and neither goes on beside the signature of a third.
      await manager.query('SELECT 1 FROM monthly_cycles WHERE id = $1 FOR UPDATE', [cycleId]);
      await requireOpenMonth(manager, { cycleId, organisationId, month });
      const subjectKey = weightsKey(cycleId, await countSignedMemos(manager, cycleId));
      const memo = await this.drafts.begin(manager, { organisationId, kind, subjectKey, cycleId, month }, memoExists);
      return this.contents.save(manager, memo, head, { ...body, basedOn: 0 }, untilAnswered);
    });
  }

  saveDraft(
    head: SignedInPerson,
    request: RequestReference,
    id: string,
    draft: DraftedMemo & { basedOn: number },
    untilAnswered: AbortSignal,
  ): Promise<SavedDraft> {
    return this.drafts.write(request, async (manager) => {
      const row = await this.readable(manager, head, id);
      await requireMemoWriter(manager, head, row);
      await manager.query('SELECT 1 FROM monthly_cycles WHERE id = $1 FOR UPDATE', [row.cycleId]);
      await this.plansOf(manager, head, draft.plans);
      const memo = await manager.findOneByOrFail(Document, { id });
      return this.contents.save(manager, memo, head, draft, untilAnswered);
    });
  }

  async submit(
    head: SignedInPerson,
    request: RequestReference,
    id: string,
    version: number,
  ): Promise<SubmissionReceipt> {
    const { manager } = this.dataSource;
    const memo = await this.readable(manager, head, id);
    await requireMemoWriter(manager, head, memo);
    return this.submissions.submit(head, request, memo, version);
  }

  /** A version with its content; that the pay of others is read is recorded. */
  private async told(manager: EntityManager, viewer: SignedInPerson, id: string, version: number) {
    const row = await this.documents.version(id, version);
    const content = row.content as WeightMemoContent;
    await recordPayRead(
      manager,
      viewer,
      { kind, id },
      content.plans.map(({ personId }) => personId),
    );
    return { ...row, content };
  }

  private readable(manager: EntityManager, viewer: SignedInPerson, id: string): Promise<DocumentRow> {
    return findReadable(this.documents, viewer, { kind, id, manager }, noSuchMemo);
  }

  /** The department and month of the plans, which is one, by whoever writes all of them. */
  private async monthOf(manager: EntityManager, head: SignedInPerson, plans: DraftedMemo['plans']) {
    const rows = await this.plansOf(manager, head, plans);
    const [first] = rows;
    const foreign = rows.flatMap(({ cycleId }, index) => (cycleId === first?.cycleId ? [] : [index]));
    if (foreign.length > 0) throw notOfOneMonth(foreign, 'is a plan of another department or month than the first');
    return { ...first!, cycleId: first!.cycleId as CycleId };
  }

  private async plansOf(
    manager: EntityManager,
    head: SignedInPerson,
    plans: DraftedMemo['plans'],
  ): Promise<DocumentRow[]> {
    const rows: DocumentRow[] = [];
    const unknown: number[] = [];
    for (const [index, { planId }] of plans.entries()) {
      const plan = await findPlan(this.documents, manager, head, planId);
      if (plan) rows.push(plan);
      else unknown.push(index);
    }
    if (unknown.length > 0) throw notOfOneMonth(unknown, 'is no KPI plan of somebody whose plans you write');
    return rows;
  }
}

/** A plan of somebody whose plans the person writes; of another there is none. */
async function findPlan(
  documents: DocumentViews,
  manager: EntityManager,
  head: SignedInPerson,
  planId: string,
): Promise<DocumentRow | undefined> {
  if (!(await manager.existsBy(Document, { id: planId, organisationId: head.organisationId, kind: 'kpi-plan' })))
    return undefined;
  const plan = await documents.find(head.organisationId, planId, manager);
  return (await heads(manager, head, plan.personId, plan.departmentId)) ? plan : undefined;
}

function notOfOneMonth(indexes: readonly number[], message: string): DomainError {
  return new DomainError(
    'invalid',
    'invalid',
    'A memo is about plans of one department and month, written by whoever writes the memo. Draft one for each.',
    {},
    indexes.map((index) => ({ path: `plans.${index}.planId`, message })),
  );
}

function memoExists({ id, status }: Document): DomainError {
  return new DomainError(
    'conflict',
    'weight-memo-exists',
    `A memo on the weights of the month as they are is ${status} already: one holds any number of plans. ${nextStepOf(kind, status)}`,
    { documentId: id },
  );
}

function noSuchMemo(id: string): DomainError {
  return new DomainError(
    'not-found',
    'no-such-weight-memo',
    'There is no such weight memo, or it is not yours to see. GET /api/weight-memos lists those that you see.',
    { documentId: id },
  );
}

const selectMemo = `SELECT d.id, c.department_id AS "departmentId", t.name AS department, d.month, c.weight_memos_until AS until, d.status,
  d.latest_version AS "latestVersion", d.submitted_version AS "submittedVersion"
  FROM documents d JOIN monthly_cycles c ON c.id = d.cycle_id JOIN departments t ON t.id = c.department_id`;
