import * as z from 'zod';
import { monthOfDay } from '#calendar/month.js';
import { codeText, oneLineText } from '#compensation/documents/plain-text.js';
import { strictObject } from '#compensation/documents/strict-object.js';
import { factKind } from '../fact-kind.js';
import { codedIdText, earner, externalIdText, factDay, personIdText } from '../row-fields.js';

const MOST_AT_ONCE = 100_000;

/** Something that somebody did on a day, such as a meeting, or so many of them. The month counts them by their code. */
const activitySchema = strictObject({
  externalId: externalIdText,
  personId: personIdText,
  on: factDay,
  /** The code under which the scheme declares the count as a value: meetings, calls, visited-sites. */
  code: codeText,
  count: z
    .int({ error: 'must be a whole number' })
    .min(1, { error: 'must be at least 1' })
    .max(MOST_AT_ONCE, { error: `must be at most ${MOST_AT_ONCE}` })
    .default(1),
  client: codedIdText.optional(),
  /** With whom, of the client: a definition may count only meetings that say so. */
  contact: oneLineText(200).optional(),
  /** The file on it, by its name or address: minutes, a client card, a photograph of the site. */
  file: oneLineText(500).optional(),
});

export const activities = factKind({
  schema: activitySchema,
  isNamedByMonth: false,
  enteredBy: ['head-of-department', 'accounting'],
  isPay: false,
  subjectOf: ({ personId, on, client }) => ({ month: monthOfDay(on), onDay: on, people: earner(personId), client }),
});
