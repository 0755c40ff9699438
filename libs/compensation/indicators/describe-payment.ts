import { NO_CAP } from '../inputs/indicator-terms.js';
import type { Fraction } from '../numbers/exact-fraction.js';
import { parseRatio } from '../numbers/ratio.js';
import { phraseCurve } from '../terms/payout-curve.js';
import type { Language } from '../trace/language.js';
import { formatPercent } from '../trace/number-display.js';
import type { Describing } from './indicator-kind.js';
import { readThreshold, type PayTerms } from './payment.js';

/** From which attainment on it is paid, and how much at most: `most`, or without a limit where there is none. */
export function phrasePayment(terms: PayTerms, most: Fraction | undefined, { language, paidAs }: Describing): string[] {
  if (terms.curve !== undefined) return phraseCurveAndCap(terms, language);
  const ru = language === 'ru';
  const threshold = readThreshold(terms.threshold, paidAs);
  const limit = formatPercent(threshold, language);
  return [
    ...(threshold.numerator === 0n ? [] : [ru ? `ниже ${limit} не оплачивается` : `nothing below ${limit}`]),
    phraseMost(most, language),
  ];
}

/** The cap, or loudly that there is none. */
function phraseMost(most: Fraction | undefined, language: Language): string {
  const ru = language === 'ru';
  if (most === undefined)
    return ru ? 'БЕЗ ПРЕДЕЛА: сверх 100 % не ограничено' : 'WITHOUT A CAP: not limited above 100 %';
  const limit = formatPercent(most, language);
  return ru ? `оплачивается не более ${limit} выполнения` : `attainment is paid up to ${limit}`;
}

/** The curve, and the cap beside it. */
export function phraseCurveAndCap({ curve, cap }: PayTerms, language: Language): string[] {
  const most = cap === undefined || cap === NO_CAP ? [] : [formatPercent(parseRatio(cap), language)];
  return [
    ...(curve === undefined ? [] : [phraseCurve(curve, language)]),
    ...most.map((limit) => (language === 'ru' ? `оплачивается не более ${limit}` : `paid up to ${limit}`)),
  ];
}
