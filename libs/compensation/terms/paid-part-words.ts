import type { NoteWords, RuleCatalogue } from '../trace/rule-words.js';
import type { WarningCatalogue } from '../trace/warning-words.js';

const LABEL = { en: 'On the staff', ru: 'Состоит в штате', hi: 'कार्यरत' };
const AMOUNTS = {
  kind: 'amounts',
  name: { en: 'amount of the whole month', ru: 'сумма за весь месяц', hi: 'पूरे महीने की राशि' },
} as const;
const ADDS_UP = {
  values: { exact: 'money' },
  text: {
    en: 'unrounded {exact}; shown so that it is the sum of the lines',
    ru: 'без округления {exact}; показана сумма строк',
    hi: 'अपूर्णांकित {exact}; ऐसे दिखाया गया कि यह पंक्तियों का योग हो',
  },
} satisfies NoteWords;

/** The warning of pay that somebody does not get, or does not give back, who was not on the staff in the month. */
export const paidPartWarnings = {
  'off-staff': {
    values: { amount: 'money', month: 'month' },
    text: {
      en: '{amount} is not paid: the person was not on the staff on any day of {month}; check the days of hiring and leaving, and whether the scheme pays this after leaving as well',
      ru: 'не выплачивается {amount}: сотрудник не состоял в штате ни одного дня этого месяца ({month}); проверьте даты приёма и увольнения и то, выплачивает ли это схема после увольнения',
      hi: '{amount} देय नहीं: व्यक्ति {month} के किसी भी दिन कार्यरत नहीं था; नियुक्ति और सेवा-समाप्ति के दिन जाँचें, और यह भी कि क्या स्कीम इसे सेवा-समाप्ति के बाद भी देती है',
    },
  },
  'off-staff-returns': {
    values: { amount: 'money', month: 'month' },
    text: {
      en: '{amount} is not taken back: the person was not on the staff on any day of {month}; check the days of hiring and leaving',
      ru: 'не удерживается {amount}: сотрудник не состоял в штате ни одного дня этого месяца ({month}); проверьте даты приёма и увольнения',
      hi: '{amount} वापस नहीं लिया जाता: व्यक्ति {month} के किसी भी दिन कार्यरत नहीं था; नियुक्ति और सेवा-समाप्ति के दिन जाँचें',
    },
  },
} satisfies WarningCatalogue;

/** The rules of what is paid to somebody who comes or goes inside the month. */
export const paidPartWords = {
  'on-staff/days': {
    label: LABEL,
    formula: '{amounts} × {days} / {total}',
    values: {
      amounts: AMOUNTS,
      days: { kind: 'text', name: { en: 'days on the staff', ru: 'дни в штате', hi: 'कार्यरत दिन' } },
      total: { kind: 'text', name: { en: 'days of the month', ru: 'дни месяца', hi: 'महीने के दिन' } },
    },
    notes: {
      'on-staff': {
        values: { from: 'day', until: 'day' },
        text: {
          en: 'on the staff from {from} to {until}',
          ru: 'в штате с {from} по {until}',
          hi: '{from} से {until} तक कार्यरत',
        },
      },
      'adds-up': ADDS_UP,
    },
  },
  'on-staff/all': {
    label: LABEL,
    formula: '{amounts}',
    values: { amounts: AMOUNTS },
    notes: {
      'all-of-the-month': {
        values: { from: 'day', until: 'day' },
        text: {
          en: 'on the staff from {from} to {until}; this is paid for the whole month',
          ru: 'в штате с {from} по {until}; выплачивается за весь месяц',
          hi: '{from} से {until} तक कार्यरत; यह पूरे महीने के लिए देय है',
        },
      },
      'on-last-day': {
        values: { on: 'day' },
        text: {
          en: 'on the staff on {on}, the last day of the month',
          ru: 'в штате на {on}, последний день месяца',
          hi: 'महीने के अंतिम दिन {on} को कार्यरत',
        },
      },
      'after-leaving': {
        values: { leftOn: 'day' },
        text: {
          en: 'last day of work {leftOn}; this is paid after leaving as well',
          ru: 'последний день работы {leftOn}; выплачивается и после увольнения',
          hi: 'कार्य का अंतिम दिन {leftOn}; यह सेवा-समाप्ति के बाद भी देय है',
        },
      },
      'adds-up': ADDS_UP,
    },
  },
  'on-staff/nothing': {
    label: LABEL,
    formula: '{amounts} × 0',
    values: { amounts: AMOUNTS },
    notes: {
      'left-before-last-day': {
        values: { leftOn: 'day', on: 'day' },
        text: {
          en: 'not paid: last day of work {leftOn}, not on the staff on {on}, the last day of the month',
          ru: 'не выплачивается: последний день работы {leftOn}, на {on}, последний день месяца, не состоит в штате',
          hi: 'देय नहीं: कार्य का अंतिम दिन {leftOn}, महीने के अंतिम दिन {on} को कार्यरत नहीं',
        },
      },
      'left-before': {
        values: { leftOn: 'day' },
        text: {
          en: 'not paid: last day of work {leftOn}, before the month',
          ru: 'не выплачивается: последний день работы {leftOn}, до начала месяца',
          hi: 'देय नहीं: कार्य का अंतिम दिन {leftOn}, महीने से पहले',
        },
      },
      'hired-after': {
        values: { hiredOn: 'day' },
        text: {
          en: 'not paid: hired on {hiredOn}, after the month',
          ru: 'не выплачивается: дата приёма {hiredOn} — после этого месяца',
          hi: 'देय नहीं: नियुक्ति {hiredOn} को, महीने के बाद',
        },
      },
      'adds-up': ADDS_UP,
    },
  },
} satisfies RuleCatalogue;
