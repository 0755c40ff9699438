import { describe, expect, it } from '@jest/globals';
import { statementInputsSchema, type StatementInputsDraft } from '../../inputs/statement-inputs.js';
import { Evaluation } from '../../terms/evaluation.js';
import { judgeTasks } from './judge-tasks.js';
import type { PendingTask } from './task-ladder.js';

const pending: PendingTask[] = [{ id: 'moved', name: 'Price list', missed: 1 }];

function judge(task: object, { month = '2026-07', before = [] as PendingTask[] } = {}) {
  const inputs = statementInputsSchema.parse({
    month,
    tasks: [task],
  } as StatementInputsDraft);
  const evaluation = new Evaluation(inputs, false, 2);
  const [judged] = judgeTasks(inputs.tasks!, before, evaluation);
  return {
    judged,
    problems: evaluation.problems.map(({ code, path, message }) => [code, path.slice(1).join('.'), message]),
  };
}

/** `on time`, `late` (a miss of this month) or `to do` (moves on). */
function outcome(task: object, before: PendingTask[] = []): string {
  const { judged, problems } = judge(task, { before });
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return judged!.onTime ? 'on time' : judged!.stillToDo ? 'to do' : 'late';
}

describe('a task of the month', () => {
  it.each([
    [{ due: '2026-07-10', doneOn: '2026-07-10' }, 'on time'],
    [{ due: '2026-07-10', doneOn: '2026-07-11' }, 'late'],
    [{ due: '2026-07-10', doneOn: '2026-07-09' }, 'on time'],
    [{ due: '2026-07-31', doneOn: '2026-07-31' }, 'on time'],
    [{ due: '2026-07-31', doneOn: '2026-08-01' }, 'to do'],
    [{ due: '2026-07-10', doneOn: '2026-08-01' }, 'to do'],
    [{ due: '2026-07-01', doneOn: '2026-07-01' }, 'on time'],
    [{ due: '2026-07-01', doneOn: '2026-07-02' }, 'late'],
    [{ due: '2026-07-10', doneOn: '2026-06-30' }, 'on time'],
    [{ doneOn: '2026-07-31' }, 'on time'],
    [{ doneOn: '2026-08-01' }, 'to do'],
    [{ done: true }, 'on time'],
    [{ done: false }, 'to do'],
    [{ due: '2026-07-10', done: true }, 'on time'],
  ])('%j is %s', (task, expected) => {
    expect(outcome({ id: 'new', ...task })).toBe(expected);
  });
});

describe('a task that was moved to the month', () => {
  it.each([
    // The old due day has passed: the task has until the end of the month.
    [{ due: '2026-06-10', doneOn: '2026-07-31' }, 'on time'],
    [{ due: '2026-06-30', doneOn: '2026-07-20' }, 'on time'],
    [{ due: '2026-06-10', doneOn: '2026-08-01' }, 'to do'],
    // A new due day in the month counts.
    [{ due: '2026-07-01', doneOn: '2026-07-02' }, 'late'],
    [{ due: '2026-07-10', doneOn: '2026-07-11' }, 'late'],
    [{ due: '2026-07-10', doneOn: '2026-07-10' }, 'on time'],
    [{ doneOn: '2026-07-01' }, 'on time'],
  ])('%j is %s', (task, expected) => {
    expect(outcome({ id: 'moved', ...task }, pending)).toBe(expected);
  });
});

describe('tasks are refused', () => {
  it.each([
    [
      'which is due after the month',
      { id: 'new', due: '2026-08-01', done: true },
      [],
      'is due after 2026-07; report it in the month that it is due in, or correct its due day where it is wrong',
    ],
    [
      'which was due before it',
      { id: 'new', due: '2026-06-30', done: true },
      [],
      'was due before 2026-07 and was not moved to it; report it in the month that it was due in, whose state brings it here if it was not done, or correct its due day where it is wrong',
    ],
    [
      'which was moved and is due after the month',
      { id: 'moved', due: '2026-08-01', done: true },
      pending,
      'was moved to 2026-07 and is judged in it: leave its due day out, so that it has until the end of 2026-07, or give one in 2026-07',
    ],
  ])('for one %s', (_, task, before, message) => {
    expect(judge(task, { before }).problems).toEqual([
      ['task-of-another-month', 'tasks.0.due', `the task "${task.id}" ${message}`],
    ]);
  });

  it('for a moved one that was done before', () => {
    expect(judge({ id: 'moved', doneOn: '2026-06-30' }, { before: pending }).problems).toEqual([
      [
        'task-done-before',
        'tasks.0.doneOn',
        'the task "moved" was moved to 2026-07 because it had not been done, but was done before; correct the day where it is wrong, or report that day in the month that moved it',
      ],
    ]);
  });

  it('for a pending one that nobody reports on, by its name where it has one', () => {
    const twice: PendingTask[] = [...pending, { id: 'T-9', missed: 2 }];
    expect(
      judge({ id: 'new', done: true }, { before: twice }).problems.map(([code, path, message]) => [
        code,
        path,
        message,
      ]),
    ).toEqual([
      [
        'pending-task-unreported',
        'tasks',
        'the task "moved" (Price list) was moved to this month and is not among its tasks; add it with what came of it, also where it is still to be done',
      ],
      [
        'pending-task-unreported',
        'tasks',
        'the task "T-9" was moved to this month and is not among its tasks; add it with what came of it, also where it is still to be done',
      ],
    ]);
  });
});
