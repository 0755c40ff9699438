import { codeText, oneLineText } from '#compensation/documents/plain-text.js';
import { strictObject } from '#compensation/documents/strict-object.js';
import { quantityText } from '#compensation/numbers/decimal-text.js';
import { factKind, joined } from '../fact-kind.js';
import { earner, externalIdText, factMonth, personIdText } from '../row-fields.js';

/** A number of somebody's month by the code under which the scheme declares it: revenue, invoices. */
const valueSchema = strictObject({
  externalId: externalIdText,
  personId: personIdText,
  month: factMonth,
  code: codeText,
  value: quantityText,
  /** Why it stands in place of what a signed definition counts; asked for where there is one. */
  reason: oneLineText(500).optional(),
});

export const values = factKind({
  schema: valueSchema,
  isNamedByMonth: true,
  enteredBy: ['head-of-department', 'accounting'],
  isPay: false,
  subjectOf: ({ personId, month, code }) => ({
    month,
    people: earner(personId),
    onlyOne: joined(personId, month, code),
  }),
});
