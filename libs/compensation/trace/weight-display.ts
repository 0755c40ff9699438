import { add, compare, ONE, ZERO } from '../numbers/exact-fraction.js';
import { parseWeight } from '../numbers/weight.js';
import type { ExplanationLanguage } from './language.js';
import { formatDecimal, formatPercent } from './number-display.js';

const PERCENTAGE = /^\d{1,3}(\.\d{1,4})?$/;

/** The weight as people write it: `25 %` or `5/12`. */
export function formatWeight(weight: string, language: ExplanationLanguage): string {
  return PERCENTAGE.test(weight) ? `${formatDecimal(weight, language)} %` : weight;
}

/**
 * What is wrong with the sum of the weights, or nothing when they add up to exactly the whole; in integers,
 * so that three thirds are 100 % and 99.99 % is not (pay-rules.md, section 10).
 */
export function findWeightSumRefusal(weights: readonly string[]): string | undefined {
  const sum = weights.map(parseWeight).reduce(add, ZERO);
  if (compare(sum, ONE) === 0) return undefined;
  return `the weights add up to ${formatPercent(sum, 'en', ONE)}, they must add up to exactly 100 %`;
}
