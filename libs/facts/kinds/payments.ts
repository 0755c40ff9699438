import { monthOfDay } from '#calendar/month.js';
import { strictObject } from '#compensation/documents/strict-object.js';
import { isPositiveText } from '#compensation/numbers/decimal-text.js';
import { signedMoneyText } from '#compensation/numbers/signed-money-text.js';
import { factKind } from '../fact-kind.js';
import { externalIdText, factDay } from '../row-fields.js';

/** Money that came in on a deal; of a return, with a minus, what was given back. Whose month it goes into says the deal. */
const paymentSchema = strictObject({
  externalId: externalIdText,
  /** The external id of the deal or of the return. */
  deal: externalIdText,
  on: factDay,
  amount: signedMoneyText.refine(isPositiveText, { error: 'must not be 0; leave the payment out', abort: true }),
});

export const payments = factKind({
  schema: paymentSchema,
  isNamedByMonth: false,
  enteredBy: ['accounting'],
  isPay: false,
  subjectOf: ({ deal, on }) => ({ month: monthOfDay(on), onDay: on, people: [], ofDeal: deal }),
});
