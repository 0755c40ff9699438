import * as z from 'zod';
import { monthText } from '#calendar/month.js';
import { moneyText } from '../../numbers/decimal-text.js';
import { moneySourceSchema, listReferencesOfAmount } from '../../terms/amount-source.js';
import { componentListSchema, listReferencesOfComponents } from '../../terms/pay-of-components.js';
import type { Reference } from '../../terms/reference.js';
import type { Settlement } from '../settlement.js';
import { strictObject } from '../../documents/strict-object.js';

/**
 * An advance against variable pay. `amount` is the level that earnings are made up to; `recoverable` says
 * whether what was advanced is owed and taken back from later earnings above that level, or simply paid.
 */
export const drawTermsSchema = strictObject({
  amount: moneySourceSchema,
  recoverable: z.boolean({ error: 'must be true (what was advanced is taken back later) or false' }),
  /** The earnings that it is an advance against; without it, all variable pay with what limits made of it. */
  of: componentListSchema.optional(),
  /** The most that may be owed; an advance stops there. */
  mostBalance: moneySourceSchema.optional(),
  /** The last month in which an advance is paid. */
  until: monthText.optional(),
  /** What becomes of a balance that is left after it: taken from earnings until it is paid, or forgiven. */
  afterEnd: z.enum(['collect', 'forgive'], { error: 'must be "collect" or "forgive"' }).optional(),
}).superRefine((terms, context) => {
  const refuse = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
  const needsEnd = terms.recoverable && terms.until !== undefined;
  if (needsEnd && terms.afterEnd === undefined)
    refuse('afterEnd', 'is missing; say whether a balance that is left after the last month is "collect" or "forgive"');
  if (!needsEnd && terms.afterEnd !== undefined)
    refuse('afterEnd', 'belongs to a recoverable draw that ends; leave it out, or give until');
  if (!terms.recoverable && terms.mostBalance !== undefined)
    refuse('mostBalance', 'means nothing where nothing is taken back; leave it out');
});

export type DrawTerms = z.infer<typeof drawTermsSchema>;

export const drawSettlement: Settlement<DrawTerms> = {
  place: 2,
  natures: ['variable'],
  settled: (terms) => terms.of,
  limits: ({ amount }) => ({ madeUpTo: amount }),
  doneTwice: 'what is short would be advanced twice',
};

/** What was advanced and not yet taken back. */
export const drawStateSchema = strictObject({ balance: moneyText });

export type DrawState = z.infer<typeof drawStateSchema>;

export function listReferencesOfDraw(terms: DrawTerms): Reference[] {
  return [
    ...listReferencesOfAmount(terms.amount, ['amount']),
    ...listReferencesOfComponents(terms.of, 'of'),
    ...(terms.mostBalance === undefined ? [] : listReferencesOfAmount(terms.mostBalance, ['mostBalance'])),
  ];
}
