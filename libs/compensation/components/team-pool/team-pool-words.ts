import type { NoteCatalogue, RuleCatalogue } from '../../trace/rule-words.js';

const LABEL = { en: 'Team part', ru: 'Командная часть' };
const POOL = { en: 'Team pool', ru: 'Командный фонд' };
const POOL_VALUE = { kind: 'money', name: { en: 'team pool', ru: 'командный фонд' } } as const;
const RESULT = { kind: 'money', name: { en: 'result of the team', ru: 'результат команды' } } as const;

const partNotes = {
  'shared-out': {
    values: {},
    text: {
      en: 'all parts are rounded down to the smallest unit of the currency, and the units left over go to those who lost most by it, of equals to the first by id, so that the parts add up to the pool',
      ru: 'все части округляются вниз до наименьшей единицы валюты, а оставшиеся единицы получают те, кто потерял при округлении больше всех, из равных — первые по порядку идентификаторов, поэтому сумма частей равна фонду',
    },
  },
} satisfies NoteCatalogue;

const poolNotes = {
  'below-zero': {
    values: {},
    text: { en: 'the result is below 0: there is nothing to share', ru: 'результат ниже 0: делить нечего' },
  },
} satisfies NoteCatalogue;

/** The rules of the team pool (pay-rules.md, section 4, "team part"). */
export const teamPoolWords = {
  'team-pool/equal': {
    label: LABEL,
    formula: '{pool} / {members}',
    values: { pool: POOL_VALUE, members: { kind: 'quantity', name: { en: 'members', ru: 'число участников' } } },
    notes: partNotes,
  },
  'team-pool/by-salary': {
    label: LABEL,
    formula: '{pool} x {own} / {total}',
    values: {
      pool: POOL_VALUE,
      own: { kind: 'money', name: { en: 'own salary', ru: 'свой оклад' } },
      total: { kind: 'money', name: { en: 'salaries of the team', ru: 'оклады команды' } },
    },
    notes: partNotes,
  },
  'team-pool/by-hours': {
    label: LABEL,
    formula: '{pool} x {own} / {total}',
    values: {
      pool: POOL_VALUE,
      own: { kind: 'quantity', name: { en: 'own hours', ru: 'свои часы' } },
      total: { kind: 'quantity', name: { en: 'hours of the team', ru: 'часы команды' } },
    },
    notes: partNotes,
  },
  'team-pool/rate': {
    label: POOL,
    formula: '{result} x {rate}',
    values: { result: RESULT, rate: { kind: 'ratio', name: { en: 'rate', ru: 'ставка' } } },
    notes: poolNotes,
  },
  'team-pool/amount': {
    label: POOL,
    formula: '{result}',
    values: { result: { kind: 'money', name: { en: 'amount', ru: 'сумма' } } },
    notes: poolNotes,
  },
} satisfies RuleCatalogue;
