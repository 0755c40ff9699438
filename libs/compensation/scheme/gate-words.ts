import type { RuleCatalogue } from '../trace/rule-words.js';

/** The rule of pay that depends on a condition. */
export const gateWords = {
  'statement/gate': {
    label: { en: 'Gate', ru: 'Условие выплаты' },
    formula: { en: 'paid only if the condition holds', ru: 'выплачивается, только если условие выполнено' },
    values: {},
    notes: {
      open: { values: {}, text: { en: 'the condition holds', ru: 'условие выполнено' } },
      closed: {
        values: {},
        text: { en: 'the condition does not hold: nothing is paid', ru: 'условие не выполнено: не выплачивается' },
      },
    },
  },
} satisfies RuleCatalogue;
