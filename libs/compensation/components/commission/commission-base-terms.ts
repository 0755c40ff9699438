import * as z from 'zod';
import { ratioText } from '../../numbers/ratio.js';
import { codeText, oneLineText } from '../../documents/plain-text.js';
import { moneySourceSchema, listReferencesOfAmount } from '../../terms/amount-source.js';
import { readsSection, type Reference } from '../../terms/reference.js';
import { strictObject } from '../../documents/strict-object.js';
import { findRepeatedCodes } from '../../documents/repeated-codes.js';
import { makeRequiredMessage } from '../../documents/required-message.js';
import {
  checkOfClients,
  checkOfOneAmount,
  listReferencesOfOverdue,
  overdueSchema,
  type Overdue,
} from './overdue-terms.js';

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

export type PaidOn = z.infer<typeof paidOnSchema>;

/** Whether what a commission is paid on can be less than 0, which the terms must speak of then. */
export function canBeNegative(on: PaidOn): boolean {
  if (typeof on === 'string') return false;
  if ('revenueOf' in on) return true;
  if ('productLines' in on) return on.productLines.some((each) => canBeNegative(each.amount));
  return 'component' in on || ('plus' in on && (on.minus.length > 0 || on.plus.some((part) => canBeNegative(part))));
}

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
    if (overdue !== undefined) checkOfClients(overdue, refuse);
    else
      refuse(
        ['overdue'],
        'is missing: the receivables of clients are read for their overdue part; otherwise give the revenue as a value',
      );
  } else if (overdue !== undefined) {
    if (typeof on !== 'string' && 'productLines' in on)
      refuse(['overdue'], 'belongs to one amount: it would not be known which product line is overdue');
    checkOfOneAmount(overdue, refuse);
  }
}

/** What the base of a commission speaks of. */
export function listReferencesOfBase({ on, overdue }: CommissionBaseTerms): Reference[] {
  return [...listReferencesOfPaidOn(on), ...listReferencesOfOverdue(overdue)];
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
