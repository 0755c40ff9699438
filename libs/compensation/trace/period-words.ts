import type { NoteWords, RuleCatalogue } from './rule-words.js';

const PERIOD = { en: 'Period', ru: 'Период' };

const scheme: NoteWords = { values: { scheme: 'text', version: 'text' }, text: { en: 'pay scheme «{scheme}», version {version}', ru: 'схема оплаты «{scheme}», версия {version}' } };

/** The rules of a month in which the scheme, the assignment or the plan changed. */
export const periodWords: RuleCatalogue = {
  'statement/periods': {
    label: { en: 'Statement', ru: 'Расчётный лист' }, formula: 'sum', values: {},
    notes: {
      'days-without-scheme': {
        values: { days: 'text', total: 'text' },
        text: { en: 'no scheme is in force on {days} of {total} days: they are not paid', ru: 'на {days} из {total} дней нет действующей схемы: они не оплачиваются' },
      },
    },
  },
  'statement/periods-component': { label: { en: 'Component', ru: 'Компонент' }, formula: 'sum', values: {} },
  'statement/period': {
    label: PERIOD,
    formula: '{amounts} x {days} / {total}',
    values: {
      amounts: { kind: 'text', name: { en: 'amount of the whole month', ru: 'сумма за весь месяц' } },
      days: { kind: 'text', name: { en: 'days of the period', ru: 'дни периода' } },
      total: { kind: 'text', name: { en: 'days of the month', ru: 'дни месяца' } },
    },
    notes: {
      scheme,
      'adds-up': {
        values: { exact: 'money' },
        text: { en: 'exactly {exact}; shown so that the periods add up to the lines', ru: 'точно {exact}; показано так, чтобы периоды в сумме давали строки' },
      },
    },
  },
  'statement/period-own-days': { label: PERIOD, formula: 'sum', values: {}, notes: { scheme } },
  'statement/period-month-end': {
    label: PERIOD,
    formula: { en: 'paid once, by the last scheme of the month', ru: 'выплачивается один раз, по последней схеме месяца' },
    values: {},
    notes: { scheme },
  },
};
