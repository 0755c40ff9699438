import type { z } from 'zod';
import { withheldLimitText } from '../../terms/withheld-limit.js';
import { strictObject } from '../../documents/strict-object.js';

/** How much of the month's pay before deductions the adjustments with a minus may take back together. */
export const adjustmentTermsSchema = strictObject({ mostShare: withheldLimitText });

export type AdjustmentTerms = z.infer<typeof adjustmentTermsSchema>;
