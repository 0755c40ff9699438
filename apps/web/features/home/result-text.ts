import type { components } from '../../shared/api/api-types.js';

type Actual = components['schemas']['IndicatorActual'];

/** The numbers of a result, as they are told: a quotient and a forecast have two. Nothing of one that is met or not, or missing. */
export function numbersOf(actual: Actual): string[] {
  const { value, numerator, denominator, lost, sold, averageNeed } = actual;
  return [value, numerator, denominator, lost, sold, averageNeed].filter((each) => each !== undefined);
}
