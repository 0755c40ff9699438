import type { NoteCatalogue, RuleCatalogue } from '../../trace/rule-words.js';

const LABEL = { en: 'Contest', ru: 'Конкурс' };
const CRITERION = { en: 'Criterion', ru: 'Критерий' };
const WEIGHT = { kind: 'ratio', name: { en: 'weight', ru: 'вес' } } as const;

const place = { place: 'quantity' } as const;

const prizeNotes = {
  won: {
    values: { ...place, tied: { kind: 'quantity', unsaid: true } },
    text: { en: 'the prize of place {place}', ru: 'приз за место {place}' },
  },
  same: {
    values: { ...place, tied: 'quantity' },
    text: {
      en: 'place {place}; participants on it: {tied}, each gets its prize in full',
      ru: 'место {place}; участников на нём: {tied}, каждый получает приз полностью',
    },
  },
  'no-prize': {
    values: { ...place, tied: { kind: 'quantity', unsaid: true } },
    text: { en: 'place {place} has no prize', ru: 'за место {place} приз не предусмотрен' },
  },
  'too-few': {
    values: { participants: 'quantity', least: 'quantity' },
    text: {
      en: 'participants: {participants}, fewer than the least number of {least}: nothing is paid',
      ru: 'участников: {participants}, меньше необходимого числа {least}: не выплачивается',
    },
  },
} satisfies NoteCatalogue;

/** The rules of the contest (pay-rules.md, section 5). Nothing that belongs to another participant is in them but the best result. */
export const contestWords = {
  contest: {
    label: LABEL,
    formula: '{prize}',
    values: { prize: { kind: 'money', name: { en: 'prize', ru: 'приз' } } },
    notes: prizeNotes,
  },
  'contest/tie': {
    label: LABEL,
    formula: '{pool} / {tied}',
    values: {
      pool: { kind: 'money', name: { en: 'prizes of the places shared', ru: 'призы за разделённые места' } },
      tied: { kind: 'quantity', name: { en: 'participants on the place', ru: 'участники на этом месте' } },
    },
    notes: {
      shared: {
        values: { place: 'quantity', last: 'quantity' },
        text: {
          en: 'the prizes of places {place} to {last} are shared equally; smallest units of the currency that are left over go, one each, to the first by id',
          ru: 'призы за места с {place} по {last} делятся поровну; оставшиеся наименьшие единицы валюты достаются по одной первым по порядку идентификаторов',
        },
      },
    },
  },
  'contest/place': {
    label: { en: 'Place', ru: 'Место' },
    formula: { en: '1 + those ahead ({ahead})', ru: '1 + участники впереди ({ahead})' },
    values: { ahead: { kind: 'quantity', name: { en: 'their number', ru: 'их число' } } },
    notes: {
      alone: {
        values: { participants: 'quantity', tied: { kind: 'quantity', unsaid: true } },
        text: { en: 'participants: {participants}', ru: 'участников: {participants}' },
      },
      tied: {
        values: { participants: 'quantity', tied: 'quantity' },
        text: {
          en: 'participants: {participants}; on this place: {tied}',
          ru: 'участников: {participants}; на этом месте: {tied}',
        },
      },
    },
  },
  'contest/composite-rank': {
    label: { en: 'Weighted sum of ranks', ru: 'Взвешенная сумма мест по критериям' },
    formula: 'sum',
    values: {},
    notes: { 'least-is-best': { values: {}, text: { en: 'the least is best', ru: 'чем меньше, тем лучше' } } },
  },
  'contest/rank': {
    label: CRITERION,
    formula: '{weight} x {rank}',
    values: { weight: WEIGHT, rank: { kind: 'quantity', name: { en: 'rank', ru: 'место по критерию' } } },
    notes: {
      result: {
        values: { result: 'quantity', ahead: 'quantity' },
        text: {
          en: 'result {result}; participants with a better one: {ahead}',
          ru: 'результат {result}; участников с лучшим результатом: {ahead}',
        },
      },
    },
  },
  'contest/composite-share': {
    label: { en: 'Weighted sum of shares of the best', ru: 'Взвешенная сумма долей от лучшего результата' },
    formula: 'sum',
    values: {},
    notes: { 'most-is-best': { values: {}, text: { en: 'the most is best', ru: 'чем больше, тем лучше' } } },
  },
  'contest/share': {
    label: CRITERION,
    formula: '{weight} x {result} / {best}',
    values: {
      weight: WEIGHT,
      result: { kind: 'quantity', name: { en: 'result', ru: 'результат' } },
      best: { kind: 'quantity', name: { en: 'best result', ru: 'лучший результат' } },
    },
  },
  'contest/nothing': {
    label: CRITERION,
    formula: '{weight} x 0',
    values: { weight: WEIGHT },
    notes: {
      nobody: {
        values: { result: 'quantity' },
        text: {
          en: 'result {result}; nobody is above 0, so it counts 0 for all',
          ru: 'результат {result}; ни у кого нет результата выше 0, поэтому всем засчитывается 0',
        },
      },
      'below-zero': {
        values: { result: 'quantity' },
        text: { en: 'result {result} is below 0 and counts 0', ru: 'результат {result} ниже 0, засчитывается 0' },
      },
    },
  },
} satisfies RuleCatalogue;
