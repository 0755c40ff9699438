import type { Phrases } from '../../trace/phrases.js';

/** Where the two parts of a quotient come from, and what becomes of a denominator of 0. */
export const quotientPhrases = {
  reported: {
    en: ', actual is numerator / denominator (a denominator of 0 is no result and pays nothing)',
    ru: ', факт — числитель / знаменатель (если знаменатель — 0, результата нет и ничего не оплачивается)',
    hi: ', वास्तविक = अंश / हर (हर 0 हो तो परिणाम नहीं और कुछ नहीं मिलता)',
  },
  ofNumbers: {
    en: ', actual {numerator} / {denominator} (a denominator of 0 is no result and pays nothing)',
    ru: ', факт {numerator} / {denominator} (если знаменатель — 0, результата нет и ничего не оплачивается)',
    hi: ', वास्तविक {numerator} / {denominator} (हर 0 हो तो परिणाम नहीं और कुछ नहीं मिलता)',
  },
} as const satisfies Phrases;
