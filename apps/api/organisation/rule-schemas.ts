import { z } from 'zod';
import { roleSchema } from '#approvals/role-schema.js';
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

/** What missing a deadline causes, said before it is missed. */
export const whenMissed = z
  .object({
    escalatesAfter: z.int().nullable().meta({ description: 'How many days after its day it is told; null: never.' }),
    tells: z.array(roleSchema).meta({ description: "Whose holders are told then, the superior's role first." }),
  })
  .nullable()
  .meta({ description: 'What missing it causes besides that it stands as missed; null where nobody owes anything.' });
