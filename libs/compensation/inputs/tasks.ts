import * as z from 'zod';
import { dayText } from '#calendar/day.js';
import { oneLineText } from '../documents/plain-text.js';
import { strictObject } from '../documents/strict-object.js';
import { itemIdText } from './item-id.js';
import { refuseRepeatedIds } from './repeated-ids.js';

export const MOST_TASKS = 200;

/** What a task says besides its id. */
export const taskFields = {
  name: oneLineText(200).optional(),
  /** The last day on which it counts as done on time; without it, the last day of the month. */
  due: dayText.optional(),
  /** Whether it was done on time; false says that it is still to be done, so that it moves to the next month. */
  done: z.boolean({ error: 'must be true or false' }).optional(),
  /** The day on which it was done, in place of `done`; the only way to say that it was done late, so that it does not move. */
  doneOn: dayText.optional(),
};

const taskSchema = strictObject({ id: itemIdText, ...taskFields }).superRefine(checkTask);

/** Refuses a task of which both or nothing is said of what came of it. */
export function checkTask(task: Pick<Task, 'done' | 'doneOn'>, context: z.RefinementCtx): void {
  if ((task.done === undefined) === (task.doneOn === undefined))
    context.addIssue({
      code: 'custom',
      path: ['done'],
      message:
        'give either done (true: on time, false: still to be done) or doneOn (the day on which it was done, in time or late), not both',
    });
}

/**
 * The tasks of the month, those moved from earlier months among them, each with what came of it. An empty list
 * says that there were none.
 */
export const tasksSchema = z
  .array(taskSchema, { error: 'must be a list of tasks' })
  .max(MOST_TASKS, { error: `must have at most ${MOST_TASKS} tasks`, abort: true })
  .superRefine(refuseRepeatedIds('task'));

export type Task = z.infer<typeof taskSchema>;
