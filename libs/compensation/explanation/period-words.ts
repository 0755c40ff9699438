import type { NoteCatalogue, NoteWords, RuleCatalogue } from '../trace/rule-words.js';
import type { WarningCatalogue } from '../trace/warning-words.js';

const PERIOD = { en: '{from} – {until}', ru: '{from} – {until}', hi: '{from} – {until}' };
const SPAN = {
  from: { kind: 'day', name: { en: 'first day', ru: 'первый день', hi: 'पहला दिन' } },
  until: { kind: 'day', name: { en: 'last day', ru: 'последний день', hi: 'अंतिम दिन' } },
} as const;

/** By which scheme and version something was calculated. */
export const schemeNote = {
  values: { scheme: 'text', version: 'text' },
  text: {
    en: 'pay scheme “{scheme}”, version {version}',
    ru: 'схема оплаты «{scheme}», версия {version}',
    hi: 'वेतन स्कीम “{scheme}”, संस्करण {version}',
  },
} satisfies NoteWords;

/** Whom and which month a statement is for, and in which currency its amounts are. */
export const statementNotes = {
  scheme: schemeNote,
  person: {
    values: { person: 'text' },
    text: { en: 'for {person}', ru: 'сотрудник: {person}', hi: 'कर्मचारी: {person}' },
  },
  month: { values: { month: 'month' }, text: { en: '{month}', ru: '{month}', hi: '{month}' } },
  currency: {
    values: { currency: 'text' },
    text: { en: 'in {currency}', ru: 'валюта: {currency}', hi: 'मुद्रा: {currency}' },
  },
} satisfies NoteCatalogue;

const ADDS_UP = {
  values: { exact: 'money' },
  text: {
    en: 'unrounded {exact}; shown so that the periods add up to the line',
    ru: 'без округления {exact}; показано так, чтобы периоды в сумме давали строку',
    hi: 'अपूर्णांकित {exact}; ऐसे दिखाया गया कि अवधियों का योग पंक्ति के बराबर हो',
  },
} satisfies NoteWords;

/** The warnings of such a month. */
export const periodWarnings = {
  'state-ended': {
    values: { code: 'text' },
    text: {
      en: 'the last scheme of the month has no component "{code}" that carries a state; what it carried ends with this month',
      ru: 'в последней схеме месяца нет компонента «{code}» с переносимым состоянием; то, что он переносил, заканчивается этим месяцем',
      hi: 'महीने की अंतिम स्कीम में स्थिति आगे ले जाने वाला घटक “{code}” नहीं है; जो वह आगे ले जाता था, इस महीने के साथ समाप्त होता है',
    },
  },
} satisfies WarningCatalogue;

/** The rules of a month in which the scheme, the assignment or the plan changed. */
export const periodWords = {
  'statement/periods': {
    label: { en: 'Statement', ru: 'Расчётный лист', hi: 'वेतन विवरण' },
    formula: 'sum',
    values: {},
    notes: {
      ...statementNotes,
      'days-without-scheme': {
        values: { days: 'text', total: 'text' },
        text: {
          en: 'no scheme is in force on {days} of {total} days: they are not paid',
          ru: 'на {days} из {total} дней нет действующей схемы: они не оплачиваются',
          hi: '{total} में से {days} दिनों पर कोई स्कीम लागू नहीं: वे देय नहीं',
        },
      },
    },
  },
  'statement/periods-component': { label: { en: 'Component', ru: 'Компонент', hi: 'घटक' }, formula: 'sum', values: {} },
  'statement/period': {
    label: PERIOD,
    formula: '{amounts} × {days} / {total}',
    values: {
      ...SPAN,
      amounts: {
        kind: 'amounts',
        name: { en: 'amount of the whole month', ru: 'сумма за весь месяц', hi: 'पूरे महीने की राशि' },
      },
      days: { kind: 'text', name: { en: 'days of the period', ru: 'дни периода', hi: 'अवधि के दिन' } },
      total: { kind: 'text', name: { en: 'days of the month', ru: 'дни месяца', hi: 'महीने के दिन' } },
    },
    notes: { scheme: schemeNote, 'adds-up': ADDS_UP },
  },
  'statement/period-dated': {
    label: PERIOD,
    formula: {
      en: 'the deals of these days, by the scheme in force then',
      ru: 'сделки этих дней, по схеме, действовавшей тогда',
      hi: 'इन दिनों के सौदे, तब लागू स्कीम के अनुसार',
    },
    values: SPAN,
    notes: { scheme: schemeNote, 'adds-up': ADDS_UP },
  },
  'statement/period-own-days': { label: PERIOD, formula: 'sum', values: SPAN, notes: { scheme: schemeNote } },
  'statement/period-unpaid': {
    label: PERIOD,
    formula: { en: 'by the scheme in force then', ru: 'по схеме, действовавшей тогда', hi: 'तब लागू स्कीम के अनुसार' },
    values: SPAN,
    notes: { scheme: schemeNote },
  },
  'statement/period-month-end': {
    label: PERIOD,
    formula: {
      en: 'paid once, by the last scheme of the month',
      ru: 'выплачивается один раз, по последней схеме месяца',
      hi: 'महीने की अंतिम स्कीम के अनुसार एक बार देय',
    },
    values: SPAN,
    notes: { scheme: schemeNote },
  },
} satisfies RuleCatalogue;
