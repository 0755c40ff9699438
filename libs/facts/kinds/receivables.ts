import { strictObject } from '#compensation/documents/strict-object.js';
import { checkReceivables } from '#compensation/inputs/check-receivables.js';
import { clientReceivablesSchema } from '#compensation/inputs/client-receivables.js';
import { MOST_CLIENTS } from '#compensation/inputs/receivables.js';
import { factKind, joined } from '../fact-kind.js';
import { codedIdText, earner, externalIdText, factMonth, personIdText } from '../row-fields.js';

const { revenue, owed, overdue, deferredDays } = clientReceivablesSchema.shape;

/** What a client of a person bought in a month and owes at its end. Its limits and agreed days are facts of the client. */
const receivablesSchema = strictObject({
  externalId: externalIdText,
  personId: personIdText,
  month: factMonth,
  client: codedIdText,
  revenue,
  owed,
  overdue,
  deferredDays,
}).superRefine((row, context) =>
  checkReceivables([row], ([, ...path], message) => context.addIssue({ code: 'custom', path, message })),
);

export const receivables = factKind({
  schema: receivablesSchema,
  isNamedByMonth: true,
  enteredBy: ['accounting'],
  isPay: false,
  mostOfPerson: MOST_CLIENTS,
  subjectOf: ({ personId, month, client }) => ({
    month,
    people: earner(personId),
    client,
    onlyOne: joined(personId, month, client),
  }),
});
