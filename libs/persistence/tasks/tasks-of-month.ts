import type { EntityManager } from 'typeorm';
import type { DepartmentId, OrganisationId } from '#approvals/ids.js';
import type { Month } from '#calendar/month.js';
import { holds } from '../facts/people-of-facts.js';
import { holdsIn } from '../schemes-of-month.js';
import type { TaskOfMonth } from './planned-task.js';

/** SQL: a fact says that its task is still to be done when its month ends. */
const stillToDo = (fact: string) =>
  `(${fact}.content ->> 'done' = 'false' OR left(${fact}.content ->> 'doneOn', 7) > ${fact}.key_month)`;

/** SQL: the month before an expression of text. */
const before = (month: string) => `to_char((${month} || '-01')::date - 1, 'YYYY-MM')`;

/**
 * SQL: the agreed tasks of a month under the alias `t`, with what its facts say of each under `f`: those that were agreed
 * for it, and those that the month before says are still to be done, of whoever is on the staff. Both parameters are
 * expressions. A task that was done after all leaves the months that it had moved to by itself.
 */
export const fromTasksOfMonth = (organisation: string, month: string): string => `FROM planned_tasks t
  LEFT JOIN facts f ON f.organisation_id = t.organisation_id AND f.kind = 'tasks' AND f.external_id = t.code AND f.key_month = ${month} AND ${holds('f')}
 WHERE t.organisation_id = ${organisation} AND (t.month = ${month} OR (t.month < ${month}
   AND EXISTS (SELECT 1 FROM facts b WHERE b.organisation_id = t.organisation_id AND b.kind = 'tasks' AND b.external_id = t.code
                AND b.key_month = ${before(month)} AND ${holds('b')} AND ${stillToDo('b')})
   AND EXISTS (SELECT 1 FROM employments e WHERE e.person_id = t.person_id AND ${holdsIn('e', month)})))`;

/** SQL: how far a task has come, of `fromTasksOfMonth`. */
export const stateOfTask = (
  month: string,
): string => `CASE WHEN f.id IS NULL THEN 'open' WHEN ${stillToDo('f')} THEN 'missed'
  WHEN (f.content ->> 'doneOn')::date > (f.content ->> 'due')::date AND left(f.content ->> 'due', 7) = ${month} THEN 'done-late' ELSE 'done' END`;

/** SQL: from which month a task has moved, of `fromTasksOfMonth`. */
export const movedFrom = (month: string): string => `CASE WHEN t.month < ${month} THEN ${before(month)} END`;

const select = `SELECT t.id, t.organisation_id AS "organisationId", t.document_id AS "documentId", t.code, t.person_id AS "personId",
  department_in_month(t.person_id, $2::text) AS "departmentId", t.name, $2::text AS month, CASE WHEN t.month = $2::text THEN t.due_on::text END AS "dueOn",
  ${movedFrom('$2::text')} AS "movedFrom", t.month AS "agreedMonth", t.agreed_by AS "agreedBy", f.content AS fact
  ${fromTasksOfMonth('$1', '$2::text')}`;

/** The agreed tasks of a department's month, in the order in which they were agreed. */
export function tasksOfDepartment(
  manager: EntityManager,
  { organisationId, departmentId, month }: { organisationId: OrganisationId; departmentId: DepartmentId; month: Month },
): Promise<TaskOfMonth[]> {
  return manager.query<TaskOfMonth[]>(
    `${select} AND department_in_month(t.person_id, $2::text) = $3::uuid ORDER BY t.number`,
    [organisationId, month, departmentId],
  );
}

/** One task as it stands in a month; undefined where it is not a task of that month. */
export async function taskOfMonth(
  manager: EntityManager,
  { organisationId, id, month }: { organisationId: OrganisationId; id: string; month: Month },
): Promise<TaskOfMonth | undefined> {
  const [task] = await manager.query<TaskOfMonth[]>(`${select} AND t.id = $3`, [organisationId, month, id]);
  return task;
}
