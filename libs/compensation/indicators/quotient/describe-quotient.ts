import { phraseQuantity } from '../../terms/amount-source.js';
import type { Describing } from '../indicator-kind.js';
import type { Quotient } from './quotient-terms.js';

/** Where the two parts of a quotient come from, and what becomes of a denominator of 0. */
export function phraseParts(indicator: Quotient, { language, vocabulary }: Describing): string {
  const ru = language === 'ru';
  const nothing = ru
    ? 'если знаменатель — 0, результата нет и не оплачивается'
    : 'a denominator of 0 is no result and pays nothing';
  if (indicator.numerator === undefined || indicator.denominator === undefined)
    return `, ${ru ? 'факт — числитель / знаменатель' : 'actual is numerator / denominator'} (${nothing})`;
  const [over, under] = [indicator.numerator, indicator.denominator].map((source) =>
    phraseQuantity(source, vocabulary, language),
  );
  return `, ${ru ? 'факт' : 'actual'} ${over} / ${under} (${nothing})`;
}
