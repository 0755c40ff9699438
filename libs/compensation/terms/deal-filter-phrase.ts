import { parseFraction } from '../numbers/exact-fraction.js';
import { formatMoney } from '../trace/number-display.js';
import type { Language, Texts } from '../trace/language.js';
import type { ClientStart, DealFilter } from './deal-filter.js';

/** The day that a time with a client is counted from, as it stands after "since" and "с". */
export const CLIENT_START_TEXTS: Readonly<Record<ClientStart, Texts>> = {
  'first-delivery': { en: 'the first delivery to the client', ru: 'первой поставки клиенту' },
  'first-order': { en: "the client's first order", ru: 'первого заказа клиента' },
  contract: { en: 'the contract with the client', ru: 'договора с клиентом' },
};

/** Which deals are meant, as a part of a sentence: the parts of the filter, which must all hold. */
export function phraseDealFilter(filter: DealFilter | undefined, language: Language, places: number): string {
  if (filter === undefined) return language === 'ru' ? 'все сделки' : 'all deals';
  return `${language === 'ru' ? 'сделки' : 'deals'}: ${phraseParts(filter, language, places).join(', ')}`;
}

function phraseParts(filter: DealFilter, language: Language, places: number): string[] {
  const {
    amountFrom,
    amountBelow,
    order,
    orderUpTo,
    clientMonthsBelow,
    clientMonthsFrom,
    clientMonthsSince = 'first-delivery',
    productLines,
    tags,
    paid,
    except,
  } = filter;
  const ru = language === 'ru';
  const since = CLIENT_START_TEXTS[clientMonthsSince][language];
  const money = (text: string) => formatMoney(parseFraction(text), places, language);
  const or = (list: string[]) => list.join(ru ? ' или ' : ' or ');
  return [
    ...(amountFrom === undefined
      ? []
      : [ru ? `сумма от ${money(amountFrom)}` : `amount of at least ${money(amountFrom)}`]),
    ...(amountBelow === undefined
      ? []
      : [ru ? `сумма меньше ${money(amountBelow)}` : `amount below ${money(amountBelow)}`]),
    ...(order === undefined ? [] : [phraseOrder(order, ru)]),
    ...(orderUpTo === undefined
      ? []
      : [ru ? `заказы клиента до ${orderUpTo}-го включительно` : `the client's orders up to number ${orderUpTo}`]),
    ...(clientMonthsFrom === undefined
      ? []
      : [
          ru
            ? `с ${since} прошло ${clientMonthsFrom} мес. или больше (либо клиент передан в поддержку)`
            : `months since ${since}: ${clientMonthsFrom} or more (or the client is handed over)`,
        ]),
    ...(clientMonthsBelow === undefined
      ? []
      : [
          ru
            ? `с ${since} прошло меньше ${clientMonthsBelow} мес. (либо день передачи клиента ещё не наступил)`
            : `months since ${since}: less than ${clientMonthsBelow} (or the client's hand-over day is still to come)`,
        ]),
    ...(productLines === undefined
      ? []
      : [ru ? `товарная группа ${or(productLines)}` : `product line ${or(productLines)}`]),
    ...(tags === undefined ? [] : [ru ? `с пометкой ${or(tags)}` : `marked ${or(tags)}`]),
    ...(paid === undefined ? [] : [phrasePaid(paid, ru)]),
    ...(except === undefined
      ? []
      : [`${ru ? 'кроме таких' : 'except these'}: (${phraseParts(except, language, places).join(', ')})`]),
  ];
}

function phraseOrder(order: 'first' | 'later', ru: boolean): string {
  if (order === 'first') return ru ? 'первый заказ клиента' : "the client's first order";
  return ru ? 'второй и следующие заказы клиента' : "the client's second and later orders";
}

function phrasePaid(paid: boolean, ru: boolean): string {
  if (paid) return ru ? 'оплаченные полностью' : 'paid in full';
  return ru ? 'оплаченные не полностью' : 'not paid in full';
}
