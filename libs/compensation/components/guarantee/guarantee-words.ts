import { payStepWords } from '../../terms/pay-of-components.js';
import type { RuleCatalogue } from '../../trace/rule-words.js';

const LABEL = { en: 'Guaranteed amount', ru: 'Гарантированная сумма' };
const AMOUNT = {
  kind: 'money',
  name: { en: 'guaranteed for the whole month', ru: 'гарантия за полный месяц' },
} as const;

/** The rules of a guarantee. */
export const guaranteeWords = {
  guarantee: {
    label: { en: 'Top-up to the guarantee', ru: 'Доплата до гарантии' },
    formula: { en: 'the greater of 0 and {guaranteed} - {paid}', ru: 'большее из: 0 и {guaranteed} - {paid}' },
    values: {
      guaranteed: { kind: 'money', name: { en: 'guaranteed amount', ru: 'гарантированная сумма' } },
      paid: { kind: 'money', name: { en: 'pay that counts', ru: 'учитываемые выплаты' } },
    },
  },
  'guarantee/prorated': {
    label: LABEL,
    formula: '{amount} x {worked} / {planned}',
    values: {
      amount: AMOUNT,
      worked: { kind: 'quantity', name: { en: 'worked', ru: 'отработано' } },
      planned: { kind: 'quantity', name: { en: 'planned', ru: 'по норме' } },
    },
  },
  'guarantee/nothing-worked': {
    label: LABEL,
    formula: { en: 'nothing was worked, nothing is guaranteed', ru: 'время не отработано, гарантии нет' },
    values: {},
  },
  'guarantee/whole': {
    label: LABEL,
    formula: '{amount}',
    values: { amount: AMOUNT },
    notes: {
      worked: {
        values: { worked: 'quantity', planned: 'quantity' },
        text: {
          en: 'worked {worked} of {planned}: the whole amount',
          ru: 'отработано {worked} из {planned}: сумма полностью',
        },
      },
    },
  },
  ...payStepWords('guarantee/pay', { en: 'Pay that counts', ru: 'Учитываемые выплаты' }),
} satisfies RuleCatalogue;
