import { reachedStepNotes } from '../../terms/tier-words.js';
import type { NoteCatalogue, NoteWords, RuleCatalogue, RuleWords, ValueKind } from '../../trace/rule-words.js';

function named<Kind extends ValueKind>(kind: Kind, en: string, ru: string, hi: string) {
  return { kind, name: { en, ru, hi } } as const;
}

const COMMISSION = { en: 'Commission', ru: 'Комиссия', hi: 'कमीशन' };
const AMOUNT = named('money', 'amount', 'сумма', 'राशि');
const RATE = named('ratio', 'rate', 'ставка', 'दर');
const REVENUE = named('money', 'revenue', 'выручка', 'राजस्व');
const OVERDUE_PART = named('money', 'overdue part', 'просроченная часть', 'अतिदेय भाग');
const PAID = named('money', 'commission', 'комиссия', 'कमीशन');

function amountByRate(en: string, ru: string, hi: string) {
  return {
    label: { en, ru, hi },
    formula: '{amount} × {rate}',
    values: { amount: AMOUNT, rate: RATE },
  } satisfies RuleWords;
}

const attainmentRules = {
  'commission/by-attainment': amountByRate(
    'Commission by attainment',
    'Комиссия по выполнению',
    'उपलब्धि के अनुसार कमीशन',
  ),
  'commission/rate-of-step': {
    label: { en: 'Rate', ru: 'Ставка', hi: 'दर' },
    formula: '{rate}',
    values: { rate: RATE },
    notes: reachedStepNotes,
  },
  'commission/rate-between-steps': {
    label: { en: 'Rate between two steps', ru: 'Ставка между двумя ступенями', hi: 'दो चरणों के बीच की दर' },
    formula: '{low} + ({high} - {low}) × ({attainment} - {from}) / ({to} - {from})',
    values: {
      attainment: named('ratio', 'attainment', 'выполнение', 'उपलब्धि'),
      from: named('ratio', 'lower step', 'нижняя ступень', 'निचला चरण'),
      to: named('ratio', 'upper step', 'верхняя ступень', 'ऊपरी चरण'),
      low: named('ratio', 'rate of the lower step', 'ставка нижней ступени', 'निचले चरण की दर'),
      high: named('ratio', 'rate of the upper step', 'ставка верхней ступени', 'ऊपरी चरण की दर'),
    },
  },
  'commission/attainment-of': {
    label: { en: 'Attainment', ru: 'Выполнение', hi: 'उपलब्धि' },
    formula: '{attainment}',
    values: { attainment: named('ratio', 'attainment', 'выполнение', 'उपलब्धि') },
  },
} satisfies RuleCatalogue;

const OVERDUE = { en: 'Overdue part', ru: 'Просроченная часть', hi: 'अतिदेय भाग' };

function noteOf<Values extends NoteWords['values']>(values: Values, en: string, ru: string, hi: string) {
  return { values, text: { en, ru, hi } };
}

const OWED = { owed: 'money', limit: 'money' } as const;
const DAYS = { days: 'quantity', agreed: 'quantity' } as const;

/** Why an overdue part counts against the commission, or does not. */
const receivableNotes = {
  'over-limit': noteOf(
    OWED,
    '{owed} is owed, over the limit of {limit}',
    'задолженность {owed} больше лимита {limit}',
    '{owed} बकाया है, सीमा {limit} से अधिक',
  ),
  'within-limit': noteOf(
    OWED,
    '{owed} is owed, within the limit of {limit}',
    'задолженность {owed} не превышает лимит {limit}',
    '{owed} बकाया है, सीमा {limit} के भीतर',
  ),
  'group-over-limit': noteOf(
    { ...OWED, group: 'text' },
    'the group “{group}” owes {owed}, over its limit of {limit}',
    'задолженность группы «{group}», {owed}, больше её лимита {limit}',
    'समूह “{group}” पर {owed} बकाया है, उसकी सीमा {limit} से अधिक',
  ),
  'group-within-limit': noteOf(
    { ...OWED, group: 'text' },
    'the group “{group}” owes {owed}, within its limit of {limit}',
    'задолженность группы «{group}», {owed}, не превышает её лимит {limit}',
    'समूह “{group}” पर {owed} बकाया है, उसकी सीमा {limit} के भीतर',
  ),
  'no-limit': noteOf({}, 'there is no limit on what is owed', 'лимита задолженности нет', 'बकाया पर कोई सीमा नहीं है'),
  'deferred-longer': noteOf(
    DAYS,
    'payment is deferred for {days} days, {agreed} were agreed',
    'отсрочка платежа, дней: {days}, согласовано {agreed}',
    'भुगतान {days} दिनों के लिए स्थगित है, सहमति {agreed} की थी',
  ),
  'deferred-as-agreed': noteOf(
    DAYS,
    'payment is deferred for {days} days, not more than the {agreed} agreed',
    'отсрочка платежа, дней: {days}, не больше согласованной: {agreed}',
    'भुगतान {days} दिनों के लिए स्थगित है, सहमत {agreed} से अधिक नहीं',
  ),
  'nothing-overdue': noteOf({}, 'nothing is overdue', 'просроченной задолженности нет', 'कुछ अतिदेय नहीं'),
} satisfies NoteCatalogue;

const overdueRules = {
  'commission/overdue-part': {
    label: OVERDUE,
    formula: {
      en: 'the smaller of {overdue} and {revenue}, at least 0',
      ru: 'меньшее из {overdue} и {revenue}, но не меньше 0',
      hi: '{overdue} और {revenue} में से छोटा, कम से कम 0',
    },
    values: { overdue: named('money', 'overdue', 'просрочено', 'अतिदेय'), revenue: REVENUE },
    notes: receivableNotes,
  },
  'commission/not-reduced': {
    label: OVERDUE,
    formula: { en: 'nothing is reduced', ru: 'не уменьшается', hi: 'कुछ घटाया नहीं जाता' },
    values: {},
    notes: receivableNotes,
  },
  'commission/overdue-of-clients': {
    label: { en: 'Overdue parts of the clients', ru: 'Просроченные части по клиентам', hi: 'ग्राहकों के अतिदेय भाग' },
    formula: 'sum',
    values: {},
  },
  'commission/in-time': {
    label: { en: 'Without the overdue part', ru: 'Без просроченной части', hi: 'अतिदेय भाग के बिना' },
    formula: '{revenue} - {overdue}',
    values: { revenue: REVENUE, overdue: OVERDUE_PART },
  },
  'commission/in-time-of-clients': {
    label: {
      en: 'Without the overdue parts of the clients',
      ru: 'Без просроченной части по клиентам',
      hi: 'ग्राहकों के अतिदेय भागों के बिना',
    },
    formula: 'sum',
    values: {},
  },
  'commission/overdue': {
    label: { en: 'For the overdue part', ru: 'За просроченную часть', hi: 'अतिदेय भाग के लिए' },
    formula: '{overdue} × {rate}',
    values: { overdue: OVERDUE_PART, rate: RATE },
    notes: {
      limited: {
        values: {},
        text: {
          en: 'no more is taken off than the commission of the month',
          ru: 'вычитается не больше комиссии за месяц',
          hi: 'महीने के कमीशन से अधिक नहीं घटाया जाता',
        },
      },
    },
  },
  'commission/deducted': {
    label: COMMISSION,
    formula: '{commission} - {overdue}',
    values: {
      commission: PAID,
      overdue: named(
        'money',
        'taken off for the overdue part',
        'вычет за просроченную часть',
        'अतिदेय भाग के लिए घटाया गया',
      ),
    },
  },
  'commission/added': {
    label: COMMISSION,
    formula: '{commission} + {overdue}',
    values: {
      commission: PAID,
      overdue: named('money', 'paid for the overdue part', 'выплата за просроченную часть', 'अतिदेय भाग के लिए देय'),
    },
  },
} satisfies RuleCatalogue;

/** The rules of commission on an amount of the month (pay-rules.md, section 4); those of tiers are in tier-words.ts. */
export const commissionWords = {
  commission: { label: COMMISSION, formula: '{commission}', values: { commission: PAID } },
  'commission/flat': amountByRate('Commission', 'Комиссия', 'कमीशन'),
  'commission/product-lines': {
    label: { en: 'Weighted product lines', ru: 'Товарные группы с коэффициентами', hi: 'भारित उत्पाद समूह' },
    formula: 'sum',
    values: {},
  },
  'commission/product-line': {
    label: { en: 'Product line', ru: 'Товарная группа', hi: 'उत्पाद समूह' },
    formula: '{amount} × {coefficient}',
    values: { amount: AMOUNT, coefficient: named('quantity', 'coefficient', 'коэффициент', 'गुणांक') },
  },
  'commission/below-zero': {
    label: { en: 'Paid on', ru: 'Основа комиссии', hi: 'भुगतान का आधार' },
    formula: { en: '{amount}, at least 0', ru: '{amount}, но не меньше 0', hi: '{amount}, कम से कम 0' },
    values: { amount: AMOUNT },
  },
  ...attainmentRules,
  ...overdueRules,
} satisfies RuleCatalogue;
