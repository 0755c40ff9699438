import { dayOfMonth, firstDayOf, type Month } from '#calendar/month.js';
import type { Task } from '../../inputs/tasks.js';
import type { Evaluation } from '../../terms/evaluation.js';
import type { JudgedTask, PendingTask } from './task-ladder.js';

const LONGEST_MONTH = 31;

/**
 * Says of every task whether it was done on time. One reported by day counts by its due day, or by the end of
 * the month without one; a moved task has until the end of the month that it was moved to, unless it was given
 * a new due day in it. What was done after the month's end was not done in it.
 * Notes every task that belongs to another month and every pending task that nobody reported on.
 */
export function judgeTasks(
  tasks: readonly Task[],
  pending: readonly PendingTask[],
  evaluation: Evaluation,
): JudgedTask[] {
  for (const { id, name } of pending) {
    if (tasks.some((task) => task.id === id)) continue;
    const called = name === undefined ? `"${id}"` : `"${id}" (${name})`;
    evaluation.refuse(
      'pending-task-unreported',
      ['tasks'],
      `the task ${called} was moved to this month and is not among its tasks; add it with what came of it, also where it is still to be done`,
    );
  }
  const { month } = evaluation.inputs;
  return tasks.map((task, index) => {
    const moved = pending.some((each) => each.id === task.id);
    if (month !== undefined) refuseOtherMonths(task, index, moved, month, evaluation);
    return judged(task, moved, month);
  });
}

function refuseOtherMonths(task: Task, index: number, moved: boolean, month: Month, evaluation: Evaluation): void {
  const first = firstDayOf(month);
  const refuseDue = (message: string) =>
    evaluation.refuse('task-of-another-month', ['tasks', index, 'due'], `the task "${task.id}" ${message}`);
  if (task.due !== undefined && task.due > dayOfMonth(month, LONGEST_MONTH)) {
    refuseDue(
      moved
        ? `was moved to ${month} and is judged in it: leave its due day out, so that it has until the end of ${month}, or give one in ${month}`
        : `is due after ${month}; report it in the month that it is due in, or correct its due day where it is wrong`,
    );
  } else if (task.due !== undefined && task.due < first && !moved) {
    refuseDue(
      `was due before ${month} and was not moved to it; report it in the month that it was due in, whose state brings it here if it was not done, or correct its due day where it is wrong`,
    );
  }
  if (moved && task.doneOn !== undefined && task.doneOn < first) {
    evaluation.refuse(
      'task-done-before',
      ['tasks', index, 'doneOn'],
      `the task "${task.id}" was moved to ${month} because it had not been done, but was done before; correct the day where it is wrong, or report that day in the month that moved it`,
    );
  }
}

function judged({ id, name, due, done, doneOn }: Task, moved: boolean, month: Month | undefined): JudgedTask {
  if (doneOn === undefined || month === undefined) return { id, name, onTime: done === true, stillToDo: done !== true };
  const end = dayOfMonth(month, LONGEST_MONTH);
  const deadline = due === undefined || (moved && due < firstDayOf(month)) ? end : due;
  return { id, name, onTime: doneOn <= deadline, stillToDo: doneOn > end };
}
