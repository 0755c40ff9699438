import type { Texts } from '../trace/language.js';
import type { NoteWords, RuleCatalogue, RuleWords } from '../trace/rule-words.js';
import { boundsWords } from './bounds-words.js';
import { forecastWords } from './forecast-words.js';
import { ATTAINMENT, ROUNDED } from './shared-words.js';

const ACTUAL = { kind: 'quantity', name: { en: 'actual', ru: 'факт' } } as const;
const PLANNED = { kind: 'quantity', name: { en: 'planned', ru: 'план' } } as const;

/** What followed from an attainment, after the story of how it came about. */
function notesAfter(story: Texts, numbers: NoteWords['values']): Record<string, NoteWords> {
  const common: NoteWords['values'] = { ...numbers, unit: 'text', attainment: 'ratio' };
  const note = (values: NoteWords['values'], en: string, ru: string): NoteWords => ({
    values: { ...common, ...values },
    text: { en: `${story.en}, ${en}`, ru: `${story.ru}, ${ru}` },
  });
  const judged: NoteWords['values'] = { attainment: { kind: 'ratio', unlike: 'threshold' }, threshold: 'ratio' };
  return {
    'in-proportion': note(
      judged,
      'not below {threshold}: paid in proportion',
      'не ниже {threshold}: оплачивается пропорционально',
    ),
    'below-threshold': note(judged, 'below {threshold}: nothing is paid', 'ниже {threshold}: не оплачивается'),
    'as-it-is': note({}, 'paid in proportion', 'оплачивается пропорционально'),
    'by-curve': note({ paid: 'ratio' }, 'the payout curve pays {paid}', 'по кривой выплат оплачивается {paid}'),
    capped: note({ limit: 'ratio' }, 'paid up to the cap of {limit}', 'оплачивается до предела {limit}'),
    'beyond-curve': note(
      { paid: 'ratio' },
      'beyond any share of it: the last value of the payout curve pays {paid}',
      'больше любой доли плана: по последнему значению кривой выплат оплачивается {paid}',
    ),
    'counted-as-nothing': {
      values: {},
      text: { en: 'a result below 0 counts as 0', ru: 'результат меньше 0 считается как 0' },
    },
    ...ROUNDED,
  };
}

function ofPlanned(formula: RuleWords['formula'], story: Texts): RuleWords {
  return {
    label: ATTAINMENT,
    formula,
    values: { actual: ACTUAL, planned: PLANNED },
    notes: notesAfter(story, { actual: 'quantity', planned: 'quantity' }),
  };
}

const LESS_IS_BETTER: Texts = {
  en: '{actual} where {planned} {unit} was planned, and less is better, is {attainment}',
  ru: '{actual} при плане {planned} ({unit}), чем меньше, тем лучше: {attainment}',
};

/** The rules by which attainment is measured (pay-rules.md, section 1). */
export const indicatorWords: RuleCatalogue = {
  'indicator/higher-is-better': ofPlanned('{actual} / {planned}', {
    en: '{actual} of planned {planned} {unit} is {attainment}',
    ru: '{actual} из плана {planned} ({unit}) — {attainment}',
  }),
  'indicator/lower-is-better-linear': ofPlanned('2 - {actual} / {planned}', LESS_IS_BETTER),
  'indicator/lower-is-better-over-twice': ofPlanned(
    {
      en: 'the greater of 0 and 2 - {actual} / {planned}',
      ru: 'большее из 0 и 2 - {actual} / {planned}',
    },
    LESS_IS_BETTER,
  ),
  'indicator/lower-is-better': ofPlanned('{planned} / {actual}', LESS_IS_BETTER),
  'indicator/lower-is-better-at-zero': {
    ...ofPlanned(
      { en: 'the cap of {cap}, for 0 is the best result', ru: 'предел {cap}: результат 0 — наилучший' },
      LESS_IS_BETTER,
    ),
    values: { cap: { kind: 'ratio', name: { en: 'most that is paid', ru: 'наибольшая выплата' } } },
  },
  'indicator/lower-is-better-of-nothing': {
    ...ofPlanned({ en: '{actual} where the plan is 0', ru: '{actual} при плане 0' }, LESS_IS_BETTER),
    values: { actual: ACTUAL },
  },
  'indicator/lower-is-better-by-curve': {
    ...ofPlanned('{actual} / {planned}', LESS_IS_BETTER),
    label: { en: 'Share of the planned value', ru: 'Доля от плана' },
  },
  'indicator/quotient': {
    label: { en: 'Quotient', ru: 'Частное' },
    formula: '{numerator} / {denominator}',
    values: {
      numerator: { kind: 'quantity', name: { en: 'numerator', ru: 'числитель' } },
      denominator: { kind: 'quantity', name: { en: 'denominator', ru: 'знаменатель' } },
    },
  },
  'indicator/loss-share': {
    label: ATTAINMENT,
    formula: '1 - {lost} / {total}',
    values: {
      lost: { kind: 'quantity', name: { en: 'lost', ru: 'потеряно' } },
      total: { kind: 'quantity', name: { en: 'total', ru: 'всего' } },
    },
    notes: notesAfter(
      {
        en: 'lost {lost} of {total} {unit}, {attainment} kept',
        ru: 'потеряно {lost} из {total} ({unit}), сохранено {attainment}',
      },
      { lost: 'quantity', total: 'quantity' },
    ),
  },
  'indicator/achieved': {
    label: ATTAINMENT,
    formula: { en: 'achieved', ru: 'достигнуто' },
    values: {},
    notes: { outcome: { values: {}, text: { en: 'paid in full', ru: 'оплачивается полностью' } } },
  },
  'indicator/not-achieved': {
    label: ATTAINMENT,
    formula: { en: 'not achieved', ru: 'не достигнуто' },
    values: {},
    notes: { outcome: { values: {}, text: { en: 'nothing is paid', ru: 'не оплачивается' } } },
  },
  'indicator/no-result': {
    label: ATTAINMENT,
    formula: { en: 'no result', ru: 'нет результата' },
    values: {},
    notes: {
      because: {
        values: { reason: 'text' },
        text: {
          en: 'no result because: {reason}; nothing is paid',
          ru: 'результата нет, причина: {reason}; не оплачивается',
        },
      },
      'denominator-zero': {
        values: {},
        text: {
          en: 'no result because the denominator is 0; nothing is paid',
          ru: 'результата нет: знаменатель равен 0; не оплачивается',
        },
      },
      'named-denominator-zero': {
        values: { name: 'text' },
        text: {
          en: 'no result because the denominator, “{name}”, is 0; nothing is paid',
          ru: 'результата нет: знаменатель, «{name}», равен 0; не оплачивается',
        },
      },
      'nothing-to-lose': {
        values: { unit: 'text' },
        text: {
          en: 'no result because there were 0 {unit} to keep; nothing is paid',
          ru: 'результата нет: сохранять было некого, 0 ({unit}); не оплачивается',
        },
      },
    },
  },
  ...boundsWords,
  ...forecastWords,
};
