import type { Day } from '#calendar/day.js';
import { factKinds } from '#facts/fact-kinds.js';
import { enteredRow } from '../facts/entered-row.js';
import type { EnteredRow } from '../facts/fact-entry.js';
import type { TaskOfMonth } from './planned-task.js';

/** What pay goes by of a task in a month: on which day it was done, or that it is still to be done when the month ends. */
export function factOfTask(
  { code, personId, month, name, dueOn }: Pick<TaskOfMonth, 'code' | 'personId' | 'month' | 'name' | 'dueOn'>,
  doneOn: Day | null,
): EnteredRow {
  return enteredRow(
    'tasks',
    factKinds.tasks.schema.parse({
      externalId: code,
      personId,
      month,
      name,
      ...(dueOn === null ? {} : { due: dueOn }),
      ...(doneOn === null ? { done: false } : { doneOn }),
    }),
  );
}
