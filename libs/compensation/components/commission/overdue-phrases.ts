import type { Phrases } from '../../trace/phrases.js';

/** What an overdue part of a commission is put into words with. */
export const overduePhrases = {
  clientWithinLimit: {
    en: 'it, or its group, owes no more than the limit',
    ru: 'он сам или его группа должны не больше лимита',
    hi: 'उसका या उसके समूह का बकाया सीमा से अधिक न हो',
  },
  clientWithinDays: {
    en: 'its payment is deferred for no longer than agreed',
    ru: 'отсрочка платежа не больше согласованной',
    hi: 'भुगतान की मोहलत तय दिनों से अधिक न हो',
  },
  clientUnreduced: {
    en: 'Nothing is reduced for a client, whatever the revenue, while {within}.',
    ru: 'Комиссия с выручки клиента не уменьшается, какой бы ни была выручка, пока {within}.',
    hi: 'अगर {within}, तो ग्राहक के राजस्व पर कमीशन नहीं घटता, राजस्व कितना भी हो।',
  },
  clientReduced: {
    en: "Otherwise what the client owes overdue, at most the client's revenue, is left out.",
    ru: 'Иначе его просроченная задолженность, но не больше его выручки, не входит в основу комиссии.',
    hi: 'अन्यथा ग्राहक का अतिदेय बकाया, अधिकतम उसके राजस्व जितना, कमीशन के आधार में नहीं गिना जाता।',
  },
  withinLimit: {
    en: 'what is owed{owed} is no more than the limit{limit}',
    ru: 'задолженность{owed} не больше лимита{limit}',
    hi: 'बकाया{owed} सीमा{limit} से अधिक न हो',
  },
  withinDays: {
    en: 'payment is deferred{deferred} for no longer than agreed{agreed}',
    ru: 'отсрочка платежа{deferred} не больше согласованной{agreed}',
    hi: 'भुगतान की मोहलत{deferred} तय दिनों{agreed} से अधिक न हो',
  },
  alwaysReduced: {
    en: 'What is overdue{amount}, at most the revenue, is left out, however much is owed.',
    ru: 'Просроченная задолженность{amount}, но не больше выручки, не входит в основу комиссии, какой бы ни была вся задолженность.',
    hi: 'अतिदेय बकाया{amount}, अधिकतम राजस्व जितना, कमीशन के आधार में नहीं गिना जाता, कुल बकाया कितना भी हो।',
  },
  unreduced: {
    en: 'Nothing is reduced, whatever the revenue, while {within}.',
    ru: 'Комиссия не уменьшается, какой бы ни была выручка, пока {within}.',
    hi: 'अगर {within}, तो कमीशन नहीं घटता, राजस्व कितना भी हो।',
  },
  reduced: {
    en: 'Otherwise what is overdue{amount}, at most the revenue, is left out.',
    ru: 'Иначе просроченная задолженность{amount}, но не больше выручки, не входит в основу комиссии.',
    hi: 'अन्यथा अतिदेय बकाया{amount}, अधिकतम राजस्व जितना, कमीशन के आधार में नहीं गिना जाता।',
  },
  deducted: {
    en: '{rate} of the overdue part is taken off the commission, at most the whole commission.',
    ru: 'Из комиссии вычитается {rate} просроченной части, но не больше самой комиссии.',
    hi: 'अतिदेय भाग का {rate} कमीशन में से घटाया जाता है, अधिकतम पूरा कमीशन।',
  },
  paidInstead: {
    en: '{rate} of the overdue part is paid instead.',
    ru: 'За просроченную часть выплачивается {rate}.',
    hi: 'इसकी जगह अतिदेय भाग पर {rate} दिया जाता है।',
  },
} as const satisfies Phrases;
