import { strictObject } from '#compensation/documents/strict-object.js';
import { adjustmentFields, checkAdjustment, MOST_ADJUSTMENTS } from '#compensation/inputs/adjustments.js';
import { factKind, joined } from '../fact-kind.js';
import { codedIdText, earner, factMonth, personIdText } from '../row-fields.js';

/** A correction of the pay of an earlier month, paid or taken back in a later one. */
const adjustmentSchema = strictObject({
  externalId: codedIdText,
  personId: personIdText,
  /** The month in which it is paid or taken back. */
  month: factMonth,
  /** The month whose pay is corrected. */
  ofMonth: factMonth,
  ...adjustmentFields,
}).superRefine(({ month, ofMonth, amount, reverses }, context) => {
  checkAdjustment({ month: ofMonth, amount, reverses }, context);
  if (ofMonth >= month)
    context.addIssue({
      code: 'custom',
      path: ['ofMonth'],
      message: `is not before ${month}, in which the correction is paid; what is not paid yet is mended, not adjusted`,
    });
});

export const adjustments = factKind({
  schema: adjustmentSchema,
  isNamedByMonth: true,
  enteredBy: ['accounting'],
  decidedBy: 'adjustment',
  isPay: true,
  mostOfPerson: MOST_ADJUSTMENTS,
  subjectOf: ({ personId, month, ofMonth, reverses }) => ({
    month,
    people: earner(personId),
    onlyOne:
      reverses === undefined
        ? undefined
        : joined(personId, month, ofMonth, reverses.component, reverses.code ?? reverses.component),
  }),
});
