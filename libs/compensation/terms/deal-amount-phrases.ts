import type { ExplanationTexts } from '../trace/language.js';
import type { Phrases } from '../trace/phrases.js';
import type { DealAmountSource } from './deal-amount-terms.js';

/** What each number is called where nothing more is said of it. */
export const SUMS = {
  amount: { en: 'revenue of deals', ru: 'выручка по сделкам', hi: 'सौदों का राजस्व' },
  margin: { en: 'margin of deals', ru: 'маржа по сделкам', hi: 'सौदों का मार्जिन' },
  collected: { en: 'money collected on deals', ru: 'поступления по сделкам', hi: 'सौदों पर वसूला गया धन' },
  count: { en: 'number of deals', ru: 'число сделок', hi: 'सौदों की संख्या' },
  clients: { en: 'number of clients', ru: 'число клиентов', hi: 'ग्राहकों की संख्या' },
  groups: { en: 'number of full groups of deals', ru: 'число полных групп сделок', hi: 'सौदों के पूरे समूहों की संख्या' },
  'new-clients': { en: 'number of new clients', ru: 'число новых клиентов', hi: 'नए ग्राहकों की संख्या' },
} as const satisfies Readonly<Record<DealAmountSource['deals'], ExplanationTexts>>;

/** What a number of the deals is put into words with. */
export const dealAmountPhrases = {
  whole: { en: ', shared deals in whole', ru: ', совместные сделки целиком', hi: ', साझा सौदे पूरे गिने जाते हैं' },
  eachClientOnce: {
    en: ' with deals of the month, each counted once',
    ru: ' со сделками месяца, каждый один раз',
    hi: ' जिनके सौदे इस महीने हुए, हर ग्राहक एक बार',
  },
  clientsFrom: {
    en: ' with at least {deals} deals of the month each, each counted once',
    ru: ', у каждого из которых за месяц сделок не меньше {deals}, каждый один раз',
    hi: ' जिनमें हर एक के इस महीने कम से कम {deals} सौदे हुए, हर ग्राहक एक बार',
  },
  groupsOfClient: {
    en: ' of the month with one and the same client, deals in a group: {deals}',
    ru: ' месяца с одним и тем же клиентом, сделок в группе: {deals}',
    hi: ', महीने के एक ही ग्राहक के साथ, एक समूह में सौदे: {deals}',
  },
  newByOrder: {
    en: ': a client is new by order {order}, made in the month of the first order{late}',
    ru: ': клиент новый, когда его заказ № {order} сделан в месяце первого заказа{late}',
    hi: ': ऑर्डर संख्या {order} से ग्राहक नया गिना जाता है, जो पहले ऑर्डर के महीने में दिया गया हो{late}',
  },
  orInMonthAfter: {
    en: ', or in the month after where the first one fell in the last days of its month ({days})',
    ru: ' или, если первый пришёлся на последние дни месяца (их {days}), в следующем месяце',
    hi: ', या अगले महीने में, अगर पहला ऑर्डर महीने के आख़िरी दिनों ({days}) में आया हो',
  },
} as const satisfies Phrases;
