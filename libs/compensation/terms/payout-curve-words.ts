import type { NoteWords, RuleCatalogue } from '../trace/rule-words.js';
import { reachedStepNotes } from './tier-words.js';

const LABEL = { en: 'Payout curve', ru: 'Кривая выплат' };

function ratio(en: string, ru: string) {
  return { kind: 'ratio', name: { en, ru } } as const;
}

const PAID = ratio('what the curve pays', 'выплата по кривой');

function notePoint<Values extends NoteWords['values']>(values: Values, en: string, ru: string) {
  return { values, text: { en, ru } };
}

/** The rules of a payout curve (pay-rules.md, section 2). */
export const payoutCurveWords = {
  'curve/between': {
    label: LABEL,
    formula: '{low} + ({attainment} - {from}) / ({to} - {from}) x ({high} - {low})',
    values: {
      attainment: ratio('attainment', 'выполнение'),
      from: ratio('point before', 'предыдущая точка'),
      to: ratio('point after', 'следующая точка'),
      low: ratio('what the point before pays', 'выплата в предыдущей точке'),
      high: ratio('what the point after pays', 'выплата в следующей точке'),
    },
  },
  'curve/point': {
    label: LABEL,
    formula: '{paid}',
    values: { paid: PAID },
    notes: {
      'at-point': notePoint(
        { attainment: { kind: 'ratio', unsaid: true }, at: 'ratio' },
        'the point of the curve at {at}',
        'точка кривой при {at}',
      ),
      'below-zero': notePoint(
        { attainment: 'ratio', at: 'ratio' },
        '{attainment} counts as {at}, the first point of the curve',
        '{attainment} считается как {at} — первая точка кривой',
      ),
      'beyond-last': notePoint(
        { attainment: { kind: 'ratio', unlike: 'at' }, at: 'ratio' },
        '{attainment} is beyond the last point, {at}, whose value holds on',
        '{attainment} — дальше последней точки, {at}; действует её значение',
      ),
    },
  },
  'curve/step': { label: LABEL, formula: '{paid}', values: { paid: PAID }, notes: reachedStepNotes },
  'curve/floor': {
    label: LABEL,
    formula: { en: '{paid}, at least {limit}', ru: '{paid}, но не менее {limit}' },
    values: {
      paid: ratio('what its points pay', 'выплата по точкам'),
      limit: ratio('floor of the curve', 'нижний предел кривой'),
    },
  },
  'curve/cap': {
    label: LABEL,
    formula: { en: '{paid}, at most {limit}', ru: '{paid}, но не более {limit}' },
    values: {
      paid: ratio('what its points pay', 'выплата по точкам'),
      limit: ratio('cap of the curve', 'верхний предел кривой'),
    },
  },
} satisfies RuleCatalogue;
