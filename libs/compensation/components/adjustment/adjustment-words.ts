import type { RuleCatalogue } from '../../trace/rule-words.js';

/** The rules of adjustments (regulation.md: approved actuals are frozen, later corrections are adjustments). */
export const adjustmentWords: RuleCatalogue = {
  adjustment: { label: { en: 'Adjustments', ru: 'Корректировки' }, formula: 'sum', values: {} },
  'adjustment/one': {
    label: { en: 'Adjustment', ru: 'Корректировка' },
    formula: '{amount}',
    values: { amount: { kind: 'money', name: { en: 'correction', ru: 'корректировка' } } },
    notes: {
      month: { values: { month: 'text' }, text: { en: 'corrects the pay of {month}', ru: 'исправляет выплаты за {month}' } },
      memo: { values: { document: 'text', version: 'text', hash: 'text' }, text: { en: 'by memo {document}, version {version}, SHA-256 {hash}', ru: 'по служебной записке {document}, версия {version}, SHA-256 {hash}' } },
    },
  },
};
