import type { Texts } from '../../trace/language.js';
import type { NoteCatalogue, NoteWords, RuleCatalogue, RuleWords } from '../../trace/rule-words.js';
import { makeReachedStepNotes } from '../../terms/tier-words.js';
import { timeNoteWords } from './time-with-client.js';

const DEAL: Texts = { en: 'Commission of the whole deal', ru: 'Комиссия за сделку целиком' };

const BASES: Record<'amount' | 'margin' | 'collected', Texts> = {
  amount: { en: 'revenue', ru: 'выручка' },
  margin: { en: 'margin', ru: 'маржа' },
  collected: { en: 'money collected', ru: 'поступившие деньги' },
};

/** Why a deal is paid as it is. */
const dealNotes = {
  ...timeNoteWords,
  stated: {
    values: {},
    text: { en: 'as it was paid on the day of sale', ru: 'так, как было оплачено в день продажи' },
  },
} satisfies NoteCatalogue;

const RATE = { kind: 'ratio', name: { en: 'rate', ru: 'ставка' } } as const;

function rateOf(base: Texts) {
  return {
    label: DEAL,
    formula: '{base} x {rate}',
    values: { base: { kind: 'money', name: base }, rate: RATE },
    notes: dealNotes,
  } satisfies RuleWords;
}

function weightedRateOf(base: Texts) {
  const coefficient = {
    kind: 'quantity',
    name: { en: 'coefficient of the product line', ru: 'коэффициент товарной группы' },
  } as const;
  return {
    label: DEAL,
    formula: '{base} x {coefficient} x {rate}',
    values: { base: { kind: 'money', name: base }, coefficient, rate: RATE },
    notes: dealNotes,
  } satisfies RuleWords;
}

const MARGIN_AND_AMOUNT = {
  margin: { kind: 'money', name: { en: 'margin', ru: 'маржа' } },
  amount: { kind: 'money', name: { en: 'revenue', ru: 'выручка' } },
} as const;

const ADDED_EXACTLY = {
  values: {},
  text: {
    en: 'added up before rounding, and rounded once',
    ru: 'слагаемые сложены до округления, сумма округлена один раз',
  },
} satisfies NoteWords;

/** The rules of commission on single deals. */
export const dealCommissionWords = {
  'deal-commission': {
    label: { en: 'Commission on deals', ru: 'Комиссия за сделки' },
    formula: 'sum',
    values: {},
    notes: {
      'added-exactly': ADDED_EXACTLY,
      unpaid: {
        values: { count: 'text' },
        text: {
          en: 'deals that no rule fits and that pay nothing: {count}',
          ru: 'сделок, к которым не подошло ни одно правило и за которые ничего не начислено: {count}',
        },
      },
    },
  },
  'deal-commission/rule': {
    label: { en: 'Rule', ru: 'Правило' },
    formula: 'sum',
    values: {},
    notes: { 'added-exactly': ADDED_EXACTLY },
  },
  'deal-commission/amount': rateOf(BASES.amount),
  'deal-commission/weighted-amount': weightedRateOf(BASES.amount),
  'deal-commission/margin': rateOf(BASES.margin),
  'deal-commission/weighted-margin': weightedRateOf(BASES.margin),
  'deal-commission/collected': rateOf(BASES.collected),
  'deal-commission/weighted-collected': weightedRateOf(BASES.collected),
  'deal-commission/per-deal': {
    label: DEAL,
    formula: '{amount}',
    values: { amount: { kind: 'money', name: { en: 'amount per deal', ru: 'сумма за сделку' } } },
    notes: dealNotes,
  },
  'deal-commission/share': {
    label: { en: 'Share of a deal', ru: 'Доля в сделке' },
    formula: { en: '{share} of {commission}', ru: '{share} от {commission}' },
    values: {
      share: { kind: 'ratio', name: { en: "the person's share", ru: 'доля сотрудника' } },
      commission: { kind: 'money', name: { en: 'the commission of the whole deal', ru: 'комиссии за сделку целиком' } },
    },
    notes: {
      ...dealNotes,
      parts: {
        values: { parts: 'amounts' },
        text: {
          en: 'the parts of all, {parts}, add up to the whole',
          ru: 'части всех участников, {parts}, в сумме дают целое',
        },
      },
      'parts-rounded': {
        values: { parts: 'amounts' },
        text: {
          en: 'the parts of all, {parts}, add up to the whole: each is rounded down, and the smallest units of the currency left over go one by one to those that lost most',
          ru: 'части всех участников, {parts}, в сумме дают целое: каждая округлена вниз, а оставшиеся наименьшие единицы валюты по одной отданы тем, кто при округлении потерял больше',
        },
      },
    },
  },
  'deal-commission/rate-by-margin': {
    label: { en: 'Rate by the margin share', ru: 'Ставка по доле маржи' },
    formula: '{rate}',
    values: { rate: { kind: 'ratio', name: { en: 'rate', ru: 'ставка' } } },
    notes: makeReachedStepNotes({ en: 'margin share', ru: 'доля маржи' }),
  },
  'deal-commission/margin-share': {
    label: { en: 'Margin share of the deal', ru: 'Доля маржи в сделке' },
    formula: '{margin} / {amount}',
    values: MARGIN_AND_AMOUNT,
  },
  'deal-commission/no-rate-at-a-loss': {
    label: { en: 'Rate by the margin share', ru: 'Ставка по доле маржи' },
    formula: {
      en: 'no rate: sold with a margin of {margin} for {amount}',
      ru: 'ставки нет: маржа {margin} при сумме {amount}',
    },
    values: MARGIN_AND_AMOUNT,
  },
  'deal-commission/return': {
    label: { en: 'Return', ru: 'Возврат' },
    formula: '{after} - {before}',
    values: {
      after: { kind: 'money', name: { en: 'paid for the sale with this return', ru: 'за продажу с этим возвратом' } },
      before: { kind: 'money', name: { en: 'paid before it', ru: 'до него' } },
    },
    notes: {
      ...dealNotes,
      'return-of': {
        values: { sale: 'text', on: 'day' },
        text: { en: 'takes back deal {sale} of {on}', ru: 'возврат по сделке {sale} от {on}' },
      },
    },
  },
  'deal-commission/after-return': {
    label: { en: 'The sale with this return', ru: 'Продажа с этим возвратом' },
    formula: 'sum',
    values: {},
  },
  'deal-commission/before-return': {
    label: { en: 'The sale before this return', ru: 'Продажа до этого возврата' },
    formula: 'sum',
    values: {},
  },
  'deal-commission/not-theirs': {
    label: { en: 'Deal', ru: 'Сделка' },
    formula: { en: 'not paid to this person', ru: 'этому сотруднику не начисляется' },
    values: {},
  },
  'deal-commission/more-deals': {
    label: { en: 'Further deals', ru: 'Остальные сделки' },
    formula: { en: 'deals calculated in the same way: {count}', ru: 'сделок, рассчитанных так же: {count}' },
    values: { count: { kind: 'text', name: { en: 'number', ru: 'количество' } } },
  },
} satisfies RuleCatalogue;
