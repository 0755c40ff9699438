import { reachedStepNotes } from '../../terms/tier-words.js';
import type { NoteCatalogue, NoteWords, RuleCatalogue, RuleWords, ValueKind } from '../../trace/rule-words.js';

function named<Kind extends ValueKind>(kind: Kind, en: string, ru: string) {
  return { kind, name: { en, ru } } as const;
}

const COMMISSION = { en: 'Commission', ru: 'Комиссия' };
const AMOUNT = named('money', 'amount', 'сумма');
const RATE = named('ratio', 'rate', 'ставка');
const REVENUE = named('money', 'revenue', 'выручка');
const OVERDUE_PART = named('money', 'overdue part', 'просроченная часть');
const PAID = named('money', 'commission', 'комиссия');

function amountByRate(en: string, ru: string) {
  return {
    label: { en, ru },
    formula: '{amount} x {rate}',
    values: { amount: AMOUNT, rate: RATE },
  } satisfies RuleWords;
}

const attainmentRules = {
  'commission/by-attainment': amountByRate('Commission by attainment', 'Комиссия по выполнению'),
  'commission/rate-of-step': {
    label: { en: 'Rate', ru: 'Ставка' },
    formula: '{rate}',
    values: { rate: RATE },
    notes: reachedStepNotes,
  },
  'commission/rate-between-steps': {
    label: { en: 'Rate between two steps', ru: 'Ставка между двумя ступенями' },
    formula: '{low} + ({high} - {low}) x ({attainment} - {from}) / ({to} - {from})',
    values: {
      attainment: named('ratio', 'attainment', 'выполнение'),
      from: named('ratio', 'lower step', 'нижняя ступень'),
      to: named('ratio', 'upper step', 'верхняя ступень'),
      low: named('ratio', 'rate of the lower step', 'ставка нижней ступени'),
      high: named('ratio', 'rate of the upper step', 'ставка верхней ступени'),
    },
  },
  'commission/attainment-of': {
    label: { en: 'Attainment', ru: 'Выполнение' },
    formula: '{attainment}',
    values: { attainment: named('ratio', 'attainment', 'выполнение') },
  },
} satisfies RuleCatalogue;

const OVERDUE = { en: 'Overdue part', ru: 'Просроченная часть' };

function noteOf<Values extends NoteWords['values']>(values: Values, en: string, ru: string) {
  return { values, text: { en, ru } };
}

const OWED = { owed: 'money', limit: 'money' } as const;
const DAYS = { days: 'quantity', agreed: 'quantity' } as const;

/** Why an overdue part counts against the commission, or does not. */
const receivableNotes = {
  'over-limit': noteOf(OWED, '{owed} is owed, over the limit of {limit}', 'задолженность {owed} больше лимита {limit}'),
  'within-limit': noteOf(
    OWED,
    '{owed} is owed, within the limit of {limit}',
    'задолженность {owed} не превышает лимит {limit}',
  ),
  'group-over-limit': noteOf(
    { ...OWED, group: 'text' },
    'the group “{group}” owes {owed}, over its limit of {limit}',
    'задолженность группы «{group}», {owed}, больше её лимита {limit}',
  ),
  'group-within-limit': noteOf(
    { ...OWED, group: 'text' },
    'the group “{group}” owes {owed}, within its limit of {limit}',
    'задолженность группы «{group}», {owed}, не превышает её лимит {limit}',
  ),
  'no-limit': noteOf({}, 'there is no limit on what is owed', 'лимита задолженности нет'),
  'deferred-longer': noteOf(
    DAYS,
    'payment is deferred for {days} days, {agreed} were agreed',
    'отсрочка платежа, дней: {days}, согласовано {agreed}',
  ),
  'deferred-as-agreed': noteOf(
    DAYS,
    'payment is deferred for {days} days, not more than the {agreed} agreed',
    'отсрочка платежа, дней: {days}, не больше согласованной: {agreed}',
  ),
  'nothing-overdue': noteOf({}, 'nothing is overdue', 'просроченной задолженности нет'),
} satisfies NoteCatalogue;

const overdueRules = {
  'commission/overdue-part': {
    label: OVERDUE,
    formula: {
      en: 'the smaller of {overdue} and {revenue}, at least 0',
      ru: 'меньшее из {overdue} и {revenue}, но не меньше 0',
    },
    values: { overdue: named('money', 'overdue', 'просрочено'), revenue: REVENUE },
    notes: receivableNotes,
  },
  'commission/not-reduced': {
    label: OVERDUE,
    formula: { en: 'nothing is reduced', ru: 'не уменьшается' },
    values: {},
    notes: receivableNotes,
  },
  'commission/overdue-of-clients': {
    label: { en: 'Overdue parts of the clients', ru: 'Просроченные части по клиентам' },
    formula: 'sum',
    values: {},
  },
  'commission/in-time': {
    label: { en: 'Without the overdue part', ru: 'Без просроченной части' },
    formula: '{revenue} - {overdue}',
    values: { revenue: REVENUE, overdue: OVERDUE_PART },
  },
  'commission/in-time-of-clients': {
    label: { en: 'Without the overdue parts of the clients', ru: 'Без просроченной части по клиентам' },
    formula: 'sum',
    values: {},
  },
  'commission/overdue': {
    label: { en: 'For the overdue part', ru: 'За просроченную часть' },
    formula: '{overdue} x {rate}',
    values: { overdue: OVERDUE_PART, rate: RATE },
    notes: {
      limited: {
        values: {},
        text: {
          en: 'no more is taken off than the commission of the month',
          ru: 'вычитается не больше комиссии за месяц',
        },
      },
    },
  },
  'commission/deducted': {
    label: COMMISSION,
    formula: '{commission} - {overdue}',
    values: {
      commission: PAID,
      overdue: named('money', 'taken off for the overdue part', 'вычет за просроченную часть'),
    },
  },
  'commission/added': {
    label: COMMISSION,
    formula: '{commission} + {overdue}',
    values: { commission: PAID, overdue: named('money', 'paid for the overdue part', 'выплата за просроченную часть') },
  },
} satisfies RuleCatalogue;

/** The rules of commission on an amount of the month (pay-rules.md, section 4); those of tiers are in tier-words.ts. */
export const commissionWords = {
  commission: { label: COMMISSION, formula: '{commission}', values: { commission: PAID } },
  'commission/flat': amountByRate('Commission', 'Комиссия'),
  'commission/product-lines': {
    label: { en: 'Weighted product lines', ru: 'Товарные группы с коэффициентами' },
    formula: 'sum',
    values: {},
  },
  'commission/product-line': {
    label: { en: 'Product line', ru: 'Товарная группа' },
    formula: '{amount} x {coefficient}',
    values: { amount: AMOUNT, coefficient: named('quantity', 'coefficient', 'коэффициент') },
  },
  'commission/below-zero': {
    label: { en: 'Paid on', ru: 'Основа комиссии' },
    formula: { en: '{amount}, at least 0', ru: '{amount}, но не меньше 0' },
    values: { amount: AMOUNT },
  },
  ...attainmentRules,
  ...overdueRules,
} satisfies RuleCatalogue;
