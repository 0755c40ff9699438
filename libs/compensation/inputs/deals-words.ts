import { addAll, parseFraction } from '../numbers/exact-fraction.js';
import { formatMoney } from '../numbers/number-display.js';
import { formatDay } from '../trace/day-display.js';
import type { Language } from '../trace/language.js';
import type { Deal } from './deals.js';
import { phraseFact, showMoney } from './phrase-parts.js';
import type { PhraseWords } from './section.js';

/** All deals of an example, with their number and sum. */
export function phraseDeals(
  deals: readonly Deal[],
  language: Language,
  { places }: Pick<PhraseWords, 'places'>,
): string[] {
  const sum = formatMoney(addAll(deals.map(({ amount }) => parseFraction(amount))), places);
  const count = language === 'ru' ? `сделок ${deals.length} на сумму ${sum}` : `deals ${deals.length}, together ${sum}`;
  return [
    deals.length === 0 ? count : `${count} (${deals.map((deal) => phraseDeal(deal, language, places)).join('; ')})`,
  ];
}

function phraseDeal(deal: Deal, language: Language, places: number): string {
  const ru = language === 'ru';
  const {
    id,
    on,
    client,
    amount,
    margin,
    collected,
    paid,
    order,
    clientSince,
    firstOrderOn,
    contractOn,
    handedOverOn,
    productLine,
    tags,
    shares,
    madeBy,
    broughtBy,
    collectedBy,
  } = deal;
  return [
    `${id} ${formatDay(on, language)} ${showMoney(amount, places)}`,
    `${ru ? 'клиент' : 'client'} ${client}`,
    ...phraseFact(margin, (text) => `${ru ? 'маржа' : 'margin'} ${showMoney(text, places)}`),
    ...phraseFact(collected, (text) => `${ru ? 'поступило' : 'collected'} ${showMoney(text, places)}`),
    ...phraseFact(paid, (isPaid) =>
      ru ? (isPaid ? 'оплачена полностью' : 'оплачена не полностью') : isPaid ? 'paid in full' : 'not paid in full',
    ),
    ...phraseFact(order, (number) => `${ru ? 'заказ' : 'order'} ${number}`),
    ...phraseFact(clientSince, (day) => `${ru ? 'первая поставка' : 'first delivery'} ${formatDay(day, language)}`),
    ...phraseFact(firstOrderOn, (day) => `${ru ? 'первый заказ' : 'first order'} ${formatDay(day, language)}`),
    ...phraseFact(contractOn, (day) => `${ru ? 'договор' : 'contract'} ${formatDay(day, language)}`),
    ...phraseFact(handedOverOn, (day) => `${ru ? 'передан' : 'handed over'} ${formatDay(day, language)}`),
    ...phraseFact(productLine, (code) => `${ru ? 'товарная группа' : 'product line'} ${code}`),
    ...(tags.length === 0 ? [] : [`${ru ? 'с пометкой' : 'marked'} ${tags.join(', ')}`]),
    ...phraseFact(
      shares,
      (all) =>
        `${ru ? 'доли' : 'shares'} ${all.map(({ person, role, share }) => [person, ...(role === undefined ? [] : [`(${role})`]), share].join(' ')).join(', ')}`,
    ),
    ...phraseFact(madeBy, (person) => `${ru ? 'допродажу сделал' : 'made by'} ${person}`),
    ...phraseFact(broughtBy, (person) => `${ru ? 'клиента привёл' : 'client brought by'} ${person}`),
    ...phraseFact(collectedBy, (person) => `${ru ? 'поступление обеспечил' : 'collected by'} ${person}`),
  ].join(', ');
}
