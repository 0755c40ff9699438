import type { DealAmount } from '../../inputs/returned-sales.js';
import type { ExplanationTexts } from '../../trace/language.js';
import type { Phrases } from '../../trace/phrases.js';

/** What the deals of an example are put into words with. */
export const dealsPhrases = {
  deals: { en: 'deals {count}, together {sum}', ru: 'сделок {count} на сумму {sum}', hi: 'सौदे {count}, कुल {sum}' },
  client: { en: 'client {client}', ru: 'клиент {client}', hi: 'ग्राहक {client}' },
  returns: { en: 'takes back {deal}', ru: 'возврат по сделке {deal}', hi: 'सौदे {deal} की वापसी' },
  margin: { en: 'margin {amount}', ru: 'маржа {amount}', hi: 'मार्जिन {amount}' },
  collected: { en: 'collected {amount}', ru: 'поступило {amount}', hi: 'वसूला {amount}' },
  sale: { en: 'the sale ({facts})', ru: 'продажа ({facts})', hi: 'बिक्री ({facts})' },
  returnedBefore: { en: 'taken back before {facts}', ru: 'возвращено раньше {facts}', hi: 'पहले लौटाया {facts}' },
  moneyBefore: { en: 'money {amount}', ru: 'деньги {amount}', hi: 'पैसा {amount}' },
  paid: { en: 'paid in full', ru: 'оплачена полностью', hi: 'पूरा भुगतान हुआ' },
  notPaid: { en: 'not paid in full', ru: 'оплачена не полностью', hi: 'पूरा भुगतान नहीं हुआ' },
  order: { en: 'order {order}', ru: 'заказ {order}', hi: 'ऑर्डर {order}' },
  clientSince: { en: 'first delivery {day}', ru: 'первая поставка {day}', hi: 'पहली डिलीवरी {day}' },
  firstOrderOn: { en: 'first order {day}', ru: 'первый заказ {day}', hi: 'पहला ऑर्डर {day}' },
  contractOn: { en: 'contract {day}', ru: 'договор {day}', hi: 'अनुबंध {day}' },
  handedOverOn: { en: 'handed over {day}', ru: 'передан {day}', hi: 'सौंपा गया {day}' },
  productLine: { en: 'product line {code}', ru: 'товарная группа {code}', hi: 'उत्पाद समूह {code}' },
  marked: { en: 'marked {tags}', ru: 'с пометкой {tags}', hi: 'टैग {tags}' },
  shares: { en: 'shares {shares}', ru: 'доли {shares}', hi: 'हिस्से {shares}' },
  madeBy: { en: 'made by {person}', ru: 'допродажу сделал {person}', hi: 'अतिरिक्त बिक्री की: {person}' },
  broughtBy: { en: 'client brought by {person}', ru: 'клиента привёл {person}', hi: 'ग्राहक को लाया: {person}' },
  collectedBy: { en: 'collected by {person}', ru: 'поступление обеспечил {person}', hi: 'पैसा वसूला: {person}' },
  paidPerDeal: {
    en: 'on the day of sale paid by {code} {amount} per deal',
    ru: 'в день продажи оплачено по {code} {amount} за сделку',
    hi: 'बिक्री के दिन {code} से हर सौदे पर {amount} दिया गया',
  },
} as const satisfies Phrases;

/** At what rate a sale was paid on its day. */
export const PAID_AT_TEXTS = {
  amount: {
    en: 'on the day of sale paid by {code} {rate} of the revenue',
    ru: 'в день продажи оплачено по {code} {rate} от выручки',
    hi: 'बिक्री के दिन {code} से राजस्व पर {rate} दिया गया',
  },
  margin: {
    en: 'on the day of sale paid by {code} {rate} of the margin',
    ru: 'в день продажи оплачено по {code} {rate} от маржи',
    hi: 'बिक्री के दिन {code} से मार्जिन पर {rate} दिया गया',
  },
  collected: {
    en: 'on the day of sale paid by {code} {rate} of the money collected',
    ru: 'в день продажи оплачено по {code} {rate} от поступивших денег',
    hi: 'बिक्री के दिन {code} से वसूले गए धन पर {rate} दिया गया',
  },
} as const satisfies Readonly<Record<DealAmount, ExplanationTexts>>;
