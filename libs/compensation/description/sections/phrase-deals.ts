import type { PaidAt, Sale } from '../../inputs/deal-facts.js';
import type { Deal } from '../../inputs/deals.js';
import { addAll, parseFraction } from '../../numbers/exact-fraction.js';
import { parseRatio } from '../../numbers/ratio.js';
import { formatDay } from '../../trace/day-display.js';
import type { ExplanationLanguage } from '../../trace/language.js';
import { formatMoney, formatPercent } from '../../trace/number-display.js';
import { say } from '../../trace/phrases.js';
import { dealsPhrases, PAID_AT_TEXTS } from './deals-phrases.js';
import { phraseFact, showMoney, showRatio, type PhraseWords } from './phrase-parts.js';

/** All deals of an example, with their number and sum. */
export function phraseDeals(
  deals: readonly Deal[],
  language: ExplanationLanguage,
  { places }: Pick<PhraseWords, 'places'>,
): string[] {
  const sum = formatMoney(addAll(deals.map(({ amount }) => parseFraction(amount))), places, language);
  const counted = say(dealsPhrases.deals, language, { count: String(deals.length), sum });
  const each = deals.map((deal) => phraseDeal(deal, language, places)).join('; ');
  return [deals.length === 0 ? counted : `${counted} (${each})`];
}

function phraseDeal(deal: Deal, language: ExplanationLanguage, places: number): string {
  const { id, on, client, amount, collected, returns, sale, returnedBefore } = deal;
  const money = (text: string) => ({ amount: showMoney(text, places, language) });
  return [
    `${id} ${formatDay(on, language)} ${showMoney(amount, places, language)}`,
    say(dealsPhrases.client, language, { client }),
    ...phraseFact(returns, (of) => say(dealsPhrases.returns, language, { deal: of })),
    ...phraseMargin(deal, language, places),
    ...phraseFact(collected, (text) => say(dealsPhrases.collected, language, money(text))),
    ...phraseSale(deal, language, places),
    ...phraseFact(sale, (facts) => {
      const known = [
        `${formatDay(facts.on, language)} ${showMoney(facts.amount, places, language)}`,
        ...phraseMargin(facts, language, places),
        ...phraseSale(facts, language, places),
      ];
      return say(dealsPhrases.sale, language, { facts: known.join(', ') });
    }),
    ...phraseFact(returnedBefore, (before) => {
      const known = [
        showMoney(before.amount, places, language),
        ...phraseMargin(before, language, places),
        ...phraseFact(before.collected, (text) => say(dealsPhrases.moneyBefore, language, money(text))),
      ];
      return say(dealsPhrases.returnedBefore, language, { facts: known.join(', ') });
    }),
  ].join(', ');
}

function phraseMargin(
  { margin }: { readonly margin?: string | undefined },
  language: ExplanationLanguage,
  places: number,
): string[] {
  return phraseFact(margin, (text) =>
    say(dealsPhrases.margin, language, { amount: showMoney(text, places, language) }),
  );
}

/** What rules look at in a sale, besides its day and amounts. */
function phraseSale(sale: Sale | Deal, language: ExplanationLanguage, places: number): string[] {
  const day = (on: string) => ({ day: formatDay(on, language) });
  return [
    ...phraseFact(sale.paid, (isPaid) => say(isPaid ? dealsPhrases.paid : dealsPhrases.notPaid, language)),
    ...phraseFact(sale.order, (order) => say(dealsPhrases.order, language, { order: String(order) })),
    ...phraseFact(sale.clientSince, (on) => say(dealsPhrases.clientSince, language, day(on))),
    ...phraseFact(sale.firstOrderOn, (on) => say(dealsPhrases.firstOrderOn, language, day(on))),
    ...phraseFact(sale.contractOn, (on) => say(dealsPhrases.contractOn, language, day(on))),
    ...phraseFact(sale.handedOverOn, (on) => say(dealsPhrases.handedOverOn, language, day(on))),
    ...phraseFact(sale.productLine, (code) => say(dealsPhrases.productLine, language, { code })),
    ...(sale.tags.length === 0 ? [] : [say(dealsPhrases.marked, language, { tags: sale.tags.join(', ') })]),
    ...phraseFact(sale.shares, (all) => say(dealsPhrases.shares, language, { shares: phraseShares(all, language) })),
    ...phraseFact(sale.madeBy, (person) => say(dealsPhrases.madeBy, language, { person })),
    ...phraseFact(sale.broughtBy, (person) => say(dealsPhrases.broughtBy, language, { person })),
    ...phraseFact(sale.collectedBy, (person) => say(dealsPhrases.collectedBy, language, { person })),
    ...Object.entries(sale.paidAt ?? {}).map(([code, paidAt]) => phrasePaidAt(code, paidAt, language, places)),
  ];
}

function phraseShares(shares: NonNullable<Sale['shares']>, language: ExplanationLanguage): string {
  return shares
    .map(({ person, role, share }) =>
      [person, ...phraseFact(role, (text) => `(${text})`), showRatio(share, language)].join(' '),
    )
    .join(', ');
}

function phrasePaidAt(code: string, paidAt: PaidAt, language: ExplanationLanguage, places: number): string {
  if ('perDeal' in paidAt)
    return say(dealsPhrases.paidPerDeal, language, { code, amount: showMoney(paidAt.perDeal, places, language) });
  return say(PAID_AT_TEXTS[paidAt.on], language, { code, rate: formatPercent(parseRatio(paidAt.rate), language) });
}
