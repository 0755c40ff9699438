import { strictObject } from '#compensation/documents/strict-object.js';
import { fineFields, MOST_FINES } from '#compensation/inputs/fines.js';
import { factKind } from '../fact-kind.js';
import { codedIdText, earner, factMonth, personIdText } from '../row-fields.js';

/** A fine that a memo imposed on somebody in a month. Fines are taken in the order of their ids. */
const fineSchema = strictObject({
  externalId: codedIdText,
  personId: personIdText,
  month: factMonth,
  ...fineFields,
});

export const fines = factKind({
  schema: fineSchema,
  isNamedByMonth: true,
  enteredBy: ['head-of-department'],
  decidedBy: 'fine',
  isPay: true,
  mostOfPerson: MOST_FINES,
  subjectOf: ({ personId, month }) => ({ month, people: earner(personId) }),
});
