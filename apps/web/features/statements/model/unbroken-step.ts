import type { components } from '../../../shared/api/api-types.js';
import { unbroken } from '../../../shared/format/number.js';

type Step = components['schemas']['StatementStep'];

/** A step and those below it, with numbers in its texts that stay whole on a narrow screen. */
export function unbrokenStep(step: Step): Step {
  const { explanation, rounding } = step;
  return {
    ...step,
    formula: unbroken(step.formula),
    substituted: unbroken(step.substituted),
    resultText: unbroken(step.resultText),
    ...(explanation === undefined ? {} : { explanation: unbroken(explanation) }),
    ...(rounding === undefined ? {} : { rounding: unbroken(rounding) }),
    children: step.children.map(unbrokenStep),
  };
}
