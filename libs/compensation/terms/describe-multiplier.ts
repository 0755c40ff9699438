import { DEFAULT_CAP, NO_CAP } from '../inputs/indicator-terms.js';
import { parseRatio } from '../numbers/ratio.js';
import type { ExplanationLanguage } from '../trace/language.js';
import { formatPercent } from '../trace/number-display.js';
import { say } from '../trace/phrases.js';
import { phraseAttainment } from './phrase-attainment.js';
import type { Multiplier } from './multiplier.js';
import { multiplierPhrases } from './multiplier-phrases.js';
import { phraseCurve } from './phrase-curve.js';
import type { Vocabulary } from './vocabulary.js';

/** By what pay is multiplied, in a sentence. */
export function writeMultiplierSentence(
  multiplier: Multiplier,
  language: ExplanationLanguage,
  vocabulary: Vocabulary,
): string {
  return say(multiplierPhrases.multiplied, language, {
    name: phraseAttainment(multiplier.attainment, vocabulary, language),
    limits: phraseLimits(multiplier, language),
  });
}

function phraseLimits({ curve, cap = DEFAULT_CAP }: Multiplier, language: ExplanationLanguage): string {
  if (curve !== undefined) return phraseCurve(curve, language);
  if (cap === NO_CAP) return say(multiplierPhrases.withoutCap, language);
  return say(multiplierPhrases.most, language, { cap: formatPercent(parseRatio(cap), language) });
}
