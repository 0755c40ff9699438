import { periodWords, statementNotes } from './period-words.js';
import type { RuleCatalogue } from '../trace/rule-words.js';

/** The rules that hold a statement together. */
export const statementWords: RuleCatalogue = {
  ...periodWords,
  statement: {
    label: { en: 'Statement', ru: 'Расчётный лист' },
    formula: 'sum',
    values: {},
    notes: statementNotes,
  },
  'statement/line': {
    label: { en: 'Line', ru: 'Строка' },
    formula: 'sum',
    values: {},
    notes: {
      exactly: {
        values: {},
        text: {
          en: 'the parts are added exactly and the sum is rounded once',
          ru: 'части складываются точно, округляется только сумма',
        },
      },
    },
  },
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
};
