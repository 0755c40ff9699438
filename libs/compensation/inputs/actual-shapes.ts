import * as z from 'zod';
import { positiveQuantityText, quantityText } from '../numbers/decimal-text.js';
import { oneLineText } from '../plain-text.js';
import { strictObject } from '../strict-object.js';

/** Higher or lower is better: the value reached, in the unit of the indicator. */
export const valueActualSchema = strictObject({ value: quantityText });
/** Loss share: how many of the regular clients were lost. */
export const lostActualSchema = strictObject({ lost: quantityText });
/** Deviation: the quantity sold, and the average need it is judged by (of sold, where no need is given). */
export const soldActualSchema = strictObject({ sold: quantityText, averageNeed: positiveQuantityText.optional() });
/** Yes/no and milestones. */
export const achievedActualSchema = strictObject({ achieved: z.boolean({ error: 'must be true or false' }) });
/** Any kind: why there is no value. It pays nothing. */
export const missingActualSchema = strictObject({ missing: oneLineText(500) });

export type IndicatorActual =
  | z.infer<typeof valueActualSchema>
  | z.infer<typeof lostActualSchema>
  | z.infer<typeof soldActualSchema>
  | z.infer<typeof achievedActualSchema>
  | z.infer<typeof missingActualSchema>;
