import { NO_CAP } from '../inputs/indicator-terms.js';
import type { Fraction } from '../numbers/exact-fraction.js';
import { parseRatio } from '../numbers/ratio.js';
import { phraseCurve } from '../terms/phrase-curve.js';
import type { ExplanationLanguage } from '../trace/language.js';
import { formatPercent } from '../trace/number-display.js';
import { say } from '../trace/phrases.js';
import type { Describing } from './describing.js';
import { paymentPhrases } from './indicator-phrases.js';
import { readThreshold, type PayTerms } from './payment.js';

/** From which attainment on it is paid, and how much at most: `most`, or without a limit where there is none. */
export function phrasePayment(terms: PayTerms, most: Fraction | undefined, { language, paidAs }: Describing): string[] {
  if (terms.curve !== undefined) return phraseCurveAndCap(terms, language);
  const threshold = readThreshold(terms.threshold, paidAs);
  return [
    ...(threshold.numerator === 0n ? [] : [phraseThreshold(threshold, language)]),
    most === undefined
      ? say(paymentPhrases.withoutCap, language)
      : say(paymentPhrases.most, language, { limit: formatPercent(most, language) }),
  ];
}

/** From which attainment on it is paid. */
export function phraseThreshold(threshold: Fraction, language: ExplanationLanguage): string {
  return say(paymentPhrases.threshold, language, { limit: formatPercent(threshold, language) });
}

/** The curve, and the cap beside it. */
export function phraseCurveAndCap({ curve, cap }: PayTerms, language: ExplanationLanguage): string[] {
  return [
    ...(curve === undefined ? [] : [phraseCurve(curve, language)]),
    ...(cap === undefined || cap === NO_CAP
      ? []
      : [say(paymentPhrases.mostByCurve, language, { limit: formatPercent(parseRatio(cap), language) })]),
  ];
}
