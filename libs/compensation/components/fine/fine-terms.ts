import type { z } from 'zod';
import { compare, ONE } from '../../numbers/exact-fraction.js';
import { ratioFraction, ratioText } from '../../numbers/ratio.js';
import { componentListSchema } from '../../scheme/pay-of-components.js';
import { strictObject } from '../../strict-object.js';

/**
 * How far fines may go. Without `from` they are taken from variable pay only, never from salary (regulation.md:
 * fines never reduce the salary itself, unless configured otherwise); naming a component of fixed pay is that
 * configuration. `mostShare` is the share of the month's pay that all fines together may take.
 */
export const fineTermsSchema = strictObject({
  from: componentListSchema.optional(),
  mostShare: ratioText
    .refine((text) => compare(ratioFraction(text), ONE) <= 0, { error: 'must be at most 100 %: more than the pay of the month cannot be taken' })
    .default('20 %'),
});

export type FineTerms = z.infer<typeof fineTermsSchema>;
