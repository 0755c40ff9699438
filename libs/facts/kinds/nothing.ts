import * as z from 'zod';
import { strictObject } from '#compensation/documents/strict-object.js';
import { factKind, joined } from '../fact-kind.js';
import { earner, externalIdText, factMonth, personIdText } from '../row-fields.js';

/** The lists of a month that a scheme or a definition asks for, also where they are empty. */
const LISTS = ['deals', 'receivables', 'tasks', 'activities'] as const;

/** That somebody's month had none of something: a list that was not entered is missing, an empty one is said. */
const nothingSchema = strictObject({
  externalId: externalIdText,
  personId: personIdText,
  month: factMonth,
  of: z.enum(LISTS, { error: `must be one of: ${LISTS.join(', ')}` }),
});

export const nothing = factKind({
  schema: nothingSchema,
  isNamedByMonth: true,
  enteredBy: ['head-of-department', 'accounting'],
  isPay: false,
  subjectOf: ({ personId, month, of }) => ({ month, people: earner(personId), onlyOne: joined(personId, month, of) }),
});
