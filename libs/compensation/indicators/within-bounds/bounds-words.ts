import type { NoteWords, RuleCatalogue, RuleWords } from '../../trace/rule-words.js';
import { ATTAINMENT, ROUNDED } from '../shared-words.js';

const BOTH = { actual: 'quantity', bound: 'quantity', unit: 'text' } satisfies NoteWords['values'];

function noteInside<Values extends NoteWords['values']>(values: Values, en: string, ru: string) {
  return {
    values: { actual: 'quantity', ...values, unit: 'text' },
    text: {
      en: `{actual} {unit} is ${en}: paid in full`,
      ru: `{actual} ({unit}) — ${ru}: оплачивается полностью`,
    },
  } satisfies NoteWords;
}

function ofDistance(formula: string, en: string, ru: string) {
  return {
    label: { en: 'Distance from the bound', ru: 'Отклонение от предела' },
    formula,
    values: {
      actual: { kind: 'quantity', name: { en: 'actual', ru: 'факт' } },
      bound: { kind: 'quantity', name: { en: 'bound', ru: 'предел' } },
    },
    notes: {
      'by-curve': {
        values: { ...BOTH, attainment: 'ratio', paid: 'ratio' },
        text: {
          en: `{actual} {unit} is ${en} {bound} by {attainment} of it, the payout curve pays {paid}`,
          ru: `{actual} ({unit}) ${ru} {bound} на {attainment} предела, по кривой выплат оплачивается {paid}`,
        },
      },
      ...ROUNDED,
    },
  } satisfies RuleWords;
}

/** The rules of a result that is to be within bounds (pay-rules.md, section 1, "within bounds"). */
export const boundsWords = {
  'indicator/within-bounds': {
    label: ATTAINMENT,
    formula: { en: 'within the bounds', ru: 'в допустимых пределах' },
    values: {},
    notes: {
      'at-most': noteInside({ atMost: 'quantity' }, 'not more than {atMost}', 'не более {atMost}'),
      'at-least': noteInside({ atLeast: 'quantity' }, 'not less than {atLeast}', 'не менее {atLeast}'),
      between: noteInside(
        { atLeast: 'quantity', atMost: 'quantity' },
        'from {atLeast} to {atMost}',
        'от {atLeast} до {atMost}',
      ),
    },
  },
  'indicator/outside-bounds': {
    label: ATTAINMENT,
    formula: { en: 'outside the bounds', ru: 'за допустимыми пределами' },
    values: {},
    notes: {
      over: {
        values: BOTH,
        text: {
          en: '{actual} {unit} is more than {bound}: nothing is paid',
          ru: '{actual} ({unit}) — больше {bound}: не оплачивается',
        },
      },
      under: {
        values: BOTH,
        text: {
          en: '{actual} {unit} is less than {bound}: nothing is paid',
          ru: '{actual} ({unit}) — меньше {bound}: не оплачивается',
        },
      },
      'beyond-curve': {
        values: { ...BOTH, attainment: { kind: 'ratio', unsaid: true }, paid: 'ratio' },
        text: {
          en: '{actual} {unit} is outside the bound of {bound}, of which there is no share: the last value of the payout curve pays {paid}',
          ru: '{actual} ({unit}) — за пределом {bound}, доли от которого нет: по последнему значению кривой выплат оплачивается {paid}',
        },
      },
    },
  },
  'indicator/over-bound': ofDistance('({actual} - {bound}) / {bound}', 'more than', 'больше предела'),
  'indicator/under-bound': ofDistance('({bound} - {actual}) / {bound}', 'less than', 'меньше предела'),
} satisfies RuleCatalogue;
