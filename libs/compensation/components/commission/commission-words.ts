import { reachedStepNotes } from '../../terms/tier-words.js';
import type { RuleCatalogue, RuleWords, ValueKind } from '../../trace/rule-words.js';

function named<Kind extends ValueKind>(kind: Kind, en: string, ru: string) {
  return { kind, name: { en, ru } } as const;
}

const COMMISSION = { en: 'Commission', ru: 'Комиссия' };
const AMOUNT = named('money', 'amount', 'сумма');
const RATE = named('ratio', 'rate', 'ставка');
const REVENUE = named('money', 'revenue', 'выручка');
const OVERDUE_PART = named('money', 'overdue part', 'просроченная часть');
const PAID = named('money', 'commission', 'комиссия');

function amountByRate(en: string, ru: string): RuleWords {
  return { label: { en, ru }, formula: '{amount} x {rate}', values: { amount: AMOUNT, rate: RATE } };
}

const attainmentRules: RuleCatalogue = {
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
};

const overdueRules: RuleCatalogue = {
  'commission/overdue-part': {
    label: { en: 'Overdue part', ru: 'Просроченная часть' },
    formula: {
      en: 'the smaller of {owed} and ({revenue} - {limit}), at least 0',
      ru: 'меньшее из {owed} и ({revenue} - {limit}), но не меньше 0',
    },
    values: {
      owed: named('money', 'overdue', 'просрочено'),
      revenue: REVENUE,
      limit: named('money', 'credit limit', 'кредитный лимит'),
    },
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
};

/** The rules of commission on an amount of the month (pay-rules.md, section 4); those of tiers are in tier-words.ts. */
export const commissionWords: RuleCatalogue = {
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
};
