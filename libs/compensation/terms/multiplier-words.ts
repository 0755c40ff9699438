import type { RuleCatalogue } from '../trace/rule-words.js';

const LABEL = { en: 'Result', ru: 'Результат' };
const ATTAINMENT = { kind: 'ratio', name: { en: 'attainment', ru: 'выполнение' } } as const;
const AMOUNT = { kind: 'money', name: { en: 'amount', ru: 'сумма' } } as const;
const FACTOR = { kind: 'ratio', name: { en: 'result', ru: 'результат' } } as const;

/** The rules of pay that is multiplied by a result (pay-rules.md, section 4). */
export const multiplierWords = {
  multiplier: {
    label: LABEL,
    formula: '{attainment}',
    values: { attainment: ATTAINMENT },
    notes: {
      capped: {
        values: { limit: 'ratio' },
        text: { en: 'at most {limit} counts', ru: 'засчитывается не более {limit}' },
      },
      floored: {
        values: { limit: 'ratio' },
        text: { en: 'a result below 0 counts as {limit}', ru: 'результат меньше 0 засчитывается как {limit}' },
      },
    },
  },
  'multiplier/by-curve': {
    label: LABEL,
    formula: { en: 'what the payout curve pays at {attainment}', ru: 'выплата по кривой при {attainment}' },
    values: { attainment: ATTAINMENT },
  },
  'statement/times': {
    label: { en: 'Multiplied by the result', ru: 'С учётом результата' },
    formula: '{amount} x {factor}',
    values: { amount: AMOUNT, factor: FACTOR },
  },
  'statement/times-each': {
    label: { en: 'Multiplied by the result', ru: 'С учётом результата' },
    formula: { en: 'each line x {factor}', ru: 'каждая строка x {factor}' },
    values: { factor: FACTOR },
  },
  'statement/times-not': {
    label: { en: 'Multiplied by the result', ru: 'С учётом результата' },
    formula: { en: '{amount}: less than 0 is not multiplied', ru: '{amount}: сумма меньше 0 не умножается' },
    values: { amount: AMOUNT },
  },
} satisfies RuleCatalogue;
