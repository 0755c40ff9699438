import type { RuleCatalogue } from '../../trace/rule-words.js';

const RESULT = { en: 'Result', ru: 'Результат', hi: 'परिणाम' };
const COUNTED = {
  kind: 'ratio',
  name: { en: 'attainment that counts', ru: 'зачтённое выполнение', hi: 'गिनी जाने वाली उपलब्धि' },
} as const;
const WEIGHT = { kind: 'ratio', name: { en: 'weight', ru: 'вес', hi: 'भार' } } as const;
const BASE = { kind: 'money', name: { en: 'base bonus', ru: 'базовая премия', hi: 'मूल बोनस' } } as const;
const ofSeveral = {
  results: { kind: 'ratios', name: { en: 'results', ru: 'результаты', hi: 'परिणाम' } },
} as const;
const resultNotes = {
  'by-curve': {
    values: { paid: 'ratio' },
    text: {
      en: 'the payout curve pays {paid}',
      ru: 'по кривой выплат оплачивается {paid}',
      hi: 'भुगतान वक्र से {paid} देय',
    },
  },
  capped: {
    values: { limit: 'ratio' },
    text: { en: 'at most {limit} is paid', ru: 'оплачивается не более {limit}', hi: 'अधिकतम {limit} देय' },
  },
  floored: {
    values: { limit: 'ratio' },
    text: { en: 'at least {limit} is paid', ru: 'оплачивается не менее {limit}', hi: 'कम से कम {limit} देय' },
  },
} as const;

/** The rules of the KPI bonus (pay-rules.md, sections 1 and 2). */
export const kpiBonusWords = {
  'kpi-bonus': { label: { en: 'KPI bonus', ru: 'Премия по KPI', hi: 'KPI बोनस' }, formula: 'sum', values: {} },
  'kpi-bonus/indicator': {
    label: { en: 'Indicator', ru: 'Показатель', hi: 'संकेतक' },
    formula: '{base} × {weight} × {attainment}',
    values: {
      base: BASE,
      weight: WEIGHT,
      attainment: {
        kind: 'ratio',
        name: { en: 'attainment that is paid', ru: 'оплачиваемое выполнение', hi: 'देय उपलब्धि' },
      },
    },
  },
  'kpi-bonus/combined': {
    label: { en: 'KPI bonus', ru: 'Премия по KPI', hi: 'KPI बोनस' },
    formula: '{base} × {paid}',
    values: {
      base: BASE,
      paid: { kind: 'ratio', name: { en: 'what the result pays', ru: 'оплата по результату', hi: 'परिणाम पर देय भाग' } },
    },
  },
  'kpi-bonus/measured': {
    label: RESULT,
    formula: {
      en: 'measured only, pays nothing by itself',
      ru: 'только измеряется, сам не выплачивается',
      hi: 'केवल मापा जाता है, अपने आप कुछ देय नहीं',
    },
    values: {},
  },
  'kpi-bonus/weighted': {
    label: { en: 'Weighted result', ru: 'Взвешенный результат', hi: 'भारित परिणाम' },
    formula: 'sum',
    values: {},
    notes: resultNotes,
  },
  'kpi-bonus/weighted-result': {
    label: RESULT,
    formula: '{weight} × {counted}',
    values: { weight: WEIGHT, counted: COUNTED },
  },
  'kpi-bonus/strict': {
    label: { en: 'Strict result', ru: 'Строгий результат', hi: 'कठोर परिणाम' },
    formula: { en: 'the least of {results}', ru: 'наименьший из: {results}', hi: '{results} में से सबसे कम' },
    values: ofSeveral,
    notes: resultNotes,
  },
  'kpi-bonus/democratic': {
    label: { en: 'Democratic result', ru: 'Демократичный результат', hi: 'लोकतांत्रिक परिणाम' },
    formula: { en: 'the mean of {results}', ru: 'среднее из: {results}', hi: '{results} का औसत' },
    values: ofSeveral,
    notes: resultNotes,
  },
  'kpi-bonus/result': { label: RESULT, formula: '{counted}', values: { counted: COUNTED } },
} satisfies RuleCatalogue;
