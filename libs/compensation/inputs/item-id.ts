import * as z from 'zod';

const FORM = 'write 1 to 64 Latin letters, digits, dots, colons, underscores and hyphens, a letter or digit first';

/** The id that the organisation's records know something by: a task, a fine, an adjustment. It becomes the code of a statement line. */
export const itemIdText = z
  .string({ error: (issue) => `${issue.input === undefined ? 'is missing' : 'must be text'}: ${FORM}` })
  .max(64, { error: `is too long: ${FORM}`, abort: true })
  .regex(/^[A-Za-z0-9][A-Za-z0-9._:-]*$/, { error: `is not an id: ${FORM}`, abort: true });
