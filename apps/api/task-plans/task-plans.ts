import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { ApprovalStatus } from '#approvals/approval-status.js';
import type { CycleId, DepartmentId, PersonId } from '#approvals/ids.js';
import { nextStepOf } from '#approvals/next-step.js';
import type { SubmissionReceipt } from '#contracts/document-approval.contract.js';
import { DomainError } from '#contracts/domain-error.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { Document } from '#persistence/entities/document.entity.js';
import { MonthlyCycle } from '#persistence/entities/monthly-cycle.entity.js';
import type { TaskOfPlan, TaskPlanContent } from '#persistence/tasks/planned-task.js';
import { refusalToAgree, taskPlanKey } from '#persistence/tasks/task-plan.js';
import { DocumentDrafts, type SavedDraft } from '../approvals/document-drafts.js';
import { findReadable } from '../approvals/document-readers.js';
import { DocumentSubmissions } from '../approvals/document-submissions.js';
import { type DocumentRow, DocumentViews } from '../approvals/document-views.js';
import { type CycleDocumentsQuery, pageOfCycleDocuments } from '../approvals/documents-of-cycles.js';
import type { Page } from '../http/page.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { isHeadOf, requireHeadOf } from '../http/visibility.js';

interface TaskPlanRow extends Record<string, unknown> {
  id: string;
  cycleId: CycleId;
  departmentId: DepartmentId;
  department: string;
  month: string;
  status: ApprovalStatus;
  latestVersion: number;
  submittedVersion: number | null;
}

const kind = 'task-plan';

@Injectable()
export class TaskPlans {
  constructor(
    private readonly dataSource: DataSource,
    private readonly documents: DocumentViews,
    private readonly drafts: DocumentDrafts,
    private readonly submissions: DocumentSubmissions,
  ) {}

  page(viewer: SignedInPerson, query: CycleDocumentsQuery): Promise<Page<TaskPlanRow>> {
    return pageOfCycleDocuments<TaskPlanRow>(this.dataSource, { kind, select: selectTaskPlan }, viewer, query);
  }

  async detail(viewer: SignedInPerson, id: string) {
    const { latestVersion } = await this.readable(viewer, id);
    const [row] = await this.dataSource.query<TaskPlanRow[]>(`${selectTaskPlan} WHERE d.id = $1`, [id]);
    if (!row) throw noSuchTaskPlan(id);
    const version = await this.documents.version(id, latestVersion);
    const content = version.content as TaskPlanContent;
    const people = await this.dataSource.query<{ personId: PersonId; name: string }[]>(
      'SELECT id AS "personId", name FROM people WHERE id = ANY ($1::uuid[]) ORDER BY name, id',
      [content.tasks.map(({ personId }) => personId)],
    );
    return { ...row, version: { ...version, content }, people, decisions: await this.documents.decisions(id) };
  }

  create(
    head: SignedInPerson,
    request: RequestReference,
    { cycleId, tasks }: { cycleId: CycleId; tasks: TaskOfPlan[] },
  ): Promise<SavedDraft> {
    return this.drafts.write(request, async (manager) => {
      const { organisationId } = head;
      const cycle = await manager.findOneBy(MonthlyCycle, { id: cycleId, organisationId });
      if (!cycle || !isHeadOf(head, cycle.departmentId)) throw noSuchCycle(cycleId);
      await manager.query('SELECT 1 FROM monthly_cycles WHERE id = $1 FOR UPDATE', [cycleId]);
      const signed = await manager.countBy(Document, { cycleId, kind, status: 'signed' });
      const subjectKey = taskPlanKey(cycleId, signed + 1);
      const begun = { organisationId, kind, subjectKey, cycleId, month: cycle.month } as const;
      const document = await this.drafts.begin(manager, begun, taskPlanExists);
      return this.save(manager, document, head, { tasks, basedOn: 0 });
    });
  }

  saveDraft(
    head: SignedInPerson,
    request: RequestReference,
    id: string,
    draft: { basedOn: number; tasks: TaskOfPlan[] },
  ): Promise<SavedDraft> {
    return this.drafts.write(request, async (manager) => {
      const { departmentId } = await this.readable(head, id, manager);
      requireHeadOf(head, departmentId);
      return this.save(manager, await manager.findOneByOrFail(Document, { id }), head, draft);
    });
  }

  async submit(
    person: SignedInPerson,
    request: RequestReference,
    id: string,
    version: number,
  ): Promise<SubmissionReceipt> {
    const plan = await this.readable(person, id);
    requireHeadOf(person, plan.departmentId);
    return this.submissions.submit(person, request, plan, version);
  }

  /** What could never be agreed is not drafted either. */
  private async save(
    manager: EntityManager,
    document: Document,
    head: SignedInPerson,
    { tasks, basedOn }: { tasks: TaskOfPlan[]; basedOn: number },
  ): Promise<SavedDraft> {
    const content: TaskPlanContent = { tasks };
    const refusal = await refusalToAgree(manager, document, content);
    if (refusal)
      throw new DomainError(
        refusal.kind,
        refusal.code,
        refusal.message,
        { cycleId: document.cycleId, month: document.month },
        refusal.problems,
      );
    return this.drafts.save(manager, document, head.id, content, basedOn);
  }

  private readable(viewer: SignedInPerson, id: string, manager?: EntityManager): Promise<DocumentRow> {
    return findReadable(this.documents, viewer, { kind, id, manager }, noSuchTaskPlan);
  }
}

function noSuchTaskPlan(id: string): DomainError {
  return new DomainError(
    'not-found',
    'no-such-task-plan',
    'There is no such plan of tasks, or it is not yours to see. GET /api/task-plans lists those that you see.',
    { documentId: id },
  );
}

function noSuchCycle(cycleId: CycleId): DomainError {
  return new DomainError(
    'not-found',
    'no-such-cycle',
    'Your department has no such monthly cycle. GET /api/monthly-cycles lists them.',
    { cycleId },
  );
}

function taskPlanExists({ id, status }: Document): DomainError {
  return new DomainError(
    'conflict',
    'task-plan-exists',
    `A plan of tasks of this month is ${status} already. ${nextStepOf(kind, status)}`,
    { documentId: id },
  );
}

const selectTaskPlan = `SELECT d.id, d.cycle_id AS "cycleId", c.department_id AS "departmentId", t.name AS department, d.month, d.status,
  d.latest_version AS "latestVersion", d.submitted_version AS "submittedVersion"
  FROM documents d JOIN monthly_cycles c ON c.id = d.cycle_id JOIN departments t ON t.id = c.department_id`;
