import type { Language, Texts } from '../trace/language.js';
import { quote } from '../trace/quoted.js';
import type { DealAmountSource } from './deal-amount-terms.js';
import { phraseDealFilter } from './deal-filter-phrase.js';
import { LAST_DAYS, ORDERS_OF_NEW_CLIENT } from '../inputs/new-client.js';

/** What each number is called where nothing more is said of it. */
export const SUMS: Record<DealAmountSource['deals'], Texts> = {
  amount: { en: 'revenue of deals', ru: 'выручка по сделкам' },
  margin: { en: 'margin of deals', ru: 'маржа по сделкам' },
  collected: { en: 'money collected on deals', ru: 'поступления по сделкам' },
  count: { en: 'number of deals', ru: 'число сделок' },
  clients: { en: 'number of clients', ru: 'число клиентов' },
  groups: { en: 'number of full groups of deals', ru: 'число полных групп сделок' },
  'new-clients': { en: 'number of new clients', ru: 'число новых клиентов' },
};

/** The number as the description of a scheme writes it. */
export function phraseDealAmount(source: DealAmountSource, language: Language, places: number): string {
  const named = source.name === undefined ? '' : `${quote(source.name, language)}: `;
  const whole =
    source.credit !== 'whole' ? '' : language === 'ru' ? ', совместные сделки целиком' : ', shared deals in whole';
  const which = source.where === undefined ? '' : `; ${phraseDealFilter(source.where, language, places)}`;
  const what = `${SUMS[source.deals][language]}${phraseCounting(source, language)}`;
  return named === '' && which === '' && what === SUMS[source.deals][language] && whole === ''
    ? what
    : `(${named}${what}${whole}${which})`;
}

/** How clients are counted: that is signed, whatever is left out of the terms. */
function phraseCounting(source: DealAmountSource, language: Language): string {
  const ru = language === 'ru';
  const { deals, atLeast = 1, every, orders = ORDERS_OF_NEW_CLIENT, lastDays = LAST_DAYS } = source;
  if (deals === 'clients')
    return atLeast === 1
      ? ru
        ? ' со сделками месяца, каждый один раз'
        : ' with deals of the month, each counted once'
      : ru
        ? `, у каждого из которых за месяц сделок не меньше ${atLeast}, каждый один раз`
        : ` with at least ${atLeast} deals of the month each, each counted once`;
  if (deals === 'groups')
    return ru
      ? ` месяца с одним и тем же клиентом, сделок в группе: ${every}`
      : ` of the month with one and the same client, deals in a group: ${every}`;
  if (deals !== 'new-clients') return '';
  const late =
    lastDays === 0
      ? ''
      : ru
        ? ` или, если первый пришёлся на последние дни месяца (их ${lastDays}), в следующем месяце`
        : `, or in the month after where the first one fell in the last days of its month (${lastDays})`;
  return ru
    ? `: клиент новый, когда его заказ № ${orders} сделан в месяце первого заказа${late}`
    : `: a client is new by order ${orders}, made in the month of the first order${late}`;
}
