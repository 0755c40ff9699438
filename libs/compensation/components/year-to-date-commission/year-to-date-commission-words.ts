import type { RuleCatalogue } from '../../trace/rule-words.js';

const BEFORE = { en: 'commission of the year before this month', ru: 'комиссия с начала года до этого месяца' };
const AFTER = { en: 'commission of the year with this month', ru: 'комиссия с начала года с этим месяцем' };
const COMMISSION = { kind: 'money', name: { en: 'commission', ru: 'комиссия' } } as const;

/** The rules of a commission on the year to date (pay-rules.md, section 4). */
export const yearToDateCommissionWords = {
  'year-to-date-commission': {
    label: { en: 'Year-to-date commission', ru: 'Комиссия нарастающим итогом' },
    formula: '{after} - {before}',
    values: { after: { kind: 'money', name: AFTER }, before: { kind: 'money', name: BEFORE } },
  },
  'year-to-date-commission/amount': {
    label: { en: 'Year to date', ru: 'С начала года' },
    formula: '{before} + {month}',
    values: {
      before: { kind: 'money', name: { en: 'the months before', ru: 'предыдущие месяцы' } },
      month: { kind: 'money', name: { en: 'this month', ru: 'этот месяц' } },
    },
    notes: {
      since: {
        values: { year: 'month' },
        text: { en: 'the business year began in {year}', ru: 'первый месяц финансового года — {year}' },
      },
      'below-zero': {
        values: {},
        text: { en: 'below 0: no commission is paid on it', ru: 'меньше 0: комиссия с этой суммы не начисляется' },
      },
    },
  },
  'year-to-date-commission/after': {
    label: { en: 'Commission of the year with this month', ru: 'Комиссия с начала года с этим месяцем' },
    formula: '{commission}',
    values: { commission: COMMISSION },
  },
  'year-to-date-commission/before': {
    label: { en: 'Commission of the year before this month', ru: 'Комиссия с начала года до этого месяца' },
    formula: '{commission}',
    values: { commission: COMMISSION },
  },
} satisfies RuleCatalogue;
