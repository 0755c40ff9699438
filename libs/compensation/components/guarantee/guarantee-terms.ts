import type { z } from 'zod';
import { moneySourceSchema, quantitySourceSchema, listReferencesOfAmount } from '../../terms/amount-source.js';
import { componentListSchema, listReferencesOfComponents } from '../../terms/pay-of-components.js';
import type { Reference } from '../../terms/reference.js';
import type { Settlement } from '../settlement.js';
import { strictObject } from '../../documents/strict-object.js';

/**
 * What is guaranteed, and which pay counts towards it: without `of`, all fixed and variable pay with what limits
 * and draws made of it. `prorated` guarantees only the part of the month that was worked, never more than all.
 */
export const guaranteeTermsSchema = strictObject({
  amount: moneySourceSchema,
  of: componentListSchema.optional(),
  prorated: strictObject({ worked: quantitySourceSchema, planned: quantitySourceSchema }).optional(),
});

export type GuaranteeTerms = z.infer<typeof guaranteeTermsSchema>;

export const guaranteeSettlement: Settlement<GuaranteeTerms> = {
  place: 3,
  natures: ['fixed', 'variable'],
  settled: (terms) => terms.of,
  limits: ({ amount }) => ({ madeUpTo: amount }),
  doneTwice: 'what is short would be made up twice',
};

export function listReferencesOfGuarantee(terms: GuaranteeTerms): Reference[] {
  return [
    ...listReferencesOfAmount(terms.amount, ['amount']),
    ...listReferencesOfComponents(terms.of, 'of'),
    ...(terms.prorated === undefined
      ? []
      : [
          ...listReferencesOfAmount(terms.prorated.worked, ['prorated', 'worked']),
          ...listReferencesOfAmount(terms.prorated.planned, ['prorated', 'planned']),
        ]),
  ];
}
