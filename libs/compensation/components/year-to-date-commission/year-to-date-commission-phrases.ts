import type { ExplanationLanguage } from '../../trace/language.js';
import type { Phrases } from '../../trace/phrases.js';

/** What the terms of a commission over the year are put into words with, besides those of any commission. */
export const yearToDateCommissionPhrases = {
  overTheYear: {
    en: 'The tiers are reached over the year, which begins in {month}: a month pays the commission of the year to date less that of the months before.',
    ru: 'Ступени считаются нарастающим итогом за год, который начинается в {month}: за месяц выплачивается комиссия с начала года за вычетом комиссии за предыдущие месяцы.',
    hi: 'स्लैब पूरे वर्ष के जोड़ से गिने जाते हैं, जो {month} में शुरू होता है: महीने में वर्ष की शुरुआत से अब तक का कमीशन मिलता है, पिछले महीनों का घटाकर।',
  },
  givesBack: {
    en: 'A month of less than 0 gives back what its amount was paid in the months before, at the rates at which it was paid; a year to date of less than 0 pays nothing and counts against the later months of the year.',
    ru: 'Если основа за месяц меньше 0, удерживается комиссия, выплаченная с этой суммы в предыдущие месяцы, по тем же ставкам; с итога меньше 0 комиссия не начисляется, он уменьшает итог следующих месяцев года.',
    hi: '0 से कम वाले महीने में उस राशि पर पिछले महीनों में दिया गया कमीशन उन्हीं दरों से वापस लिया जाता है; वर्ष का जोड़ 0 से कम हो तो कुछ नहीं मिलता और वह वर्ष के बाद के महीनों से घटता है।',
  },
} as const satisfies Phrases;

/** The names of the months as they stand where something begins in one, of a language that has a form of its own for it. */
export const IN_MONTHS: { readonly [Language in ExplanationLanguage]?: readonly string[] } = {
  ru: [
    'январе',
    'феврале',
    'марте',
    'апреле',
    'мае',
    'июне',
    'июле',
    'августе',
    'сентябре',
    'октябре',
    'ноябре',
    'декабре',
  ],
};
