import type { RuleCatalogue } from '../../trace/rule-words.js';
import { ATTAINMENT, notesAfter } from '../shared-words.js';

/** The rule of a loss share (pay-rules.md, section 1, "loss share"). */
export const lossShareWords = {
  'indicator/loss-share': {
    label: ATTAINMENT,
    formula: '1 - {lost} / {total}',
    values: {
      lost: { kind: 'quantity', name: { en: 'lost', ru: 'потеряно', hi: 'खोए' } },
      total: { kind: 'quantity', name: { en: 'total', ru: 'всего', hi: 'कुल' } },
    },
    notes: notesAfter(
      {
        en: 'lost {lost} of {total} {unit}, {attainment} kept',
        ru: 'потеряно {lost} из {total} ({unit}), сохранено {attainment}',
        hi: 'कुल {total} ({unit}) में से {lost} खोए, {attainment} बने रहे',
      },
      { lost: 'quantity', total: 'quantity' },
    ),
  },
} satisfies RuleCatalogue;
