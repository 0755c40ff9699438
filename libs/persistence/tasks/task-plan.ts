import type { EntityManager } from 'typeorm';
import type { CycleId, OrganisationId, PersonId } from '#approvals/ids.js';
import type { Month } from '#calendar/month.js';
import { businessNow } from '../business-now.js';
import { Organisation } from '../entities/organisation.entity.js';
import type { TaskPlanContent } from './planned-task.js';
import { endOfMonth } from '#calendar/month-end.js';

/** Why tasks cannot be agreed for a month, with the fields that it is about. */
interface RefusalToAgree {
  kind: 'conflict' | 'invalid';
  code: 'month-is-over' | 'invalid';
  message: string;
  problems: { path: string; message: string }[];
}

/** What a plan of tasks is about: the month of a department, and the how manieth plan of it this is. */
export const taskPlanKey = (cycleId: CycleId, number: number): string => `${cycleId}/${number}`;

/**
 * Why the tasks of a plan cannot be agreed; undefined where they can. Until the month is over: what was to be done in it
 * cannot be asked for afterwards. Each task is of somebody who is in the department in the month.
 */
export async function refusalToAgree(
  manager: EntityManager,
  { organisationId, cycleId, month }: { organisationId: OrganisationId; cycleId: CycleId | null; month: Month },
  { tasks }: TaskPlanContent,
): Promise<RefusalToAgree | undefined> {
  const { timeZone } = await manager.findOneByOrFail(Organisation, { id: organisationId });
  if ((await businessNow(manager, organisationId)) >= endOfMonth(month, timeZone))
    return {
      kind: 'conflict',
      code: 'month-is-over',
      message: `${month} is over: nothing can be asked of anybody in it any more. Agree the tasks for a later month, and enter what was agreed by word of mouth as facts (PUT /api/facts/tasks).`,
      problems: [],
    };
  const here = await manager.query<{ id: PersonId }[]>(
    `SELECT DISTINCT e.person_id AS id FROM monthly_cycles c JOIN earners_of_month($1, $2::text) e ON department_in_month(e.person_id, $2::text) = c.department_id
      WHERE c.id = $3 AND e.person_id = ANY ($4::uuid[])`,
    [organisationId, month, cycleId, tasks.map(({ personId }) => personId)],
  );
  const known = new Set(here.map(({ id }) => id));
  const problems = tasks.flatMap(({ personId, due }, index) => [
    ...(known.has(personId)
      ? []
      : [{ path: `tasks.${index}.personId`, message: `is nobody who earns in the department in ${month}` }]),
    ...(due === undefined || due.startsWith(month)
      ? []
      : [{ path: `tasks.${index}.due`, message: `must be a day of ${month}; leave it out for the end of the month` }]),
  ]);
  if (problems.length === 0) return undefined;
  return {
    kind: 'invalid',
    code: 'invalid',
    message: `A plan of tasks of ${month} names people of its department and days of the month.`,
    problems,
  };
}
