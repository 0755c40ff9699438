import { divide, multiply, parseFraction, writeRounded, type Fraction } from '#compensation/numbers/exact-fraction.js';

/** How a weight is written; the schema of the engine says so as well, and is too heavy for the first page. */
const percentageOrFraction = /^(\d{1,3}(\.\d{1,4})?|\d{1,15}\/0*[1-9]\d{0,14})$/;
const hundred: Fraction = { numerator: 100n, denominator: 1n };

/** What of a base bonus an indicator stands for when it is met: rounded to the kopeck, without kopecks where there are none; nothing where one of the two cannot be read. */
export function shareOfBonus(baseBonus: string, weight: string): string | undefined {
  if (!percentageOrFraction.test(weight) || !/^\d+(\.\d+)?$/.test(baseBonus)) return undefined;
  return writeRounded(multiply(parseFraction(baseBonus), shareOf(weight)), 2);
}

/** A weight as a percentage, to tenths: `41.7` of `5/12`; nothing where it cannot be read. */
export function percentageOfWeight(weight: string): string | undefined {
  return percentageOrFraction.test(weight) ? writeRounded(multiply(shareOf(weight), hundred), 1) : undefined;
}

function shareOf(weight: string): Fraction {
  const [numerator = '', denominator] = weight.split('/');
  return divide(parseFraction(numerator), denominator === undefined ? hundred : parseFraction(denominator));
}
