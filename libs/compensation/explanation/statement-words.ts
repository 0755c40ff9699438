import { periodWords, statementNotes } from './period-words.js';
import type { RuleCatalogue } from '../trace/rule-words.js';

/** The rules that hold a statement together. */
export const statementWords = {
  ...periodWords,
  statement: {
    label: { en: 'Statement', ru: 'Расчётный лист', hi: 'वेतन विवरण' },
    formula: 'sum',
    values: {},
    notes: statementNotes,
  },
  'statement/line': {
    label: { en: 'Line', ru: 'Строка', hi: 'पंक्ति' },
    formula: 'sum',
    values: {},
    notes: {
      exactly: {
        values: {},
        text: {
          en: 'the parts are added exactly and the sum is rounded once',
          ru: 'части складываются точно, округляется только сумма',
          hi: 'भाग सटीक रूप से जोड़े जाते हैं और योग एक बार पूर्णांकित होता है',
        },
      },
    },
  },
} satisfies RuleCatalogue;
