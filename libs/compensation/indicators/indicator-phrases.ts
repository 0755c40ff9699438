import type { Phrases } from '../trace/phrases.js';

/** What any indicator is put into words with. */
export const indicatorPhrases = {
  weight: { en: ' (weight {weight})', ru: ' (вес {weight})', hi: ' (भार {weight})' },
  howMeasured: {
    en: 'How {name} is measured: {how}',
    ru: '{name} измеряется так: {how}',
    hi: '{name} कैसे नापा जाता है: {how}',
  },
  howInfluenced: {
    en: 'What the earner can do about {name}: {how}',
    ru: 'Что зависит от сотрудника в показателе {name}: {how}',
    hi: '{name} पर कर्मचारी असर कैसे डाल सकता है: {how}',
  },
} as const satisfies Phrases;

/** From which attainment on an indicator is paid, and how much at most. */
export const paymentPhrases = {
  threshold: { en: 'nothing below {limit}', ru: 'ниже {limit} не оплачивается', hi: '{limit} से कम पर कुछ नहीं मिलता' },
  most: {
    en: 'attainment is paid up to {limit}',
    ru: 'оплачивается не более {limit} выполнения',
    hi: 'उपलब्धि {limit} तक गिनी जाती है',
  },
  mostByCurve: { en: 'paid up to {limit}', ru: 'оплачивается не более {limit}', hi: 'अधिकतम {limit} मिलता है' },
  /** In capitals, for those who sign. */
  withoutCap: {
    en: 'WITHOUT A CAP: not limited above 100 %',
    ru: 'БЕЗ ПРЕДЕЛА: сверх 100 % не ограничено',
    hi: 'बिना ऊपरी सीमा: 100 % से ऊपर कोई सीमा नहीं',
  },
} as const satisfies Phrases;
