import { oneLineText } from '#compensation/documents/plain-text.js';
import { strictObject } from '#compensation/documents/strict-object.js';
import { checkTask, MOST_TASKS, taskFields } from '#compensation/inputs/tasks.js';
import { factKind } from '../fact-kind.js';
import { codedIdText, earner, factMonth, personIdText } from '../row-fields.js';

/** A task of somebody's month with what came of it. One that moves stands in the next month again, under the same id. */
const taskSchema = strictObject({
  externalId: codedIdText,
  personId: personIdText,
  month: factMonth,
  ...taskFields,
  /** Why it stands in place of what the head has confirmed of an agreed task; asked for where there is one. */
  reason: oneLineText(500).optional(),
}).superRefine(checkTask);

export const tasks = factKind({
  schema: taskSchema,
  isNamedByMonth: true,
  enteredBy: ['head-of-department'],
  isPay: false,
  mostOfPerson: MOST_TASKS,
  subjectOf: ({ personId, month }) => ({ month, people: earner(personId) }),
});
