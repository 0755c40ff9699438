import * as z from 'zod';
import { monthText } from '#calendar/month.js';
import { isPositiveText } from '../numbers/decimal-text.js';
import { signedMoneyText } from '../numbers/signed-money-text.js';
import { oneLineText } from '../documents/plain-text.js';
import { strictObject } from '../documents/strict-object.js';
import { itemIdText } from './item-id.js';
import { refuseRepeatedIds } from './repeated-ids.js';
import { sourceReferenceSchema } from './source-reference.js';
import { quote } from '../trace/quoted.js';
import { formatMonth } from '../trace/day-display.js';
import { phraseList, showMoney } from './phrase-parts.js';
import { inputSection } from './section.js';

const MOST_ADJUSTMENTS = 100;

const adjustmentSchema = strictObject({
  id: itemIdText,
  /** The month whose pay is corrected: frozen results are never changed, later corrections are adjustments. */
  month: monthText,
  reason: oneLineText(200),
  /** What the correction pays; with a minus, what it takes back. */
  amount: signedMoneyText.refine(isPositiveText, { error: 'must not be 0; leave the adjustment out', abort: true }),
  /** The document that decided it. */
  memo: sourceReferenceSchema.optional(),
});

/** The corrections that are paid or taken back this month. */
const adjustmentsSchema = z
  .array(adjustmentSchema, { error: 'must be a list of adjustments' })
  .max(MOST_ADJUSTMENTS, { error: `must have at most ${MOST_ADJUSTMENTS} adjustments`, abort: true })
  .superRefine(refuseRepeatedIds('adjustment'));

export type Adjustment = z.infer<typeof adjustmentSchema>;

/** The corrections with the month that each belongs to. */
export const adjustmentsSection = inputSection({
  schema: adjustmentsSchema,
  phrase: (adjustments, language, { places }) => {
    const ru = language === 'ru';
    return [
      phraseList(
        ru ? 'корректировки' : 'adjustments',
        adjustments,
        ({ id, month, reason, amount }) =>
          `${id} ${ru ? 'за' : 'for'} ${formatMonth(month, language)} ${quote(reason, language)} ${showMoney(amount, places, language)}`,
      ),
    ];
  },
});
