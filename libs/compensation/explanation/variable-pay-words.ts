import { payStepWords } from '../terms/pay-of-components.js';
import type { NoteCatalogue, RuleCatalogue, RuleWords } from '../trace/rule-words.js';
import type { WarningCatalogue } from '../trace/warning-words.js';

/** The warning of what could not be taken away, because it would have been taken from the salary. */
export const variablePayWarnings = {
  'penalty-limited': {
    values: { asked: 'money', taken: 'money', rest: 'money' },
    text: {
      en: '{asked} was to be taken away, and {taken} is: variable pay is reduced down to zero, the salary never; {rest} is not taken, now or later',
      ru: 'к удержанию {asked}, удержано {taken}: переменная часть уменьшается не ниже нуля, оклад не уменьшается; {rest} не удерживается ни сейчас, ни позже',
      hi: '{asked} काटना था, {taken} काटा गया: परिवर्ती वेतन शून्य तक घटता है, वेतन कभी नहीं; {rest} न अभी काटा जाएगा, न बाद में',
    },
  },
} satisfies WarningCatalogue;

const NOT_TAKEN = {
  'not-taken': {
    values: { rest: 'money' },
    text: {
      en: 'only the variable pay of the month is reduced, down to zero; {rest} is not taken',
      ru: 'уменьшается только переменная часть месяца, не ниже нуля; {rest} не удерживается',
      hi: 'केवल महीने का परिवर्ती वेतन घटता है, शून्य तक; {rest} नहीं काटा जाता',
    },
  },
} satisfies NoteCatalogue;

const TAKEN = {
  asked: { kind: 'money', name: { en: 'to be taken away', ru: 'к удержанию', hi: 'काटना है' } },
  left: {
    kind: 'money',
    name: {
      en: 'variable pay that is left to take from',
      ru: 'переменная часть, из которой можно удержать',
      hi: 'परिवर्ती वेतन जिससे अभी काटा जा सकता है',
    },
  },
} satisfies RuleWords['values'];

/** The rules by which what takes away is limited to variable pay (pay-rules.md, section 6). */
export const variablePayWords = {
  'statement/taken': {
    label: { en: 'Taken away', ru: 'Удержание', hi: 'कटौती' },
    formula: {
      en: '- the lesser of {asked} and {left}',
      ru: '- меньшее из: {asked} и {left}',
      hi: '- {asked} और {left} में से छोटा',
    },
    values: TAKEN,
    notes: NOT_TAKEN,
  },
  'statement/paid-and-taken': {
    label: { en: 'Paid and taken away', ru: 'Выплата и удержание', hi: 'भुगतान और कटौती' },
    formula: {
      en: '{paid} - the lesser of {asked} and {left}',
      ru: '{paid} - меньшее из: {asked} и {left}',
      hi: '{paid} - {asked} और {left} में से छोटा',
    },
    values: { paid: { kind: 'money', name: { en: 'paid', ru: 'к выплате', hi: 'देय' } }, ...TAKEN },
    notes: NOT_TAKEN,
  },
  'statement/left-to-take': {
    label: {
      en: 'Variable pay that is left to take from',
      ru: 'Переменная часть, из которой можно удержать',
      hi: 'परिवर्ती वेतन जिससे अभी काटा जा सकता है',
    },
    formula: {
      en: '{pay} - {before}, not below 0',
      ru: '{pay} - {before}, не ниже 0',
      hi: '{pay} - {before}, 0 से कम नहीं',
    },
    values: {
      pay: {
        kind: 'money',
        name: { en: 'variable pay of the month', ru: 'переменная часть месяца', hi: 'महीने का परिवर्ती वेतन' },
      },
      before: { kind: 'money', name: { en: 'taken before', ru: 'уже удержано', hi: 'पहले काटा गया' } },
    },
  },
  ...payStepWords('statement/variable-pay', {
    en: 'Variable pay of the month',
    ru: 'Переменная часть месяца',
    hi: 'महीने का परिवर्ती वेतन',
  }),
} satisfies RuleCatalogue;
