import { parseFraction } from '../numbers/exact-fraction.js';
import { sayCounted } from '../trace/counted.js';
import type { ExplanationLanguage } from '../trace/language.js';
import { formatMoney } from '../trace/number-display.js';
import { join, say } from '../trace/phrases.js';
import type { DealFilter } from './deal-filter.js';
import { CLIENT_START_TEXTS, dealFilterPhrases, monthsTexts } from './deal-filter-phrases.js';

/** Which deals are meant, as a part of a sentence: the parts of the filter, which must all hold. */
export function phraseDealFilter(
  filter: DealFilter | undefined,
  language: ExplanationLanguage,
  places: number,
): string {
  if (filter === undefined) return say(dealFilterPhrases.all, language);
  return say(dealFilterPhrases.some, language, { parts: phraseParts(filter, language, places) });
}

function phraseParts(filter: DealFilter, language: ExplanationLanguage, places: number): string {
  const { order, orderUpTo, productLines, tags, paid, except } = filter;
  return [
    ...phraseAmounts(filter, language, places),
    ...(order === undefined
      ? []
      : [say(order === 'first' ? dealFilterPhrases.firstOrder : dealFilterPhrases.laterOrders, language)]),
    ...(orderUpTo === undefined ? [] : [say(dealFilterPhrases.orderUpTo, language, { order: String(orderUpTo) })]),
    ...phraseMonths(filter, language),
    ...(productLines === undefined
      ? []
      : [say(dealFilterPhrases.productLine, language, { names: join(productLines, 'or', language) })]),
    ...(tags === undefined ? [] : [say(dealFilterPhrases.marked, language, { tags: join(tags, 'or', language) })]),
    ...(paid === undefined ? [] : [say(paid ? dealFilterPhrases.paid : dealFilterPhrases.notPaid, language)]),
    ...(except === undefined
      ? []
      : [say(dealFilterPhrases.except, language, { parts: phraseParts(except, language, places) })]),
  ].join(', ');
}

function phraseAmounts(
  { amountFrom, amountBelow }: DealFilter,
  language: ExplanationLanguage,
  places: number,
): string[] {
  const money = (text: string) => formatMoney(parseFraction(text), places, language);
  return [
    ...(amountFrom === undefined ? [] : [say(dealFilterPhrases.amountFrom, language, { amount: money(amountFrom) })]),
    ...(amountBelow === undefined
      ? []
      : [say(dealFilterPhrases.amountBelow, language, { amount: money(amountBelow) })]),
  ];
}

/** How long the client is one. */
function phraseMonths(
  { clientMonthsFrom, clientMonthsBelow, clientMonthsSince = 'first-delivery' }: DealFilter,
  language: ExplanationLanguage,
): string[] {
  const since = say(CLIENT_START_TEXTS[clientMonthsSince], language);
  const counted = (months: number) => ({ since, months: sayCounted(monthsTexts, language, months) });
  return [
    ...(clientMonthsFrom === undefined ? [] : [say(dealFilterPhrases.monthsFrom, language, counted(clientMonthsFrom))]),
    ...(clientMonthsBelow === undefined
      ? []
      : [say(dealFilterPhrases.monthsBelow, language, counted(clientMonthsBelow))]),
  ];
}
