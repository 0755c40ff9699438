import type { EntityManager } from 'typeorm';
import type { DepartmentId, OrganisationId, PersonId } from '#approvals/ids.js';
import { firstDayOf, previousMonth, type Month } from '#calendar/month.js';
import { factKinds } from '#facts/fact-kinds.js';
import { writeAudit } from '../audit.js';
import type { MonthlyCycle } from '../entities/monthly-cycle.entity.js';
import { enteredRow } from '../facts/entered-row.js';
import type { EnteredRow } from '../facts/fact-entry.js';
import { FactTrial } from '../facts/fact-trial.js';
import { holds } from '../facts/people-of-facts.js';
import { isPaidByComponent } from '../schemes-of-month.js';
import { factOfTask } from './fact-of-task.js';
import type { TaskOfMonth } from './planned-task.js';
import { tasksOfDepartment } from './tasks-of-month.js';

type CycleMonth = Pick<MonthlyCycle, 'organisationId' | 'departmentId' | 'month'>;

/** SQL: whether an organisation has agreed tasks for a month or for one before it. */
export const hasTasksUntil = (organisation: string, month: string): string =>
  `EXISTS (SELECT 1 FROM planned_tasks k WHERE k.organisation_id = ${organisation} AND k.month <= ${month})`;

/** Whether anybody in the company has an agreed task of the month or of one before. */
async function hasAgreedTasks(
  manager: EntityManager,
  { organisationId, month }: Pick<MonthlyCycle, 'organisationId' | 'month'>,
): Promise<boolean> {
  const [row] = await manager.query<{ found: boolean }[]>(`SELECT ${hasTasksUntil('$1', '$2')} AS found`, [
    organisationId,
    month,
  ]);
  return row?.found === true;
}

/** The agreed tasks of a month of which nothing is entered. */
export async function openTasks(manager: EntityManager, cycle: CycleMonth): Promise<TaskOfMonth[]> {
  return (await tasksOfDepartment(manager, cycle)).filter(({ fact }) => fact === null);
}

/** So many months are looked at: those before have been settled when they were over, unless a clock has leapt over them. */
const mostMonths = 3;

/**
 * Enters, once a month is over, what nobody has confirmed: each open task as still to be done, by which it moves to the
 * next month, and that those had no task whom the signed plan of their department gives none. Months before come first,
 * so that what moved from there is known. Nothing is entered in a month whose actuals are on their route or approved.
 * Asked again, it finds nothing left. The facts of the organisation are held by the caller.
 */
export async function settleTasks(
  manager: EntityManager,
  { organisationId, departmentId, month }: CycleMonth,
  businessAt: Date,
): Promise<void> {
  const months: Month[] = [month];
  while (
    months.length < mostMonths &&
    (await hasAgreedTasks(manager, { organisationId, month: previousMonth(months[0]!) }))
  )
    months.unshift(previousMonth(months[0]!));
  for (const each of months) await settleMonth(manager, { organisationId, departmentId, month: each }, businessAt);
}

async function settleMonth(manager: EntityManager, cycle: CycleMonth, businessAt: Date): Promise<void> {
  if (await isSubmitted(manager, cycle)) return;
  const open = await openTasks(manager, cycle);
  const saidEmpty = new Set(await peopleSaidEmpty(manager, cycle));
  const missed = open.filter(({ personId }) => !saidEmpty.has(personId));
  for (const actorId of new Set(missed.map(({ agreedBy }) => agreedBy))) {
    const rows = missed.filter(({ agreedBy }) => agreedBy === actorId).map((task) => factOfTask(task, null));
    await enter(manager, cycle, { kind: 'tasks', actorId, rows, businessAt });
  }
  const idle = await peopleWithoutTasks(manager, cycle);
  if (idle.length > 0) await enter(manager, cycle, { kind: 'nothing', businessAt, ...noTasks(cycle.month, idle) });
}

function noTasks(month: Month, idle: readonly Idle[]): { actorId: PersonId; rows: EnteredRow[] } {
  const rows = idle.map(({ personId }) =>
    enteredRow(
      'nothing',
      factKinds.nothing.schema.parse({ externalId: `no-tasks-${personId}`, personId, month, of: 'tasks' }),
    ),
  );
  return { actorId: idle[0]!.agreedBy, rows };
}

async function enter(
  manager: EntityManager,
  { organisationId }: CycleMonth,
  entry: { kind: 'tasks' | 'nothing'; actorId: PersonId; rows: EnteredRow[]; businessAt: Date },
): Promise<void> {
  const { kind, actorId, rows, businessAt } = entry;
  const trial = new FactTrial(manager, { organisationId, kind, actorId });
  const written = await trial.write(rows);
  if (!written)
    throw new Error(`Tasks that nobody has confirmed could not be entered: ${JSON.stringify(trial.problems)}`);
  await trial.noteChanges();
  await writeAudit(manager, {
    organisationId,
    businessAt,
    actorId: null,
    action: 'facts.entered',
    objectKind: 'organisation',
    objectId: organisationId,
    details: { kind, added: rows.length, changed: 0, withdrawn: 0 },
  });
}

async function isSubmitted(manager: EntityManager, { departmentId, month }: CycleMonth): Promise<boolean> {
  const [found] = await manager.query<unknown[]>(
    `SELECT 1 FROM monthly_cycles c JOIN documents d ON d.cycle_id = c.id AND d.kind = 'actuals' AND d.status IN ('in-approval', 'signed')
      WHERE c.department_id = $1 AND c.month = $2`,
    [departmentId, month],
  );
  return found !== undefined;
}

/** Of whom somebody has said that they have no tasks of the month: that is withdrawn by whoever said it. */
async function peopleSaidEmpty(manager: EntityManager, { organisationId, month }: CycleMonth): Promise<PersonId[]> {
  const rows = await manager.query<{ personId: PersonId }[]>(
    `SELECT p.person_id AS "personId" FROM facts n JOIN fact_people p ON p.fact_id = n.id
      WHERE n.organisation_id = $1 AND n.kind = 'nothing' AND n.month = $2::bpchar AND n.content ->> 'of' = 'tasks' AND ${holds('n')}`,
    [organisationId, month],
  );
  return rows.map(({ personId }) => personId);
}

interface Idle {
  personId: PersonId;
  agreedBy: PersonId;
}

/** Who earns in the department by a scheme that reads tasks, and has none in a month whose plan of tasks is signed; nobody has said it yet. */
async function peopleWithoutTasks(manager: EntityManager, cycle: CycleMonth): Promise<Idle[]> {
  const { organisationId, departmentId, month } = cycle;
  return manager.query<Idle[]>(
    `SELECT DISTINCT e.person_id AS "personId", s.agreed_by AS "agreedBy"
       FROM earners_of_month($1, $3::text, $2) e
       CROSS JOIN LATERAL (
         SELECT z.actor_id AS agreed_by FROM documents d JOIN monthly_cycles c ON c.id = d.cycle_id JOIN decisions z ON z.document_id = d.id AND z.version = d.submitted_version
          WHERE d.kind = 'task-plan' AND d.status = 'signed' AND c.department_id = $2 AND c.month = $3::bpchar
          ORDER BY z.decided_at DESC LIMIT 1) s
      WHERE department_in_month(e.person_id, $3::text) = $2 AND ${isPaidByComponent('e.person_id', '$3::text', 'timeliness')}
        AND NOT EXISTS (
          SELECT 1 FROM facts f JOIN fact_people p ON p.fact_id = f.id
           WHERE f.organisation_id = $1 AND f.month = $3::bpchar AND p.person_id = e.person_id AND ${holds('f')}
             AND (f.kind = 'tasks' OR (f.kind = 'nothing' AND f.content ->> 'of' = 'tasks')))
      ORDER BY 1`,
    [organisationId, departmentId, month],
  );
}

/** Whether somebody who earns in a department's month is paid by what comes of their tasks: then a plan of them is owed. */
export async function owesTaskPlan(
  manager: EntityManager,
  { organisationId, departmentId, month }: { organisationId: OrganisationId; departmentId: DepartmentId; month: Month },
): Promise<boolean> {
  const [found] = await manager.query<unknown[]>(
    `SELECT 1 FROM earners_of_month($1, $3::text, $2) e
      WHERE department_in_month(e.person_id, $3::text) = $2 AND ${isPaidByComponent('e.person_id', '$3::text', 'timeliness')} LIMIT 1`,
    [organisationId, departmentId, month],
  );
  return found !== undefined;
}

/** The first and the last day on which a task of a month may have been done. */
export function daysOfTask({ month, movedFrom }: Pick<TaskOfMonth, 'month' | 'movedFrom'>): {
  first: string;
  last: string;
} {
  const last = `${month}-31`;
  return { first: movedFrom === null ? firstDayOf(previousMonth(month)) : firstDayOf(month), last };
}
