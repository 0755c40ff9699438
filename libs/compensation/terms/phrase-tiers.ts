import type { Fraction } from '../numbers/exact-fraction.js';
import type { ExplanationLanguage } from '../trace/language.js';
import { formatPercent, formatQuantity } from '../trace/number-display.js';
import { say } from '../trace/phrases.js';
import type { Edge } from './edge.js';
import { BETWEEN_TIERS, tierPhrases } from './tier-phrases.js';
import { nameRange, RANGES } from './tier-words.js';
import type { Tier } from './tiers.js';

/** Tiers of which the one reached decides: `less than 500 000 → 5 %, at least 500 000 → 6 %`. */
export function phraseReachedTiers(
  tiers: readonly Tier[],
  edge: Edge,
  language: ExplanationLanguage,
  shown: (edge: Fraction, language: ExplanationLanguage) => string = formatQuantity,
): string {
  return tiers
    .map((tier) => {
      const to = tier.to === undefined ? '' : shown(tier.to, language);
      const range = say(RANGES[nameRange(tier, edge)], language, { from: shown(tier.from, language), to });
      return `${range} → ${formatPercent(tier.rate, language)}`;
    })
    .join(BETWEEN_TIERS[language]);
}

/** Marginal tiers: `5 % of the part up to 500 000, 6 % of the part above 500 000`. */
export function phraseMarginalTiers(tiers: readonly Tier[], language: ExplanationLanguage): string {
  return tiers.map((tier) => phrasePart(tier, language)).join(', ');
}

function phrasePart({ from: begin, to: end, rate: written }: Tier, language: ExplanationLanguage): string {
  const rate = formatPercent(written, language);
  const from = formatQuantity(begin, language);
  const to = end === undefined ? undefined : formatQuantity(end, language);
  if (begin.numerator === 0n)
    return to === undefined
      ? say(tierPhrases.whole, language, { rate })
      : say(tierPhrases.upTo, language, { rate, to });
  return to === undefined
    ? say(tierPhrases.above, language, { rate, from })
    : say(tierPhrases.between, language, { rate, from, to });
}
