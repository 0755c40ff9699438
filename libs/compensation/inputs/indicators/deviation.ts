import * as z from 'zod';
import { strictObject } from '../../documents/strict-object.js';
import { quantityText } from '../../numbers/decimal-text.js';
import { ratioText } from '../../numbers/ratio.js';
import { forecastMeasure, type AnyIndicatorTerms, type RefuseField } from '../indicator-terms.js';
import { planFields, planIndicator, planThreshold } from './plan-indicator.js';

/** What a forecast tolerates, in a plan and in a scheme. */
export const toleranceFields = {
  measure: forecastMeasure,
  surplusTolerance: ratioText.optional(),
  shortageTolerance: ratioText.optional(),
  tolerance: ratioText.optional(),
};

/** A deviation: `target` is the forecast. It pays 100 % at most. */
export const deviationInPlan = planIndicator({
  schema: strictObject({
    ...planFields,
    kind: z.literal('deviation'),
    target: quantityText,
    ...toleranceFields,
    threshold: planThreshold,
  }),
  check: checkTolerances,
});

function checkTolerances(indicator: AnyIndicatorTerms, refuse: RefuseField): void {
  const isDifference = indicator.measure === 'difference';
  const own = isDifference ? 'tolerance' : 'surplusTolerance';
  if (indicator.threshold !== undefined && indicator[own] !== undefined)
    refuse('threshold', `repeats what ${own} says, as 100 % less the tolerance; leave it out`);
  if (isDifference) {
    for (const field of ['surplusTolerance', 'shortageTolerance'] as const)
      if (indicator[field] !== undefined)
        refuse(field, 'belongs to a forecast that is measured by shortage and surplus; give tolerance');
  } else if (indicator.tolerance !== undefined)
    refuse('tolerance', 'belongs to the measure "difference"; give surplusTolerance or shortageTolerance');
}
