import type { NoteWords, RuleCatalogue } from '../trace/rule-words.js';
import { reachedStepNotes } from './tier-words.js';

const LABEL = { en: 'Payout curve', ru: 'Кривая выплат', hi: 'भुगतान वक्र' };

function ratio(en: string, ru: string, hi: string) {
  return { kind: 'ratio', name: { en, ru, hi } } as const;
}

const PAID = ratio('what the curve pays', 'выплата по кривой', 'वक्र से देय भाग');

function notePoint<Values extends NoteWords['values']>(values: Values, en: string, ru: string, hi: string) {
  return { values, text: { en, ru, hi } };
}

/** The rules of a payout curve (pay-rules.md, section 2). */
export const payoutCurveWords = {
  'curve/between': {
    label: LABEL,
    formula: '{low} + ({attainment} - {from}) / ({to} - {from}) × ({high} - {low})',
    values: {
      attainment: ratio('attainment', 'выполнение', 'उपलब्धि'),
      from: ratio('point before', 'предыдущая точка', 'पिछला बिंदु'),
      to: ratio('point after', 'следующая точка', 'अगला बिंदु'),
      low: ratio('what the point before pays', 'выплата в предыдущей точке', 'पिछले बिंदु पर देय'),
      high: ratio('what the point after pays', 'выплата в следующей точке', 'अगले बिंदु पर देय'),
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
        '{at} पर वक्र का बिंदु',
      ),
      'below-zero': notePoint(
        { attainment: 'ratio', at: 'ratio' },
        '{attainment} counts as {at}, the first point of the curve',
        '{attainment} считается как {at} — первая точка кривой',
        '{attainment} को वक्र के पहले बिंदु {at} के रूप में गिना जाता है',
      ),
      'beyond-last': notePoint(
        { attainment: { kind: 'ratio', unlike: 'at' }, at: 'ratio' },
        '{attainment} is beyond the last point, {at}, whose value holds on',
        '{attainment} — дальше последней точки, {at}; действует её значение',
        '{attainment} अंतिम बिंदु {at} से आगे है, जिसका मान लागू रहता है',
      ),
    },
  },
  'curve/step': { label: LABEL, formula: '{paid}', values: { paid: PAID }, notes: reachedStepNotes },
  'curve/floor': {
    label: LABEL,
    formula: { en: '{paid}, at least {limit}', ru: '{paid}, но не менее {limit}', hi: '{paid}, कम से कम {limit}' },
    values: {
      paid: ratio('what its points pay', 'выплата по точкам', 'इसके बिंदुओं पर देय'),
      limit: ratio('floor of the curve', 'нижний предел кривой', 'वक्र की न्यूनतम सीमा'),
    },
  },
  'curve/cap': {
    label: LABEL,
    formula: { en: '{paid}, at most {limit}', ru: '{paid}, но не более {limit}', hi: '{paid}, अधिकतम {limit}' },
    values: {
      paid: ratio('what its points pay', 'выплата по точкам', 'इसके बिंदुओं पर देय'),
      limit: ratio('cap of the curve', 'верхний предел кривой', 'वक्र की अधिकतम सीमा'),
    },
  },
} satisfies RuleCatalogue;
