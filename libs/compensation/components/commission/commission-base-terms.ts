import * as z from 'zod';
import { rateText, ratioText } from '../../numbers/ratio.js';
import { codeText, oneLineText } from '../../documents/plain-text.js';
import { moneySourceSchema, listReferencesOfAmount } from '../../terms/amount-source.js';
import { readsSection, type Reference } from '../../terms/reference.js';
import { strictObject } from '../../documents/strict-object.js';
import { findRepeatedCodes } from '../../documents/repeated-codes.js';
import { makeRequiredMessage } from '../../documents/required-message.js';

const MOST_PRODUCT_LINES = 50;

const productLinesSchema = z
  .array(strictObject({ code: codeText, name: oneLineText(120), amount: moneySourceSchema, coefficient: ratioText }), {
    error: 'must be a list of product lines {"code", "name", "amount", "coefficient"}',
  })
  .min(1, { error: 'must have at least one product line', abort: true })
  .max(MOST_PRODUCT_LINES, { error: `must have at most ${MOST_PRODUCT_LINES} product lines`, abort: true })
  .superRefine((productLines, context) => {
    findRepeatedCodes(
      productLines.map((each) => each.code),
      'product line',
    ).forEach((message, index) => context.addIssue({ code: 'custom', path: [index, 'code'], message }));
  });

/**
 * What a commission is paid on: a number of the month (sales, gross, margin, collected money), product lines
 * that are weighted before the rate, or the revenue of all clients in the receivables of the month.
 */
const paidOnSchema = z.union(
  [
    moneySourceSchema,
    strictObject({ productLines: productLinesSchema }),
    strictObject({ revenueOf: z.literal('clients', { error: 'must be "clients"' }) }),
  ],
  { error: makeRequiredMessage('must be a number of the month, {"productLines": [...]} or {"revenueOf": "clients"}') },
);

/**
 * What becomes of the overdue part (pay-rules.md, section 4): it leaves the amount that the rate is paid on, and
 * `rate` of it is taken off the commission (`deduct`) or paid (`pay-lower-rate`).
 */
const overdueSchema = strictObject({
  amount: moneySourceSchema.optional(),
  limit: moneySourceSchema.optional(),
  mode: z
    .enum(['deduct', 'pay-lower-rate'], {
      error: 'must be "deduct" (the rate of the overdue part is taken off) or "pay-lower-rate" (it is paid)',
    })
    .default('deduct'),
  rate: rateText,
});

export type PaidOn = z.infer<typeof paidOnSchema>;
export type Overdue = z.infer<typeof overdueSchema>;

/** The fields of every commission but its rate. */
export const commissionFields = { on: paidOnSchema, overdue: overdueSchema.optional() };

/** What a commission is paid on, less what is overdue. */
export interface CommissionBaseTerms {
  on: PaidOn;
  overdue?: Overdue | undefined;
}

/** Refuses an overdue part that cannot be found, or numbers of it that nothing would read. */
export function checkOverdue(
  { on, overdue }: CommissionBaseTerms,
  refuse: (path: string[], message: string) => void,
): void {
  if (typeof on !== 'string' && 'revenueOf' in on) {
    if (overdue === undefined)
      return refuse(
        ['overdue'],
        'is missing: the receivables of clients are read for their overdue part; otherwise give the revenue as a value',
      );
    for (const field of ['amount', 'limit'] as const)
      if (overdue[field] !== undefined)
        refuse(['overdue', field], 'comes with each client in the receivables of the month; leave it out');
    return;
  }
  if (overdue === undefined) return;
  if (typeof on !== 'string' && 'productLines' in on)
    refuse(['overdue'], 'belongs to one amount: it would not be known which product line is overdue');
  if (overdue.amount === undefined)
    refuse(['overdue', 'amount'], 'is missing: give what is overdue, or set on to {"revenueOf": "clients"}');
}

/** What the base of a commission speaks of. */
export function listReferencesOfBase({ on, overdue }: CommissionBaseTerms): Reference[] {
  return [
    ...listReferencesOfPaidOn(on),
    ...(overdue?.amount === undefined ? [] : listReferencesOfAmount(overdue.amount, ['overdue', 'amount'])),
    ...(overdue?.limit === undefined ? [] : listReferencesOfAmount(overdue.limit, ['overdue', 'limit'])),
  ];
}

function listReferencesOfPaidOn(on: PaidOn): Reference[] {
  if (typeof on === 'string') return [];
  if ('productLines' in on)
    return on.productLines.flatMap((each, index) =>
      listReferencesOfAmount(each.amount, ['on', 'productLines', index, 'amount']),
    );
  if ('revenueOf' in on) return [readsSection('receivables', ['on'])];
  return listReferencesOfAmount(on, ['on']);
}
