import type { RuleCatalogue } from '../trace/rule-words.js';

/** The rule of pay that depends on a condition. */
export const gateWords = {
  'statement/gate': {
    label: { en: 'Gate', ru: 'Условие выплаты', hi: 'शर्त' },
    formula: {
      en: 'paid only if the condition holds',
      ru: 'выплачивается, только если условие выполнено',
      hi: 'केवल शर्त पूरी होने पर देय',
    },
    values: {},
    notes: {
      open: { values: {}, text: { en: 'the condition holds', ru: 'условие выполнено', hi: 'शर्त पूरी है' } },
      closed: {
        values: {},
        text: {
          en: 'the condition does not hold: nothing is paid',
          ru: 'условие не выполнено: не выплачивается',
          hi: 'शर्त पूरी नहीं: कुछ देय नहीं',
        },
      },
    },
  },
} satisfies RuleCatalogue;
