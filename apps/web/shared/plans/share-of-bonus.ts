import { multiply, parseFraction, writeRounded } from '#compensation/numbers/exact-fraction.js';
import { parseWeight, weightText } from '#compensation/numbers/weight.js';
import { toPercentage } from './sum-of-weights.js';

/** What of a base bonus an indicator stands for when it is met: rounded to the kopeck, without kopecks where there are none; nothing where one of the two cannot be read. */
export function shareOfBonus(baseBonus: string, weight: string): string | undefined {
  if (!weightText.safeParse(weight).success || !/^\d+(\.\d+)?$/.test(baseBonus)) return undefined;
  return writeRounded(multiply(parseFraction(baseBonus), parseWeight(weight)), 2);
}

/** A weight as a percentage, to hundredths: `41.67` of `5/12`; nothing where it cannot be read. */
export function percentageOfWeight(weight: string): string | undefined {
  return weightText.safeParse(weight).success ? toPercentage(parseWeight(weight)) : undefined;
}
