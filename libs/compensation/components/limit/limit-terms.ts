import type { z } from 'zod';
import { compare, parseFraction } from '../../numbers/exact-fraction.js';
import { moneySourceSchema, listReferencesOfAmount } from '../../terms/amount-source.js';
import { componentListSchema, listReferencesOfComponents } from '../../terms/pay-of-components.js';
import type { Reference } from '../../terms/reference.js';
import type { Settlement } from '../settlement.js';
import { strictObject } from '../../documents/strict-object.js';

/** The most and the least that components may come to together in a month; without `of`, all fixed and variable pay. */
export const limitTermsSchema = strictObject({
  of: componentListSchema.optional(),
  cap: moneySourceSchema.optional(),
  floor: moneySourceSchema.optional(),
}).superRefine(({ cap, floor }, context) => {
  if (cap === undefined && floor === undefined)
    context.addIssue({ code: 'custom', path: ['cap'], message: 'is missing; a limit has a cap, a floor, or both' });
  if (typeof cap === 'string' && typeof floor === 'string' && compare(parseFraction(floor), parseFraction(cap)) > 0) {
    context.addIssue({ code: 'custom', path: ['floor'], message: 'must not be more than the cap' });
  }
});

export type LimitTerms = z.infer<typeof limitTermsSchema>;

export const limitSettlement: Settlement<LimitTerms> = {
  place: 1,
  natures: ['fixed', 'variable'],
  settled: (terms) => terms.of,
  limits: ({ cap, floor }) => ({ cap, madeUpTo: floor }),
  doneTwice: 'what is over the cap would be taken away twice',
};

export function listReferencesOfLimit(terms: LimitTerms): Reference[] {
  return [
    ...listReferencesOfComponents(terms.of, 'of'),
    ...(terms.cap === undefined ? [] : listReferencesOfAmount(terms.cap, ['cap'])),
    ...(terms.floor === undefined ? [] : listReferencesOfAmount(terms.floor, ['floor'])),
  ];
}
