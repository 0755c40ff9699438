import type { Texts } from '../trace/language.js';
import type { NoteCatalogue, NoteWords, RuleCatalogue } from '../trace/rule-words.js';

export const ATTAINMENT = { en: 'Attainment', ru: 'Выполнение' };

/** How an attainment was rounded, for every kind that rounds one. */
export const ROUNDED = {
  rounded: {
    values: { exact: 'quantity', decimals: 'text' },
    text: {
      en: 'the ratio {exact} is rounded half-up to {decimals} decimals first',
      ru: 'отношение {exact} сначала округляется по правилу половины вверх, знаков после запятой: {decimals}',
    },
  },
} satisfies NoteCatalogue;

/** What followed from an attainment, after the story of how it came about. */
export function notesAfter<Numbers extends NoteWords['values']>(story: Texts, numbers: Numbers) {
  const note = <Values extends NoteWords['values']>(values: Values, en: string, ru: string) => ({
    values: { ...numbers, unit: 'text', attainment: 'ratio', ...values } as const,
    text: { en: `${story.en}, ${en}`, ru: `${story.ru}, ${ru}` },
  });
  const judged = {
    attainment: { kind: 'ratio', unlike: 'threshold' },
    threshold: 'ratio',
  } satisfies NoteWords['values'];
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
  } satisfies NoteCatalogue;
}

/** The rule of an indicator without a result, of whatever kind. */
export const noResultWords = {
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
} satisfies RuleCatalogue;
