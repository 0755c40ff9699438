import type { ClientStart } from './deal-filter.js';
import type { CountedTexts } from '../trace/counted.js';
import type { ExplanationTexts } from '../trace/language.js';
import type { Phrases } from '../trace/phrases.js';

/** The day that a time with a client is counted from, as it stands after "since" and "с", and before "से". */
export const CLIENT_START_TEXTS = {
  'first-delivery': {
    en: 'the first delivery to the client',
    ru: 'первой поставки клиенту',
    hi: 'ग्राहक को पहली डिलीवरी',
  },
  'first-order': { en: "the client's first order", ru: 'первого заказа клиента', hi: 'ग्राहक के पहले ऑर्डर' },
  contract: { en: 'the contract with the client', ru: 'договора с клиентом', hi: 'ग्राहक के साथ अनुबंध' },
} as const satisfies Readonly<Record<ClientStart, ExplanationTexts>>;

/** What the parts of a filter are put into words with. */
export const dealFilterPhrases = {
  all: { en: 'all deals', ru: 'все сделки', hi: 'सभी सौदे' },
  some: { en: 'deals: {parts}', ru: 'сделки: {parts}', hi: 'सौदे: {parts}' },
  amountFrom: { en: 'amount of at least {amount}', ru: 'сумма от {amount}', hi: 'राशि कम से कम {amount}' },
  amountBelow: { en: 'amount below {amount}', ru: 'сумма меньше {amount}', hi: 'राशि {amount} से कम' },
  firstOrder: { en: "the client's first order", ru: 'первый заказ клиента', hi: 'ग्राहक का पहला ऑर्डर' },
  laterOrders: {
    en: "the client's second and later orders",
    ru: 'второй и следующие заказы клиента',
    hi: 'ग्राहक का दूसरा और उसके बाद के ऑर्डर',
  },
  orderUpTo: {
    en: "the client's orders up to number {order}",
    ru: 'заказы клиента до {order}-го включительно',
    hi: 'ग्राहक के ऑर्डर, क्रम संख्या {order} तक',
  },
  monthsFrom: {
    en: 'months since {since}: {months} or more (or the client is handed over)',
    ru: 'с {since} прошло не меньше {months} (либо клиент передан в поддержку)',
    hi: '{since} से बीते महीने: {months} या अधिक (या ग्राहक सहायता को सौंपा जा चुका है)',
  },
  monthsBelow: {
    en: "months since {since}: less than {months} (or the client's hand-over day is still to come)",
    ru: 'с {since} прошло меньше {months} (либо день передачи клиента ещё не наступил)',
    hi: '{since} से बीते महीने: {months} से कम (या ग्राहक के हस्तांतरण का दिन अभी नहीं आया)',
  },
  productLine: { en: 'product line {names}', ru: 'товарная группа {names}', hi: 'उत्पाद समूह {names}' },
  marked: { en: 'marked {tags}', ru: 'с пометкой {tags}', hi: 'टैग {tags}' },
  paid: { en: 'paid in full', ru: 'оплаченные полностью', hi: 'जिनका पूरा भुगतान हो चुका है' },
  notPaid: { en: 'not paid in full', ru: 'оплаченные не полностью', hi: 'जिनका पूरा भुगतान नहीं हुआ' },
  except: { en: 'except these: ({parts})', ru: 'кроме таких: ({parts})', hi: 'इनके सिवा: ({parts})' },
} as const satisfies Phrases;

/** So many months, in the case that stands behind "меньше". */
export const monthsTexts: CountedTexts = {
  en: { other: '{count}' },
  ru: { one: '{count} месяца', few: '{count} месяцев', many: '{count} месяцев' },
  hi: { other: '{count}' },
};
