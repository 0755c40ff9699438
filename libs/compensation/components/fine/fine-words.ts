import { payStepWords } from '../../terms/pay-of-components.js';
import { memoWords } from '../../terms/deduction-nodes.js';
import type { NoteCatalogue, RuleCatalogue, RuleWords } from '../../trace/rule-words.js';
import type { WarningCatalogue } from '../../trace/warning-words.js';

const limited = {
  values: { excess: 'money' },
  text: { en: '{excess} is over the limit and is not taken', ru: '{excess} сверх предела и не удерживается' },
} as const;

/** The warnings of fines. */
export const fineWarnings = {
  'fine-limited': {
    values: { imposed: 'money', taken: 'money', rest: 'money' },
    text: {
      en: 'the fines come to {imposed}, of which {taken} is taken; {rest} is not taken, now or later',
      ru: 'сумма штрафов — {imposed}, удерживается {taken}; остальное, {rest}, не удерживается ни сейчас, ни позже',
    },
  },
} satisfies WarningCatalogue;

const LIMITS = {
  finable: {
    kind: 'money',
    name: { en: 'pay that fines are taken from', ru: 'выплаты, из которых удерживают штрафы' },
  },
  share: { kind: 'ratio', name: { en: 'largest share', ru: 'наибольшая доля' } },
  pay: { kind: 'money', name: { en: 'pay of the month before deductions', ru: 'выплаты месяца до удержаний' } },
} satisfies RuleWords['values'];

/** Why an amount counts as pay that fines are taken from. */
const finableReasons = {
  variable: {
    values: {},
    text: { en: 'variable pay, which fines may be taken from', ru: 'переменная часть, из неё можно удержать штрафы' },
  },
  'taken-before': { values: {}, text: { en: 'taken away before the fines', ru: 'удержано до штрафов' } },
  named: { values: {}, text: { en: 'the scheme names it for fines', ru: 'указано в схеме для удержания штрафов' } },
} satisfies NoteCatalogue;

/** The rules of fines (pay-rules.md, section 10). */
export const fineWords = {
  fine: {
    label: { en: 'Fines', ru: 'Штрафы' },
    formula: { en: '- the lesser of {imposed} and {allowed}', ru: '- меньшее из: {imposed} и {allowed}' },
    values: {
      imposed: { kind: 'money', name: { en: 'all fines', ru: 'все штрафы' } },
      allowed: { kind: 'money', name: { en: 'the most that may be taken', ru: 'наибольшее удержание' } },
    },
    notes: {
      limited,
      reason: { values: { reason: 'text' }, text: { en: '{reason}', ru: '{reason}' } },
      memo: memoWords,
    },
  },
  'fine/none': {
    label: { en: 'Fines', ru: 'Штрафы' },
    formula: { en: 'no fines this month', ru: 'в этом месяце штрафов нет' },
    values: {},
  },
  'fine/allowed': {
    label: { en: 'The most that may be taken', ru: 'Наибольшее удержание' },
    formula: {
      en: 'the lesser of {finable} and {share} x {pay}, rounded down, at least 0',
      ru: 'меньшее из: {finable} и {share} x {pay}, с округлением вниз, но не менее 0',
    },
    values: LIMITS,
  },
  'fine/allowed-beside-adjustments': {
    label: { en: 'The most that may be taken', ru: 'Наибольшее удержание' },
    formula: {
      en: 'the least of {finable}, {share} x {pay} and {together} x {pay} - {used}, rounded down, at least 0',
      ru: 'наименьшее из: {finable}, {share} x {pay} и {together} x {pay} - {used}, с округлением вниз, но не менее 0',
    },
    values: {
      ...LIMITS,
      together: {
        kind: 'ratio',
        name: {
          en: 'largest share of fines and adjustments together',
          ru: 'наибольшая доля штрафов и корректировок вместе',
        },
      },
      used: { kind: 'money', name: { en: 'taken back by adjustments', ru: 'удержано корректировками' } },
    },
  },
  ...payStepWords(
    'fine/finable',
    { en: 'Pay that fines are taken from', ru: 'Выплаты, из которых удерживают штрафы' },
    finableReasons,
  ),
  ...payStepWords('fine/month-pay', { en: 'Pay of the month before deductions', ru: 'Выплаты месяца до удержаний' }),
  'fine/taken': {
    label: { en: 'Fine', ru: 'Штраф' },
    formula: { en: '- the lesser of {amount} and {left}', ru: '- меньшее из: {amount} и {left}' },
    values: {
      amount: { kind: 'money', name: { en: 'fine', ru: 'штраф' } },
      left: { kind: 'money', name: { en: 'what may still be taken', ru: 'остаток допустимого удержания' } },
    },
    notes: {
      limited,
      memo: memoWords,
    },
  },
} satisfies RuleCatalogue;
