import { multiply, writeRounded } from '#compensation/numbers/exact-fraction.js';
import { parseWeight, weightText } from '#compensation/numbers/weight.js';
import { formatNumber } from '../format/number.js';
import type { Language } from '../language/languages.js';

const whole = { numerator: 100n, denominator: 1n };

/** A weight for reading, in percent: `25 %`, and `41.7 %` for 5/12; what is no weight yet stays as it was typed. */
export function showWeight(weight: string, language: Language): string {
  if (!weightText.safeParse(weight).success) return weight;
  const percent = weight.includes('/') ? writeRounded(multiply(parseWeight(weight), whole), 1) : weight;
  return `${formatNumber(percent.includes('.') ? percent.replace(/\.?0+$/, '') : percent, language)}\u00a0%`;
}
