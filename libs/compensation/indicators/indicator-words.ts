import type { Texts } from '../trace/language.js';
import type { NoteWords, RuleCatalogue, RuleWords } from '../trace/rule-words.js';

const ATTAINMENT = { en: 'Attainment', ru: 'Выполнение' };

const ACTUAL = { kind: 'quantity', name: { en: 'actual', ru: 'факт' } } as const;
const PLANNED = { kind: 'quantity', name: { en: 'planned', ru: 'план' } } as const;

const ROUNDED: Record<string, NoteWords> = {
  rounded: {
    values: { exact: 'quantity', decimals: 'text' },
    text: {
      en: 'the ratio {exact} is rounded half-up to {decimals} decimals first',
      ru: 'отношение {exact} сначала округляется по правилу половины вверх, знаков после запятой: {decimals}',
    },
  },
};

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
    'by-curve': note({ paid: 'ratio' }, 'the payout curve pays {paid}', 'по кривой выплат оплачивается {paid}'),
    capped: note({ limit: 'ratio' }, 'paid up to the cap of {limit}', 'оплачивается до предела {limit}'),
    ...ROUNDED,
  };
}

function ofPlanned(formula: string, story: Texts): RuleWords {
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

const NEED: Texts = { en: 'the average need {need}', ru: 'средней потребности {need}' };
const SOLD: Texts = { en: 'what was sold, {need}', ru: 'от проданного, {need}' };

function noteDeviation(basis: Texts, paid: boolean): NoteWords {
  const end = paid
    ? { en: 'not more than {tolerated}: paid in full', ru: 'не более {tolerated}: оплачивается полностью' }
    : { en: 'more than {tolerated}: nothing is paid', ru: 'более {tolerated}: не оплачивается' };
  return {
    values: {
      difference: 'quantity',
      share: { kind: 'ratio', unlike: 'tolerated' },
      need: 'quantity',
      tolerated: 'ratio',
    },
    text: {
      en: `difference {difference} is {share} of ${basis.en}, ${end.en}`,
      ru: `отклонение {difference} — {share} ${basis.ru}, ${end.ru}`,
    },
  };
}

const deviationNotes: Record<string, NoteWords> = {
  ...ROUNDED,
  'within-need': noteDeviation(NEED, true),
  'beyond-need': noteDeviation(NEED, false),
  'within-sold': noteDeviation(SOLD, true),
  'beyond-sold': noteDeviation(SOLD, false),
};

/** The rules by which attainment is measured (pay-rules.md, section 1). */
export const indicatorWords: RuleCatalogue = {
  'indicator/higher-is-better': ofPlanned('{actual} / {planned}', {
    en: '{actual} of planned {planned} {unit} is {attainment}',
    ru: '{actual} из плана {planned} ({unit}) — {attainment}',
  }),
  'indicator/lower-is-better': ofPlanned('{planned} / {actual}', LESS_IS_BETTER),
  'indicator/lower-is-better-by-curve': {
    ...ofPlanned('{actual} / {planned}', LESS_IS_BETTER),
    label: { en: 'Share of the planned value', ru: 'Доля от плана' },
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
  'indicator/deviation': {
    label: ATTAINMENT,
    formula: '1 - |{forecast} - {sold}| / {need}',
    values: {
      forecast: { kind: 'quantity', name: { en: 'forecast', ru: 'прогноз' } },
      sold: { kind: 'quantity', name: { en: 'sold', ru: 'продано' } },
      need: { kind: 'quantity', name: { en: 'average need', ru: 'средняя потребность' } },
    },
    notes: deviationNotes,
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
    },
  },
};
