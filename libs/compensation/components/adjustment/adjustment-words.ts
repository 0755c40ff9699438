import { payStepWords } from '../../terms/pay-of-components.js';
import { memoWords } from '../../terms/deduction-nodes.js';
import type { NoteCatalogue, NoteWords, RuleCatalogue } from '../../trace/rule-words.js';
import type { WarningCatalogue } from '../../trace/warning-words.js';

const decided = {
  month: {
    values: { month: 'month' },
    text: { en: 'corrects the pay of {month}', ru: 'исправляет выплаты за {month}' },
  },
  'reversed-line': {
    values: { line: 'text' },
    text: { en: 'reverses the line {line}', ru: 'отменяет строку {line}' },
  },
  'reverses-taken': {
    values: { taken: 'money' },
    text: { en: 'gives back what was taken: {taken}', ru: 'возвращает удержанное: {taken}' },
  },
  'reverses-part-of-taken': {
    values: { taken: 'money' },
    text: { en: 'gives back a part of what was taken: {taken}', ru: 'возвращает часть удержанного: {taken}' },
  },
  'never-taken': {
    values: { imposed: 'money', rest: 'money' },
    text: {
      en: '{imposed} was to be taken; {rest} of it never was, and is not given back',
      ru: 'к удержанию было {imposed}; из них {rest} не удержано и не возвращается',
    },
  },
  'reverses-paid': {
    values: { paid: 'money' },
    text: { en: 'takes back what was paid: {paid}', ru: 'удерживает выплаченное: {paid}' },
  },
  'reverses-part-of-paid': {
    values: { paid: 'money' },
    text: { en: 'takes back a part of what was paid: {paid}', ru: 'удерживает часть выплаченного: {paid}' },
  },
  memo: memoWords,
} satisfies NoteCatalogue;

const limited = {
  values: { excess: 'money' },
  text: {
    en: '{excess} is over the limit and is not taken; this rest alone can be ordered again in a later month',
    ru: '{excess} сверх предела и не удерживается; в одном из следующих месяцев можно распорядиться заново, но только об этом остатке',
  },
} satisfies NoteWords;

/** The warnings of adjustments. */
export const adjustmentWarnings = {
  'adjustment-limited': {
    values: { asked: 'money', taken: 'money', rest: 'money', ids: 'text' },
    text: {
      en: 'the adjustments take back {asked}, of which {taken} is taken; {rest} is not taken and may be ordered again in a later month, of each adjustment only what the explanation shows as not taken: {ids}',
      ru: 'по корректировкам к удержанию {asked}, удерживается {taken}; остальное, {rest}, не удерживается; в одном из следующих месяцев о нём можно распорядиться заново, по каждой корректировке — только о том, что по расшифровке не удержано: {ids}',
    },
  },
} satisfies WarningCatalogue;

/** The rules of adjustments (pay-rules.md, section 10: approved results are frozen, corrections are adjustments of a later month). */
export const adjustmentWords = {
  adjustment: { label: { en: 'Adjustments', ru: 'Корректировки' }, formula: 'sum', values: {} },
  'adjustment/one': {
    label: { en: 'Adjustment', ru: 'Корректировка' },
    formula: '{amount}',
    values: { amount: { kind: 'money', name: { en: 'correction', ru: 'корректировка' } } },
    notes: decided,
  },
  'adjustment/taken-back': {
    label: { en: 'Taken back', ru: 'Удержания по корректировкам' },
    formula: { en: '- the lesser of {asked} and {allowed}', ru: '- меньшее из: {asked} и {allowed}' },
    values: {
      asked: { kind: 'money', name: { en: 'all that is to be taken back', ru: 'всего к удержанию' } },
      allowed: { kind: 'money', name: { en: 'the most that may be taken', ru: 'наибольшее удержание' } },
    },
    notes: { limited },
  },
  'adjustment/allowed': {
    label: { en: 'The most that may be taken', ru: 'Наибольшее удержание' },
    formula: {
      en: '{share} x {pay}, rounded down, at least 0',
      ru: '{share} x {pay}, с округлением вниз, но не менее 0',
    },
    values: {
      share: { kind: 'ratio', name: { en: 'largest share', ru: 'наибольшая доля' } },
      pay: { kind: 'money', name: { en: 'pay of the month before deductions', ru: 'выплаты месяца до удержаний' } },
    },
  },
  ...payStepWords('adjustment/month-pay', {
    en: 'Pay of the month before deductions',
    ru: 'Выплаты месяца до удержаний',
  }),
  'adjustment/taken': {
    label: { en: 'Adjustment', ru: 'Корректировка' },
    formula: { en: '- the lesser of {amount} and {left}', ru: '- меньшее из: {amount} и {left}' },
    values: {
      amount: { kind: 'money', name: { en: 'correction', ru: 'корректировка' } },
      left: { kind: 'money', name: { en: 'what may still be taken', ru: 'остаток допустимого удержания' } },
    },
    notes: { limited, ...decided },
  },
} satisfies RuleCatalogue;
