import { z } from 'zod';
import { MOST_INDICATORS } from '#compensation/inputs/kpi-plan.js';
import { shareOfPayText } from '#compensation/terms/withheld-limit.js';

/** The engine calculates up to 20; more is no plan that anybody keeps in mind. */
export const mostIndicators = z
  .int({ error: 'must be a whole number' })
  .min(1, { error: 'must be at least 1' })
  .max(MOST_INDICATORS, { error: `must be at most ${MOST_INDICATORS}` });

/** With its sign: a limit of "1" could be meant as 1 %, and would take all. */
export const deductionLimitText = shareOfPayText.refine((text) => text.endsWith('%'), {
  error: 'must be a percentage with its sign, such as "20 %"',
});
