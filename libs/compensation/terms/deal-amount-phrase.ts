import type { ExplanationLanguage } from '../trace/language.js';
import { say } from '../trace/phrases.js';
import { quote } from '../trace/quoted.js';
import type { DealAmountSource } from './deal-amount-terms.js';
import { dealAmountPhrases, SUMS } from './deal-amount-phrases.js';
import { phraseDealFilter } from './deal-filter-phrase.js';
import { LAST_DAYS, ORDERS_OF_NEW_CLIENT } from '../inputs/new-client.js';

/** The number as the description of a scheme writes it. */
export function phraseDealAmount(source: DealAmountSource, language: ExplanationLanguage, places: number): string {
  const counting = phraseCounting(source, language);
  const what = `${say(SUMS[source.deals], language)}${counting}`;
  const named = source.name === undefined ? '' : `${quote(source.name, language)}: `;
  const whole = source.credit === 'whole' ? say(dealAmountPhrases.whole, language) : '';
  const which = source.where === undefined ? '' : `; ${phraseDealFilter(source.where, language, places)}`;
  if (`${named}${counting}${whole}${which}` === '') return what;
  return `(${named}${what}${whole}${which})`;
}

/** How clients are counted: that is signed, whatever is left out of the terms. */
function phraseCounting(source: DealAmountSource, language: ExplanationLanguage): string {
  const { deals, atLeast = 1, every, orders = ORDERS_OF_NEW_CLIENT, lastDays = LAST_DAYS } = source;
  if (deals === 'clients')
    return atLeast === 1
      ? say(dealAmountPhrases.eachClientOnce, language)
      : say(dealAmountPhrases.clientsFrom, language, { deals: String(atLeast) });
  if (deals === 'groups') return say(dealAmountPhrases.groupsOfClient, language, { deals: String(every) });
  if (deals !== 'new-clients') return '';
  const late = lastDays === 0 ? '' : say(dealAmountPhrases.orInMonthAfter, language, { days: String(lastDays) });
  return say(dealAmountPhrases.newByOrder, language, { order: String(orders), late });
}
