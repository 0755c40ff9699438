import type { RuleCatalogue } from '../../trace/rule-words.js';

/** The rule of a fixed bonus. */
export const fixedBonusWords = {
  'fixed-bonus': {
    label: { en: 'Fixed bonus', ru: 'Фиксированная премия' },
    formula: '{amount}',
    values: { amount: { kind: 'money', name: { en: 'amount', ru: 'сумма' } } },
  },
} satisfies RuleCatalogue;
