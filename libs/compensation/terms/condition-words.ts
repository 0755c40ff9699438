import type { RuleCatalogue, RuleWords } from '../trace/rule-words.js';

function comparison(sign: string) {
  return {
    label: { en: 'Condition', ru: 'Условие' },
    formula: `{amount} ${sign} {limit}`,
    values: {
      amount: { kind: 'quantity', unlike: 'limit', name: { en: 'value', ru: 'значение' } },
      limit: { kind: 'quantity', name: { en: 'limit', ru: 'порог' } },
    },
  } satisfies RuleWords;
}

function several(en: string, ru: string) {
  return {
    label: { en, ru },
    formula: { en: '{held} of {parts} hold, {needed} needed', ru: 'выполнено {held} из {parts}, нужно {needed}' },
    values: {
      held: { kind: 'text', name: { en: 'those that hold', ru: 'выполненные' } },
      parts: { kind: 'text', name: { en: 'all', ru: 'все' } },
      needed: { kind: 'text', name: { en: 'the number', ru: 'число' } },
    },
  } satisfies RuleWords;
}

/** The rules of conditions and of the attainments that they are judged by. */
export const conditionWords = {
  'condition/attainment': {
    label: { en: 'Attainment', ru: 'Выполнение' },
    formula: '{attainment} ≥ {limit}',
    values: {
      attainment: { kind: 'ratio', unlike: 'limit', name: { en: 'attainment', ru: 'выполнение' } },
      limit: { kind: 'ratio', name: { en: 'limit', ru: 'порог' } },
    },
  },
  'condition/attainment-of-numbers': {
    label: { en: '{actual} / {planned}', ru: '{actual} / {planned}' },
    formula: '{attainment} ≥ {limit}',
    values: {
      attainment: { kind: 'ratio', unlike: 'limit', name: { en: 'attainment', ru: 'выполнение' } },
      limit: { kind: 'ratio', name: { en: 'limit', ru: 'порог' } },
      actual: { kind: 'quantity', optional: true, name: { en: 'actual', ru: 'факт' } },
      planned: { kind: 'quantity', optional: true, name: { en: 'planned', ru: 'план' } },
    },
  },
  'condition/atLeast': comparison('≥'),
  'condition/moreThan': comparison('>'),
  'condition/atMost': comparison('≤'),
  'condition/lessThan': comparison('<'),
  'condition/named': {
    label: { en: 'Condition', ru: 'Условие' },
    formula: '{holds}',
    values: { holds: { kind: 'yes-no', name: { en: 'whether the condition holds', ru: 'выполнено ли условие' } } },
  },
  'attainment/actual-to-planned': {
    label: { en: 'Attainment', ru: 'Выполнение' },
    formula: '{actual} / {planned}',
    values: {
      actual: { kind: 'quantity', name: { en: 'actual', ru: 'факт' } },
      planned: { kind: 'quantity', name: { en: 'planned', ru: 'план' } },
    },
  },
  'condition/all': several('All of', 'Все условия'),
  'condition/any': several('Any of', 'Любое из условий'),
  'condition/count': several('Some of', 'Часть условий'),
  'condition/not': several('None of', 'Ни одно из условий'),
} satisfies RuleCatalogue;
