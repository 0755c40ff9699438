import { strictObject } from '#compensation/documents/strict-object.js';
import { employmentSchema } from '#compensation/inputs/employment.js';
import { factKind, joined } from '../fact-kind.js';
import { earner, externalIdText, factMonth, personIdText } from '../row-fields.js';

const { workedDays, workedHours } = employmentSchema.shape;

/** The days or hours that somebody worked in a month. */
const timeWorkedSchema = strictObject({
  externalId: externalIdText,
  personId: personIdText,
  month: factMonth,
  workedDays,
  workedHours,
}).refine((row) => row.workedDays !== undefined || row.workedHours !== undefined, {
  path: ['workedDays'],
  error: 'give workedDays, workedHours or both',
});

export const timeWorked = factKind({
  schema: timeWorkedSchema,
  isNamedByMonth: true,
  enteredBy: ['head-of-department', 'accounting'],
  isPay: false,
  subjectOf: ({ personId, month }) => ({ month, people: earner(personId), onlyOne: joined(personId, month) }),
});
