import type { Phrases } from '../trace/phrases.js';

/** What a result that multiplies pay is put into words with. */
export const multiplierPhrases = {
  multiplied: {
    en: 'Multiplied by the result of “{name}” ({limits}); what is less than 0 is not multiplied.',
    ru: 'Умножается на результат «{name}» ({limits}); суммы меньше 0 не умножаются.',
    hi: '“{name}” के परिणाम से गुणा होता है ({limits}); 0 से कम राशि गुणा नहीं होती।',
  },
  withoutCap: {
    en: 'WITHOUT A CAP: not limited above 100 %',
    ru: 'БЕЗ ПРЕДЕЛА: сверх 100 % не ограничено',
    hi: 'बिना ऊपरी सीमा: 100 % से ऊपर कोई सीमा नहीं',
  },
  most: { en: 'at most {cap}', ru: 'не более {cap}', hi: 'अधिकतम {cap}' },
} as const satisfies Phrases;
