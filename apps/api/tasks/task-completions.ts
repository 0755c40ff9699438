import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Day } from '#calendar/day.js';
import type { Month } from '#calendar/month.js';
import { dayOfInstant } from '#calendar/time-zone.js';
import { DomainError } from '#contracts/domain-error.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { writeAudit } from '#persistence/audit.js';
import { businessNow } from '#persistence/business-now.js';
import { Document } from '#persistence/entities/document.entity.js';
import { Organisation } from '#persistence/entities/organisation.entity.js';
import type { FactName, FactsEntry } from '#persistence/facts/fact-entry.js';
import { FactTrial } from '#persistence/facts/fact-trial.js';
import { lockFacts } from '#persistence/facts/lock-facts.js';
import { holds } from '#persistence/facts/people-of-facts.js';
import { answerOnce } from '#persistence/idempotent-request.js';
import { factOfTask } from '#persistence/tasks/fact-of-task.js';
import type { TaskOfMonth } from '#persistence/tasks/planned-task.js';
import { endOfMonth } from '#calendar/month-end.js';
import { daysOfTask } from '#persistence/tasks/settle-tasks.js';
import { taskOfMonth } from '#persistence/tasks/tasks-of-month.js';
import { attachEvidence, type NamedEvidence } from '../evidence/attach-evidence.js';
import { refuseWithoutAccess } from '../facts/fact-access.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { isHeadOf, notYourDepartment } from '../http/visibility.js';
import { Tasks, noSuchTask } from './tasks.js';

interface Completion {
  month: Month;
  doneOn: Day | null;
  note?: string | undefined;
  evidence: NamedEvidence[];
}

const kind = 'tasks';

/** What a head confirms of an agreed task becomes the fact that its month pays by. */
@Injectable()
export class TaskCompletions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly tasks: Tasks,
  ) {}

  confirm(person: SignedInPerson, request: RequestReference, id: string, completion: Completion) {
    return answerOnce(this.dataSource, request, async (manager) => {
      const { organisationId } = person;
      await lockFacts(manager, organisationId);
      const { month, doneOn } = completion;
      await this.tasks.detail(person, id, month, manager);
      const task = await taskOfMonth(manager, { organisationId, id, month });
      if (!task) throw noSuchTask(id);
      if (!isHeadOf(person, task.departmentId) && !person.roles.includes('commercial-director'))
        throw notYourDepartment();
      const now = await businessNow(manager, organisationId);
      const { timeZone } = await manager.findOneByOrFail(Organisation, { id: organisationId });
      refuseImpossibleDay(task, doneOn, dayOfInstant(now.toISOString(), timeZone));
      await this.record(manager, person, task, completion, now);
      await enterFact(manager, person, task, { doneOn, isOver: now >= endOfMonth(month, timeZone) });
      await writeAudit(manager, {
        organisationId,
        businessAt: now,
        actorId: person.id,
        action: doneOn === null ? 'task.reopened' : 'task.completed',
        objectKind: 'task',
        objectId: id,
        details: { month, ...(doneOn === null ? {} : { doneOn }) },
      });
      return this.tasks.detail(person, id, month, manager);
    });
  }

  private async record(
    manager: EntityManager,
    person: SignedInPerson,
    { id, documentId }: TaskOfMonth,
    { month, doneOn, note, evidence }: Completion,
    now: Date,
  ): Promise<void> {
    const document = await manager.findOneByOrFail(Document, { id: documentId });
    const attached = evidence.length === 0 ? [] : await attachEvidence(manager, person, document, evidence);
    await manager.query(
      `INSERT INTO task_completions (task_id, month, done_on, note, evidence, confirmed_by, confirmed_at) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [id, month, doneOn, note ?? null, JSON.stringify(attached), person.id, now],
    );
  }
}

/** A task is done on a day that has come: one that has moved in its month, one of the month's own perhaps before it. */
function refuseImpossibleDay(task: TaskOfMonth, doneOn: Day | null, today: Day): void {
  if (doneOn === null) return;
  const { first, last } = daysOfTask(task);
  const wrong =
    doneOn > today
      ? 'has not come yet'
      : doneOn > last
        ? `is after ${task.month}: the task moves to the next month, and is confirmed there`
        : doneOn < first
          ? `is before ${first}`
          : undefined;
  if (wrong === undefined) return;
  throw new DomainError(
    'invalid',
    'invalid',
    `On this day the task cannot have been done in ${task.month}.`,
    { taskId: task.id },
    [{ path: 'doneOn', message: wrong }],
  );
}

/**
 * Makes the fact of the month say what is confirmed. A task that is not done is one of which nothing is entered while its
 * month goes on, and one to be done once it is over; a task that was done after all is in no later month any more.
 */
async function enterFact(
  manager: EntityManager,
  person: SignedInPerson,
  task: TaskOfMonth,
  { doneOn, isOver }: { doneOn: Day | null; isOver: boolean },
): Promise<void> {
  const { organisationId, code: externalId, month, departmentId } = task;
  const rows = doneOn !== null || isOver ? [factOfTask(task, doneOn)] : [];
  const gone = rows.length === 0 && task.fact !== null ? [{ externalId, keyMonth: month }] : [];
  const later = doneOn === null ? [] : await laterMonths(manager, task);
  const withdrawn: FactName[] = [...gone, ...later.map((keyMonth) => ({ externalId, keyMonth }))];
  if (rows.length + withdrawn.length === 0) return;
  const entry: FactsEntry = { organisationId, kind, actorId: person.id, rows, withdrawn };
  const trial = new FactTrial(manager, entry);
  const written = await trial.write(rows, withdrawn);
  const [problem] = written ? await trial.judge() : trial.problems;
  if (problem)
    throw new DomainError('conflict', 'facts-not-possible', `The task cannot be confirmed: it ${problem.message}.`, {
      taskId: task.id,
      month,
    });
  await refuseWithoutAccess(trial, { ...person, departmentId }, entry);
  await trial.noteChanges();
}

/** The later months in whose facts the task stands; refuses where somebody has confirmed it in one of them. */
async function laterMonths(manager: EntityManager, { id, organisationId, code, month }: TaskOfMonth): Promise<Month[]> {
  const rows = await manager.query<{ month: Month; isDone: boolean }[]>(
    `SELECT f.key_month AS month, f.content ->> 'done' IS DISTINCT FROM 'false' AS "isDone" FROM facts f
      WHERE f.organisation_id = $1 AND f.kind = 'tasks' AND f.external_id = $2 AND f.key_month > $3 AND ${holds('f')} ORDER BY 1`,
    [organisationId, code, month],
  );
  const done = rows.find(({ isDone }) => isDone);
  if (done)
    throw new DomainError(
      'conflict',
      'confirmed-later',
      `The task has moved from ${month}, and was confirmed in ${done.month}. Take that back first, with "doneOn": null of that month.`,
      { taskId: id, month: done.month },
    );
  return rows.map(({ month: later }) => later);
}
