import { addAll, parseFraction } from '../numbers/exact-fraction.js';
import { formatMoney, formatPercent } from '../trace/number-display.js';
import { parseRatio } from '../numbers/ratio.js';
import { formatDay } from '../trace/day-display.js';
import type { Language, Texts } from '../trace/language.js';
import type { PaidAt, Sale } from './deal-facts.js';
import type { Deal } from './deals.js';
import { phraseFact, showMoney, showRatio } from './phrase-parts.js';
import type { DealAmount } from './returned-sales.js';
import type { PhraseWords } from './section.js';

/** All deals of an example, with their number and sum. */
export function phraseDeals(
  deals: readonly Deal[],
  language: Language,
  { places }: Pick<PhraseWords, 'places'>,
): string[] {
  const sum = formatMoney(addAll(deals.map(({ amount }) => parseFraction(amount))), places, language);
  const count = language === 'ru' ? `сделок ${deals.length} на сумму ${sum}` : `deals ${deals.length}, together ${sum}`;
  return [
    deals.length === 0 ? count : `${count} (${deals.map((deal) => phraseDeal(deal, language, places)).join('; ')})`,
  ];
}

function phraseDeal(deal: Deal, language: Language, places: number): string {
  const ru = language === 'ru';
  const { id, on, client, amount, collected, returns, sale, returnedBefore } = deal;
  return [
    `${id} ${formatDay(on, language)} ${showMoney(amount, places, language)}`,
    `${ru ? 'клиент' : 'client'} ${client}`,
    ...phraseFact(returns, (of) => `${ru ? 'возврат по сделке' : 'takes back'} ${of}`),
    ...phraseMargin(deal, language, places),
    ...phraseFact(collected, (text) => `${ru ? 'поступило' : 'collected'} ${showMoney(text, places, language)}`),
    ...phraseSale(deal, language, places),
    ...phraseFact(sale, (facts) => {
      const known = [
        `${formatDay(facts.on, language)} ${showMoney(facts.amount, places, language)}`,
        ...phraseMargin(facts, language, places),
        ...phraseSale(facts, language, places),
      ];
      return `${ru ? 'продажа' : 'the sale'} (${known.join(', ')})`;
    }),
    ...phraseFact(returnedBefore, (before) => {
      const known = [
        showMoney(before.amount, places, language),
        ...phraseMargin(before, language, places),
        ...phraseFact(before.collected, (text) => `${ru ? 'деньги' : 'money'} ${showMoney(text, places, language)}`),
      ];
      return `${ru ? 'возвращено раньше' : 'taken back before'} ${known.join(', ')}`;
    }),
  ].join(', ');
}

function phraseMargin(
  { margin }: { readonly margin?: string | undefined },
  language: Language,
  places: number,
): string[] {
  return phraseFact(margin, (text) => `${language === 'ru' ? 'маржа' : 'margin'} ${showMoney(text, places, language)}`);
}

/** What rules look at in a sale, besides its day and amounts. */
function phraseSale(sale: Sale | Deal, language: Language, places: number): string[] {
  const ru = language === 'ru';
  return [
    ...phraseFact(sale.paid, (isPaid) =>
      ru ? (isPaid ? 'оплачена полностью' : 'оплачена не полностью') : isPaid ? 'paid in full' : 'not paid in full',
    ),
    ...phraseFact(sale.order, (number) => `${ru ? 'заказ' : 'order'} ${number}`),
    ...phraseFact(
      sale.clientSince,
      (day) => `${ru ? 'первая поставка' : 'first delivery'} ${formatDay(day, language)}`,
    ),
    ...phraseFact(sale.firstOrderOn, (day) => `${ru ? 'первый заказ' : 'first order'} ${formatDay(day, language)}`),
    ...phraseFact(sale.contractOn, (day) => `${ru ? 'договор' : 'contract'} ${formatDay(day, language)}`),
    ...phraseFact(sale.handedOverOn, (day) => `${ru ? 'передан' : 'handed over'} ${formatDay(day, language)}`),
    ...phraseFact(sale.productLine, (code) => `${ru ? 'товарная группа' : 'product line'} ${code}`),
    ...(sale.tags.length === 0 ? [] : [`${ru ? 'с пометкой' : 'marked'} ${sale.tags.join(', ')}`]),
    ...phraseFact(
      sale.shares,
      (all) =>
        `${ru ? 'доли' : 'shares'} ${all.map(({ person, role, share }) => [person, ...(role === undefined ? [] : [`(${role})`]), showRatio(share, language)].join(' ')).join(', ')}`,
    ),
    ...phraseFact(sale.madeBy, (person) => `${ru ? 'допродажу сделал' : 'made by'} ${person}`),
    ...phraseFact(sale.broughtBy, (person) => `${ru ? 'клиента привёл' : 'client brought by'} ${person}`),
    ...phraseFact(sale.collectedBy, (person) => `${ru ? 'поступление обеспечил' : 'collected by'} ${person}`),
    ...Object.entries(sale.paidAt ?? {}).map(([code, paidAt]) => phrasePaidAt(code, paidAt, language, places)),
  ];
}

const BASES: Record<DealAmount, Texts> = {
  amount: { en: 'of the revenue', ru: 'от выручки' },
  margin: { en: 'of the margin', ru: 'от маржи' },
  collected: { en: 'of the money collected', ru: 'от поступивших денег' },
};

function phrasePaidAt(code: string, paidAt: PaidAt, language: Language, places: number): string {
  const ru = language === 'ru';
  const at =
    'perDeal' in paidAt
      ? `${showMoney(paidAt.perDeal, places, language)} ${ru ? 'за сделку' : 'per deal'}`
      : `${formatPercent(parseRatio(paidAt.rate), language)} ${BASES[paidAt.on][language]}`;
  return `${ru ? 'в день продажи оплачено по' : 'on the day of sale paid by'} ${code} ${at}`;
}
