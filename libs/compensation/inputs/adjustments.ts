import * as z from 'zod';
import { monthText } from '#calendar/month.js';
import { isPositiveText } from '../numbers/decimal-text.js';
import { absolute, compare, parseFraction, type Fraction } from '../numbers/exact-fraction.js';
import { signedMoneyText } from '../numbers/signed-money-text.js';
import { oneLineText } from '../documents/plain-text.js';
import { strictObject } from '../documents/strict-object.js';
import { itemIdText } from './item-id.js';
import { refuseRepeatedIds } from './repeated-ids.js';
import { readReversedAmount, reversedLineSchema } from './reversed-line.js';
import { sourceReferenceSchema } from './source-reference.js';

export const MOST_ADJUSTMENTS = 100;

/** What an adjustment says besides its id and the month that it corrects. */
export const adjustmentFields = {
  reason: oneLineText(200),
  /** What the correction pays; with a minus, what it takes back. Beside `reverses` only where a part of the line is reversed. */
  amount: signedMoneyText
    .refine(isPositiveText, { error: 'must not be 0; leave the adjustment out', abort: true })
    .optional(),
  /** The line that it undoes: the amount follows from what the line took or paid. */
  reverses: reversedLineSchema.optional(),
  /** The document that decided it. */
  memo: sourceReferenceSchema.optional(),
};

const adjustmentSchema = strictObject({
  id: itemIdText,
  /** The month whose pay is corrected: frozen results are never changed, later corrections are adjustments. */
  month: monthText,
  ...adjustmentFields,
}).superRefine(checkAdjustment);

/** Refuses an adjustment of nothing, and an amount that is no part of what it reverses. */
export function checkAdjustment(
  { amount, reverses, month }: Pick<Adjustment, 'amount' | 'reverses' | 'month'>,
  context: z.RefinementCtx,
): void {
  const message =
    reverses === undefined
      ? amount === undefined && 'is missing: write what is paid, such as "1500.00", or taken back, such as "-400.00"'
      : amount !== undefined && findWrongPart(amount, readReversedAmount(reverses), month);
  if (message !== false) context.addIssue({ code: 'custom', path: ['amount'], message });
}

/** Why an amount is no part of what is reversed; false where it is one. */
function findWrongPart(amount: string, whole: string, month: string): string | false {
  const takesBack = whole.startsWith('-');
  if (amount.startsWith('-') !== takesBack)
    return takesBack
      ? 'must have a minus: what was paid is taken back; leave it out to take back all of it'
      : 'must have no minus: what was taken is given back; leave it out to give back all of it';
  const [part, all] = [amount, whole].map((text) => absolute(parseFraction(text))) as [Fraction, Fraction];
  if (compare(part, all) <= 0) return false;
  return takesBack
    ? `takes back more than the line paid in ${month}; leave it out to take back what was paid`
    : `gives back more than the line took in ${month}; leave it out to give back what was taken`;
}

/** The corrections that are paid or taken back this month. */
export const adjustmentsSchema = z
  .array(adjustmentSchema, { error: 'must be a list of adjustments' })
  .max(MOST_ADJUSTMENTS, { error: `must have at most ${MOST_ADJUSTMENTS} adjustments`, abort: true })
  .superRefine(refuseRepeatedIds('adjustment'))
  .superRefine(refuseRepeatedReversals);

export type Adjustment = z.infer<typeof adjustmentSchema>;

/** What an adjustment pays, with a minus what it takes back: as it is written, or all that the line took or paid. */
export function readAdjustedAmount({ amount, reverses }: Adjustment): Fraction {
  return parseFraction(amount ?? (reverses === undefined ? '0' : readReversedAmount(reverses)));
}

function refuseRepeatedReversals(adjustments: readonly Adjustment[], context: z.RefinementCtx): void {
  const seen = new Set<string>();
  adjustments.forEach(({ month, reverses }, index) => {
    if (reverses === undefined) return;
    const { component, code = component } = reverses;
    const line = JSON.stringify([month, component, code]);
    if (seen.has(line))
      context.addIssue({
        code: 'custom',
        path: [index, 'reverses'],
        message: `is reversed by another adjustment before; take this one out, write one adjustment with the amount of both where they are parts of the line, or give the code of each where they are different lines of ${month}`,
      });
    seen.add(line);
  });
}
