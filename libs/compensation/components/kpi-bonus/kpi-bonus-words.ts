import type { RuleCatalogue } from '../../trace/rule-words.js';

const RESULT = { en: 'Result', ru: 'Результат' };
const COUNTED = { kind: 'ratio', name: { en: 'attainment that counts', ru: 'зачтённое выполнение' } } as const;
const WEIGHT = { kind: 'ratio', name: { en: 'weight', ru: 'вес' } } as const;
const BASE = { kind: 'money', name: { en: 'base bonus', ru: 'базовая премия' } } as const;
const ofSeveral = {
  results: { kind: 'ratios', name: { en: 'results', ru: 'результаты' } },
} as const;
const resultNotes = {
  'by-curve': {
    values: { paid: 'ratio' },
    text: { en: 'the payout curve pays {paid}', ru: 'по кривой выплат оплачивается {paid}' },
  },
  capped: { values: { limit: 'ratio' }, text: { en: 'at most {limit} is paid', ru: 'оплачивается не более {limit}' } },
  floored: {
    values: { limit: 'ratio' },
    text: { en: 'at least {limit} is paid', ru: 'оплачивается не менее {limit}' },
  },
} as const;

/** The rules of the KPI bonus (pay-rules.md, sections 1 and 2). */
export const kpiBonusWords = {
  'kpi-bonus': { label: { en: 'KPI bonus', ru: 'Премия по KPI' }, formula: 'sum', values: {} },
  'kpi-bonus/indicator': {
    label: { en: 'Indicator', ru: 'Показатель' },
    formula: '{base} x {weight} x {attainment}',
    values: {
      base: BASE,
      weight: WEIGHT,
      attainment: { kind: 'ratio', name: { en: 'attainment that is paid', ru: 'оплачиваемое выполнение' } },
    },
  },
  'kpi-bonus/combined': {
    label: { en: 'KPI bonus', ru: 'Премия по KPI' },
    formula: '{base} x {paid}',
    values: { base: BASE, paid: { kind: 'ratio', name: { en: 'what the result pays', ru: 'оплата по результату' } } },
  },
  'kpi-bonus/measured': {
    label: RESULT,
    formula: { en: 'measured only, pays nothing by itself', ru: 'только измеряется, сам не выплачивается' },
    values: {},
  },
  'kpi-bonus/weighted': {
    label: { en: 'Weighted result', ru: 'Взвешенный результат' },
    formula: 'sum',
    values: {},
    notes: resultNotes,
  },
  'kpi-bonus/weighted-result': {
    label: RESULT,
    formula: '{weight} x {counted}',
    values: { weight: WEIGHT, counted: COUNTED },
  },
  'kpi-bonus/strict': {
    label: { en: 'Strict result', ru: 'Строгий результат' },
    formula: { en: 'the least of {results}', ru: 'наименьший из: {results}' },
    values: ofSeveral,
    notes: resultNotes,
  },
  'kpi-bonus/democratic': {
    label: { en: 'Democratic result', ru: 'Демократичный результат' },
    formula: { en: 'the mean of {results}', ru: 'среднее из: {results}' },
    values: ofSeveral,
    notes: resultNotes,
  },
  'kpi-bonus/result': { label: RESULT, formula: '{counted}', values: { counted: COUNTED } },
} satisfies RuleCatalogue;
