import { add, negate, parseFraction, ZERO, type Fraction } from '../numbers/exact-fraction.js';
import type { Deal } from './deals.js';

/** The amounts of a deal that may be paid by. */
export type DealAmount = 'amount' | 'margin' | 'collected';

/** Where a deal stands in the inputs: its index on the list, or the path of the sale that a return carries. */
export type DealPlace = number | readonly (string | number)[];

/** The sale behind a return. */
export interface ReturnedSale {
  /** What rules look at. */
  readonly sale: Deal;
  readonly place: DealPlace;
  /** What was taken back of it before this return: in earlier months, and by the returns before it on the list. */
  readonly before: Readonly<Record<DealAmount, Fraction>>;
}

/** Found once a list: every component of a scheme may ask for them. */
const known = new WeakMap<readonly Deal[], ReadonlyMap<Deal, ReturnedSale>>();

/** The sale that a deal of a checked list takes back; undefined where the deal is no return. */
export function findReturnedSale(deals: readonly Deal[], deal: Deal): ReturnedSale | undefined {
  if (deal.returns === undefined) return undefined;
  let sales = known.get(deals);
  if (sales === undefined) known.set(deals, (sales = findReturnedSales(deals)));
  return sales.get(deal);
}

function findReturnedSales(deals: readonly Deal[]): Map<Deal, ReturnedSale> {
  const indexes = new Map(deals.map(({ id }, index) => [id, index]));
  const sales = new Map<string, Pick<ReturnedSale, 'sale' | 'place'>>();
  const taken = new Map<string, ReturnedSale['before']>();
  const found = new Map<Deal, ReturnedSale>();
  deals.forEach((deal, index) => {
    const { returns } = deal;
    if (returns === undefined) return;
    const sale = sales.get(returns) ?? findSale(deal, returns, index, deals, indexes.get(returns));
    sales.set(returns, sale);
    const before = taken.get(returns) ?? readBefore(deal);
    found.set(deal, { ...sale, before });
    taken.set(returns, {
      amount: add(before.amount, takenBy(deal.amount)),
      margin: add(before.margin, takenBy(deal.margin)),
      collected: add(before.collected, takenBy(deal.collected)),
    });
  });
  return found;
}

function findSale(
  { sale, client }: Deal,
  returns: string,
  index: number,
  deals: readonly Deal[],
  listedAt: number | undefined,
): Pick<ReturnedSale, 'sale' | 'place'> {
  const listed = listedAt === undefined ? undefined : deals[listedAt];
  if (listed !== undefined && listedAt !== undefined) return { sale: listed, place: listedAt };
  if (sale === undefined) throw new TypeError('The sale of a return is not known; the list was not checked.');
  return { sale: { ...sale, id: returns, client }, place: [index, 'sale'] };
}

function readBefore({ returnedBefore }: Deal): ReturnedSale['before'] {
  const read = (text: string | undefined) => (text === undefined ? ZERO : parseFraction(text));
  return {
    amount: read(returnedBefore?.amount),
    margin: read(returnedBefore?.margin),
    collected: read(returnedBefore?.collected),
  };
}

function takenBy(text: string | undefined): Fraction {
  return text === undefined ? ZERO : negate(parseFraction(text));
}
