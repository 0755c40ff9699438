import type { RuleCatalogue } from '../../trace/rule-words.js';

const AMOUNT = { kind: 'money', name: { en: 'amount', ru: 'сумма', hi: 'राशि' } } as const;

/** The rules of a fixed bonus. */
export const fixedBonusWords = {
  'fixed-bonus': {
    label: { en: 'Fixed bonus', ru: 'Фиксированная премия', hi: 'तय बोनस' },
    formula: '{amount}',
    values: { amount: AMOUNT },
  },
  'fixed-bonus/below-zero': {
    label: { en: 'Fixed bonus', ru: 'Фиксированная премия', hi: 'तय बोनस' },
    formula: {
      en: '{amount}, below 0, counts as 0',
      ru: '{amount}, меньше 0, учитывается как 0',
      hi: '{amount}, 0 से कम, 0 गिना जाता है',
    },
    values: { amount: AMOUNT },
  },
} satisfies RuleCatalogue;
