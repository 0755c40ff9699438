import { payStepWords } from '../../terms/pay-of-components.js';
import type { RuleCatalogue } from '../../trace/rule-words.js';

const LABEL = { en: 'Guaranteed amount', ru: 'Гарантированная сумма', hi: 'गारंटीकृत राशि' };
const AMOUNT = {
  kind: 'money',
  name: { en: 'guaranteed for the whole month', ru: 'гарантия за полный месяц', hi: 'पूरे महीने के लिए गारंटीकृत' },
} as const;

/** The rules of a guarantee. */
export const guaranteeWords = {
  guarantee: {
    label: { en: 'Top-up to the guarantee', ru: 'Доплата до гарантии', hi: 'गारंटी तक पूर्ति' },
    formula: {
      en: 'the greater of 0 and {guaranteed} - {paid}',
      ru: 'большее из: 0 и {guaranteed} - {paid}',
      hi: '0 और {guaranteed} - {paid} में से बड़ा',
    },
    values: {
      guaranteed: { kind: 'money', name: { en: 'guaranteed amount', ru: 'гарантированная сумма', hi: 'गारंटीकृत राशि' } },
      paid: { kind: 'money', name: { en: 'pay that counts', ru: 'учитываемые выплаты', hi: 'गिना जाने वाला वेतन' } },
    },
  },
  'guarantee/prorated': {
    label: LABEL,
    formula: '{amount} × {worked} / {planned}',
    values: {
      amount: AMOUNT,
      worked: { kind: 'quantity', name: { en: 'worked', ru: 'отработано', hi: 'काम किया' } },
      planned: { kind: 'quantity', name: { en: 'planned', ru: 'по норме', hi: 'योजना' } },
    },
  },
  'guarantee/nothing-worked': {
    label: LABEL,
    formula: {
      en: 'nothing was worked, nothing is guaranteed',
      ru: 'время не отработано, гарантии нет',
      hi: 'कोई काम नहीं हुआ, कोई गारंटी नहीं',
    },
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
          hi: '{planned} में से {worked} काम किया: पूरी राशि',
        },
      },
    },
  },
  ...payStepWords('guarantee/pay', { en: 'Pay that counts', ru: 'Учитываемые выплаты', hi: 'गिना जाने वाला वेतन' }),
} satisfies RuleCatalogue;
