import type { z } from 'zod';
import { amountSourceSchema, referencesOfAmount } from '../../scheme/amount-source.js';
import { componentListSchema, referencesOfComponents } from '../../scheme/pay-of-components.js';
import type { Reference } from '../../scheme/reference.js';
import { strictObject } from '../../strict-object.js';

/**
 * What is guaranteed, and which pay counts towards it: without `of`, all fixed and variable pay with what limits
 * and draws made of it. `prorated` guarantees only the part of the month that was worked, never more than all.
 */
export const guaranteeTermsSchema = strictObject({
  amount: amountSourceSchema,
  of: componentListSchema.optional(),
  prorated: strictObject({ worked: amountSourceSchema, planned: amountSourceSchema }).optional(),
});

export type GuaranteeTerms = z.infer<typeof guaranteeTermsSchema>;

export function referencesOfGuarantee(terms: GuaranteeTerms): Reference[] {
  return [
    ...referencesOfAmount(terms.amount, ['amount']),
    ...referencesOfComponents(terms.of, 'of'),
    ...(terms.prorated === undefined
      ? []
      : [
          ...referencesOfAmount(terms.prorated.worked, ['prorated', 'worked']),
          ...referencesOfAmount(terms.prorated.planned, ['prorated', 'planned']),
        ]),
  ];
}
