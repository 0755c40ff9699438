import type { RuleCatalogue, RuleWords } from '../trace/rule-words.js';

function comparison(sign: string) {
  return {
    label: { en: 'Condition', ru: 'Условие', hi: 'शर्त' },
    formula: `{amount} ${sign} {limit}`,
    values: {
      amount: { kind: 'quantity', unlike: 'limit', name: { en: 'value', ru: 'значение', hi: 'मान' } },
      limit: { kind: 'quantity', name: { en: 'limit', ru: 'порог', hi: 'सीमा' } },
    },
  } satisfies RuleWords;
}

function several(en: string, ru: string, hi: string) {
  return {
    label: { en, ru, hi },
    formula: {
      en: '{held} of {parts} hold, {needed} needed',
      ru: 'выполнено {held} из {parts}, нужно {needed}',
      hi: '{parts} में से {held} पूरी, {needed} आवश्यक',
    },
    values: {
      held: { kind: 'text', name: { en: 'those that hold', ru: 'выполненные', hi: 'जो पूरी हैं' } },
      parts: { kind: 'text', name: { en: 'all', ru: 'все', hi: 'सभी' } },
      needed: { kind: 'text', name: { en: 'the number', ru: 'число', hi: 'संख्या' } },
    },
  } satisfies RuleWords;
}

/** The rules of conditions and of the attainments that they are judged by. */
export const conditionWords = {
  'condition/attainment': {
    label: { en: 'Attainment', ru: 'Выполнение', hi: 'उपलब्धि' },
    formula: '{attainment} ≥ {limit}',
    values: {
      attainment: { kind: 'ratio', unlike: 'limit', name: { en: 'attainment', ru: 'выполнение', hi: 'उपलब्धि' } },
      limit: { kind: 'ratio', name: { en: 'limit', ru: 'порог', hi: 'सीमा' } },
    },
  },
  'condition/attainment-of-numbers': {
    label: { en: '{actual} / {planned}', ru: '{actual} / {planned}', hi: '{actual} / {planned}' },
    formula: '{attainment} ≥ {limit}',
    values: {
      attainment: { kind: 'ratio', unlike: 'limit', name: { en: 'attainment', ru: 'выполнение', hi: 'उपलब्धि' } },
      limit: { kind: 'ratio', name: { en: 'limit', ru: 'порог', hi: 'सीमा' } },
      actual: { kind: 'quantity', optional: true, name: { en: 'actual', ru: 'факт', hi: 'वास्तविक' } },
      planned: { kind: 'quantity', optional: true, name: { en: 'planned', ru: 'план', hi: 'योजना' } },
    },
  },
  'condition/atLeast': comparison('≥'),
  'condition/moreThan': comparison('>'),
  'condition/atMost': comparison('≤'),
  'condition/lessThan': comparison('<'),
  'condition/named': {
    label: { en: 'Condition', ru: 'Условие', hi: 'शर्त' },
    formula: '{holds}',
    values: {
      holds: {
        kind: 'yes-no',
        name: { en: 'whether the condition holds', ru: 'выполнено ли условие', hi: 'शर्त पूरी है या नहीं' },
      },
    },
  },
  'attainment/actual-to-planned': {
    label: { en: 'Attainment', ru: 'Выполнение', hi: 'उपलब्धि' },
    formula: '{actual} / {planned}',
    values: {
      actual: { kind: 'quantity', name: { en: 'actual', ru: 'факт', hi: 'वास्तविक' } },
      planned: { kind: 'quantity', name: { en: 'planned', ru: 'план', hi: 'योजना' } },
    },
  },
  'condition/all': several('All of', 'Все условия', 'सभी शर्तें'),
  'condition/any': several('Any of', 'Любое из условий', 'कोई एक शर्त'),
  'condition/count': several('Some of', 'Часть условий', 'कुछ शर्तें'),
  'condition/not': several('None of', 'Ни одно из условий', 'कोई भी शर्त नहीं'),
} satisfies RuleCatalogue;
