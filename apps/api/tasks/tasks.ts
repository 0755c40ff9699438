import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { DepartmentId, DocumentId, PersonId } from '#approvals/ids.js';
import type { Day } from '#calendar/day.js';
import type { Month } from '#calendar/month.js';
import { DomainError } from '#contracts/domain-error.js';
import type { Evidence } from '#persistence/plan-revisions.js';
import type { TaskState } from '#persistence/tasks/planned-task.js';
import { fromTasksOfMonth, movedFrom, stateOfTask } from '#persistence/tasks/tasks-of-month.js';
import { keysetPage, type Page } from '../http/page.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { departmentsWhosePayIsSeen, seesAllPay } from '../http/visibility.js';

export interface TaskRow extends Record<string, unknown> {
  id: string;
  number: number;
  code: string;
  personId: PersonId;
  person: string;
  departmentId: DepartmentId | null;
  name: string;
  month: Month;
  agreedMonth: Month;
  movedFrom: Month | null;
  monthsMissed: number;
  dueOn: Day | null;
  state: TaskState;
  doneOn: Day | null;
  enteredOver: string | null;
  documentId: DocumentId;
}

export interface CompletionRow {
  month: Month;
  doneOn: Day | null;
  note: string | null;
  evidence: Evidence[];
  confirmedBy: PersonId;
  confirmedByName: string;
  confirmedAt: Date;
}

/** Agreed tasks as people may see them: their own, those of the department, or all. */
@Injectable()
export class Tasks {
  constructor(private readonly dataSource: DataSource) {}

  page(
    viewer: SignedInPerson,
    query: {
      limit: number;
      cursor?: string;
      month: Month;
      personId?: PersonId;
      departmentId?: DepartmentId;
      state?: TaskState;
    },
  ): Promise<Page<TaskRow>> {
    return keysetPage<TaskRow>(this.dataSource, {
      sql: `SELECT * FROM (${selectTasks}) AS t WHERE ${isSeen} AND ($6::uuid IS NULL OR t."personId" = $6)
              AND ($7::uuid IS NULL OR t."departmentId" = $7) AND ($8::text IS NULL OR t.state = $8)`,
      params: [
        viewer.organisationId,
        query.month,
        ...viewerOf(viewer),
        query.personId ?? null,
        query.departmentId ?? null,
        query.state ?? null,
      ],
      keys: [{ expression: 't.number', type: 'integer', column: 'number' }],
      direction: 'ASC',
      limit: query.limit,
      cursor: query.cursor,
    });
  }

  async detail(
    viewer: SignedInPerson,
    id: string,
    month?: Month,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<TaskRow & { completions: CompletionRow[] }> {
    const of = month ?? (await agreedMonthOf(manager, viewer, id));
    const [task] = await manager.query<TaskRow[]>(`SELECT * FROM (${selectTasks}) AS t WHERE ${isSeen} AND t.id = $6`, [
      viewer.organisationId,
      of,
      ...viewerOf(viewer),
      id,
    ]);
    if (!task) throw noSuchTask(id);
    const completions = await manager.query<CompletionRow[]>(
      `SELECT c.month, c.done_on::text AS "doneOn", c.note, c.evidence, c.confirmed_by AS "confirmedBy", p.name AS "confirmedByName", c.confirmed_at AS "confirmedAt"
         FROM task_completions c JOIN people p ON p.id = c.confirmed_by WHERE c.task_id = $1 ORDER BY c.number`,
      [id],
    );
    return { ...task, completions };
  }
}

async function agreedMonthOf(manager: EntityManager, viewer: SignedInPerson, id: string): Promise<Month> {
  const [task] = await manager.query<{ month: Month }[]>(
    'SELECT month FROM planned_tasks WHERE id = $1 AND organisation_id = $2',
    [id, viewer.organisationId],
  );
  if (!task) throw noSuchTask(id);
  return task.month;
}

const viewerOf = (viewer: SignedInPerson): unknown[] => [
  seesAllPay(viewer),
  viewer.id,
  departmentsWhosePayIsSeen(viewer),
];

const isSeen = '($3::boolean OR t."personId" = $4 OR t."departmentId" = ANY ($5::uuid[]))';

export function noSuchTask(taskId: string): DomainError {
  return new DomainError(
    'not-found',
    'no-such-task',
    'There is no such task in this month, or it is not yours to see. GET /api/tasks?month= lists those that you see.',
    { taskId },
  );
}

/** $1 organisation, $2 month. */
const selectTasks = `SELECT t.id, t.number, t.code, t.person_id AS "personId", (SELECT p.name FROM people p WHERE p.id = t.person_id) AS person,
  department_in_month(t.person_id, $2::text) AS "departmentId", t.name, $2::text AS month, t.month AS "agreedMonth",
  ${movedFrom('$2::text')} AS "movedFrom",
  (12 * (left($2::text, 4)::int - left(t.month, 4)::int) + right($2::text, 2)::int - right(t.month, 2)::int) AS "monthsMissed",
  CASE WHEN t.month = $2::text THEN t.due_on::text END AS "dueOn", ${stateOfTask('$2::text')} AS state,
  f.content ->> 'doneOn' AS "doneOn", f.content ->> 'reason' AS "enteredOver", t.document_id AS "documentId"
  ${fromTasksOfMonth('$1', '$2::text')}`;
