import type { NoteWords, RuleCatalogue, RuleWords } from '../../trace/rule-words.js';
import { ATTAINMENT, ROUNDED } from '../shared-words.js';

const BOTH = { actual: 'quantity', bound: 'quantity', unit: 'text' } satisfies NoteWords['values'];

function noteInside<Values extends NoteWords['values']>(values: Values, en: string, ru: string, hi: string) {
  return {
    values: { actual: 'quantity', ...values, unit: 'text' },
    text: {
      en: `{actual} {unit} is ${en}: paid in full`,
      ru: `{actual} ({unit}) — ${ru}: оплачивается полностью`,
      hi: `{actual} ({unit}), ${hi}: पूरा देय`,
    },
  } satisfies NoteWords;
}

function ofDistance(formula: string, en: string, ru: string, hi: string) {
  return {
    label: { en: 'Distance from the bound', ru: 'Отклонение от предела', hi: 'सीमा से दूरी' },
    formula,
    values: {
      actual: { kind: 'quantity', name: { en: 'actual', ru: 'факт', hi: 'वास्तविक' } },
      bound: { kind: 'quantity', name: { en: 'bound', ru: 'предел', hi: 'सीमा' } },
    },
    notes: {
      'by-curve': {
        values: { ...BOTH, attainment: 'ratio', paid: 'ratio' },
        text: {
          en: `{actual} {unit} is ${en} {bound} by {attainment} of it, the payout curve pays {paid}`,
          ru: `{actual} ({unit}) ${ru} {bound} на {attainment} предела, по кривой выплат оплачивается {paid}`,
          hi: `{actual} ({unit}), सीमा {bound} ${hi}, उसके {attainment} के अंतर पर भुगतान वक्र से {paid} देय`,
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
    formula: { en: 'within the bounds', ru: 'в допустимых пределах', hi: 'सीमाओं के भीतर' },
    values: {},
    notes: {
      'at-most': noteInside(
        { atMost: 'quantity' },
        'not more than {atMost}',
        'не более {atMost}',
        '{atMost} से अधिक नहीं',
      ),
      'at-least': noteInside(
        { atLeast: 'quantity' },
        'not less than {atLeast}',
        'не менее {atLeast}',
        '{atLeast} से कम नहीं',
      ),
      between: noteInside(
        { atLeast: 'quantity', atMost: 'quantity' },
        'from {atLeast} to {atMost}',
        'от {atLeast} до {atMost}',
        '{atLeast} से {atMost} तक',
      ),
    },
  },
  'indicator/outside-bounds': {
    label: ATTAINMENT,
    formula: { en: 'outside the bounds', ru: 'за допустимыми пределами', hi: 'सीमाओं के बाहर' },
    values: {},
    notes: {
      over: {
        values: BOTH,
        text: {
          en: '{actual} {unit} is more than {bound}: nothing is paid',
          ru: '{actual} ({unit}) — больше {bound}: не оплачивается',
          hi: '{actual} ({unit}), {bound} से अधिक: कुछ देय नहीं',
        },
      },
      under: {
        values: BOTH,
        text: {
          en: '{actual} {unit} is less than {bound}: nothing is paid',
          ru: '{actual} ({unit}) — меньше {bound}: не оплачивается',
          hi: '{actual} ({unit}), {bound} से कम: कुछ देय नहीं',
        },
      },
      'beyond-curve': {
        values: { ...BOTH, attainment: { kind: 'ratio', unsaid: true }, paid: 'ratio' },
        text: {
          en: '{actual} {unit} is outside the bound of {bound}, of which there is no share: the last value of the payout curve pays {paid}',
          ru: '{actual} ({unit}) — за пределом {bound}, доли от которого нет: по последнему значению кривой выплат оплачивается {paid}',
          hi: '{actual} ({unit}) सीमा {bound} के बाहर है, जिसका कोई हिस्सा नहीं होता: भुगतान वक्र के अंतिम मान से {paid} देय',
        },
      },
    },
  },
  'indicator/over-bound': ofDistance('({actual} - {bound}) / {bound}', 'more than', 'больше предела', 'से अधिक'),
  'indicator/under-bound': ofDistance('({bound} - {actual}) / {bound}', 'less than', 'меньше предела', 'से कम'),
} satisfies RuleCatalogue;
