import type { z } from 'zod';
import { withheldLimitText } from '../../terms/withheld-limit.js';
import { componentListSchema } from '../../terms/pay-of-components.js';
import { strictObject } from '../../documents/strict-object.js';

/**
 * How far fines may go: they are taken from variable pay, never from salary (pay-rules.md, section 10), and from the
 * components of `from` alone where it names any. `mostShare` is the share of the month's pay that all fines together
 * may take.
 */
export const fineTermsSchema = strictObject({
  from: componentListSchema.optional(),
  mostShare: withheldLimitText,
});

export type FineTerms = z.infer<typeof fineTermsSchema>;
