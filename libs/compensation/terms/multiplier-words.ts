import type { RuleCatalogue } from '../trace/rule-words.js';

const LABEL = { en: 'Result', ru: 'Результат', hi: 'परिणाम' };
const ATTAINMENT = { kind: 'ratio', name: { en: 'attainment', ru: 'выполнение', hi: 'उपलब्धि' } } as const;
const AMOUNT = { kind: 'money', name: { en: 'amount', ru: 'сумма', hi: 'राशि' } } as const;
const FACTOR = { kind: 'ratio', name: { en: 'result', ru: 'результат', hi: 'परिणाम' } } as const;

/** The rules of pay that is multiplied by a result (pay-rules.md, section 4). */
export const multiplierWords = {
  multiplier: {
    label: LABEL,
    formula: '{attainment}',
    values: { attainment: ATTAINMENT },
    notes: {
      capped: {
        values: { limit: 'ratio' },
        text: { en: 'at most {limit} counts', ru: 'засчитывается не более {limit}', hi: 'अधिकतम {limit} गिना जाता है' },
      },
      floored: {
        values: { limit: 'ratio' },
        text: {
          en: 'a result below 0 counts as {limit}',
          ru: 'результат меньше 0 засчитывается как {limit}',
          hi: '0 से कम परिणाम {limit} गिना जाता है',
        },
      },
    },
  },
  'multiplier/by-curve': {
    label: LABEL,
    formula: {
      en: 'what the payout curve pays at {attainment}',
      ru: 'выплата по кривой при {attainment}',
      hi: '{attainment} पर भुगतान वक्र से देय भाग',
    },
    values: { attainment: ATTAINMENT },
  },
  'statement/times': {
    label: { en: 'Multiplied by the result', ru: 'С учётом результата', hi: 'परिणाम से गुणा' },
    formula: '{amount} × {factor}',
    values: { amount: AMOUNT, factor: FACTOR },
  },
  'statement/times-each': {
    label: { en: 'Multiplied by the result', ru: 'С учётом результата', hi: 'परिणाम से गुणा' },
    formula: { en: 'each line × {factor}', ru: 'каждая строка × {factor}', hi: 'प्रत्येक पंक्ति × {factor}' },
    values: { factor: FACTOR },
  },
  'statement/times-not': {
    label: { en: 'Multiplied by the result', ru: 'С учётом результата', hi: 'परिणाम से गुणा' },
    formula: {
      en: '{amount}: less than 0 is not multiplied',
      ru: '{amount}: сумма меньше 0 не умножается',
      hi: '{amount}: 0 से कम को गुणा नहीं किया जाता',
    },
    values: { amount: AMOUNT },
  },
} satisfies RuleCatalogue;
