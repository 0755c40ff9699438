import { payStepWords } from '../../terms/pay-of-components.js';
import type { NoteCatalogue, NoteWords, RuleCatalogue } from '../../trace/rule-words.js';
import type { WarningCatalogue } from '../../trace/warning-words.js';

const paid = {
  'paid-in': {
    values: { month: 'month', paid: 'money' },
    text: { en: '{paid} was paid of it in {month}', ru: 'выплачено за неё {paid}, {month}' },
  },
  'paid-from-until': {
    values: { from: 'month', until: 'month', paid: 'money' },
    text: { en: '{paid} was paid of it, from {from} to {until}', ru: 'выплачено за неё {paid}, {from} — {until}' },
  },
} satisfies NoteCatalogue;

const limited = {
  values: { excess: 'money' },
  text: {
    en: '{excess} is over the limit and is taken in later months',
    ru: '{excess} сверх предела и удерживается в следующих месяцах',
  },
} satisfies NoteWords;

/** The warnings of what is taken back. */
export const clawbackWarnings = {
  'clawback-limited': {
    values: { asked: 'money', taken: 'money', rest: 'money' },
    text: {
      en: '{asked} of what was paid for deals is to be taken back, of which {taken} is taken; {rest} is taken in later months',
      ru: 'из выплаченного за сделки к удержанию {asked}, удерживается {taken}; остальное, {rest}, удерживается в следующих месяцах',
    },
  },
} satisfies WarningCatalogue;

/** The rules by which pay for deals is taken back (pay-rules.md, section 10). */
export const clawbackWords = {
  clawback: { label: { en: 'Clawback', ru: 'Возврат комиссии' }, formula: 'sum', values: {} },
  'clawback/none': {
    label: { en: 'Clawback', ru: 'Возврат комиссии' },
    formula: { en: 'nothing is taken back this month', ru: 'в этом месяце ничего не удерживается' },
    values: {},
  },
  'clawback/given-back': {
    label: { en: 'Given back', ru: 'Возвращено' },
    formula: '{amount}',
    values: { amount: { kind: 'money', name: { en: 'what had been taken back', ru: 'удержанное ранее' } } },
    notes: {
      ...paid,
      'paid-after-all': { values: {}, text: { en: 'the client has paid after all', ru: 'клиент всё же оплатил' } },
      'no-reason-left': {
        values: {},
        text: { en: 'there is no reason any more to take it back', ru: 'основания для удержания больше нет' },
      },
    },
  },
  'clawback/taken-back': {
    label: { en: 'Taken back', ru: 'Удержано' },
    formula: { en: '- the lesser of {asked} and {allowed}', ru: '- меньшее из: {asked} и {allowed}' },
    values: {
      asked: { kind: 'money', name: { en: 'all that is to be taken back', ru: 'всего к удержанию' } },
      allowed: { kind: 'money', name: { en: 'the most that may be taken', ru: 'наибольшее удержание' } },
    },
    notes: { limited },
  },
  'clawback/allowed': {
    label: { en: 'The most that may be taken', ru: 'Наибольшее удержание' },
    formula: {
      en: '{share} x {pay}, rounded down, - {used}, at least 0',
      ru: '{share} x {pay}, с округлением вниз, - {used}, но не менее 0',
    },
    values: {
      share: { kind: 'ratio', name: { en: 'largest share', ru: 'наибольшая доля' } },
      pay: { kind: 'money', name: { en: 'pay of the month before deductions', ru: 'выплаты месяца до удержаний' } },
      used: { kind: 'money', name: { en: 'taken back by other corrections', ru: 'удержано другими корректировками' } },
    },
  },
  ...payStepWords('clawback/month-pay', {
    en: 'Pay of the month before deductions',
    ru: 'Выплаты месяца до удержаний',
  }),
  'clawback/taken': {
    label: { en: 'Deal', ru: 'Сделка' },
    formula: { en: '- the lesser of {amount} and {left}', ru: '- меньшее из: {amount} и {left}' },
    values: {
      amount: { kind: 'money', name: { en: 'what is due of it', ru: 'к удержанию за неё' } },
      left: { kind: 'money', name: { en: 'what may still be taken', ru: 'остаток допустимого удержания' } },
    },
    notes: {
      limited,
      ...paid,
      'client-left': {
        values: { day: 'day' },
        text: { en: 'the client left on {day}', ru: 'клиент ушёл {day}' },
      },
      unpaid: {
        values: { day: 'day' },
        text: { en: 'not paid by {day}', ru: 'не оплачена к {day}' },
      },
      part: {
        values: { part: 'text', of: 'text' },
        text: { en: 'part {part} of {of}', ru: 'часть {part} из {of}' },
      },
      'taken-before': {
        values: { taken: 'money', left: 'money' },
        text: { en: '{taken} was taken before, {left} was left', ru: 'ранее удержано {taken}, оставалось {left}' },
      },
    },
  },
} satisfies RuleCatalogue;
