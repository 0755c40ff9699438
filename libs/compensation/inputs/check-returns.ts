import type * as z from 'zod';
import { isPositiveText } from '../numbers/decimal-text.js';
import { add, compare, negate, parseFraction, type Fraction } from '../numbers/exact-fraction.js';
import type { Sale } from './deal-facts.js';

/** What is read of a deal here. */
interface Deal extends Sale {
  readonly id: string;
  readonly client: string;
  readonly collected?: string | undefined;
  readonly returns?: string | undefined;
  readonly sale?: Sale | undefined;
  readonly returnedBefore?: { readonly amount: string } | undefined;
}

/** What belongs to the sale and is never read from a return. */
const OF_THE_SALE = [
  'paid',
  'order',
  'clientSince',
  'firstOrderOn',
  'contractOn',
  'handedOverOn',
  'productLine',
  'shares',
  'madeBy',
  'broughtBy',
  'collectedBy',
  'paidAt',
] as const satisfies readonly (keyof Sale)[];

/** Refuses amounts whose sign says something else than that a deal is a sale or a return, and fields of the other. */
export function checkReturn(deal: Omit<Deal, 'id'>, context: z.RefinementCtx): void {
  const refuse = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
  const { amount, collected, returns } = deal;
  if (returns === undefined) {
    if (isBelowZero(amount))
      refuse('amount', 'must not be negative; a return says in returns which sale it takes back');
    if (isBelowZero(collected))
      refuse('collected', 'must not be negative; money that was given back stands in a return of the deal');
    for (const field of ['sale', 'returnedBefore'] as const)
      if (deal[field] !== undefined) refuse(field, 'belongs to a return; say in returns which sale it takes back');
    return;
  }
  if (isAboveZero(amount)) refuse('amount', 'must be 0 or less: it is what the return takes back of the sale');
  if (isAboveZero(collected)) refuse('collected', 'must be 0 or less: it is the money that was given back');
  for (const field of OF_THE_SALE)
    if (deal[field] !== undefined)
      refuse(field, 'is of the sale, not of its return; give it with the sale, and leave it out here');
  if (deal.tags.length > 0) refuse('tags', 'are of the sale, not of its return; give them with the sale');
  if (deal.sale !== undefined && deal.sale.on > deal.on)
    refuse('sale', `is of ${deal.sale.on}, after its return; correct one of the days`);
}

// Well-formed text: a payroll asks this of every deal, and no number is made of it.
const isBelowZero = (text: string | undefined) => text?.startsWith('-') === true && isPositiveText(text);
const isAboveZero = (text: string | undefined) => text?.startsWith('-') === false && isPositiveText(text);

/** Refuses returns of sales that are not known, that say different things of one sale, or that take back more than was sold. */
export function checkReturns(
  deals: readonly Deal[],
  refuse: (path: (string | number)[], message: string) => void,
): void {
  if (deals.every(({ returns }) => returns === undefined)) return;
  const listed = new Map(deals.map((deal) => [deal.id, deal]));
  const returned = new Map<string, { readonly said: string; sum: Fraction }>();
  deals.forEach((deal, index) => {
    if (deal.returns === undefined) return;
    const sale = findSale(deal, deal.returns, listed, (field, message) => refuse([index, field], message));
    if (sale === undefined) return;
    const said = JSON.stringify([deal.sale, deal.returnedBefore, deal.client]);
    const before = returned.get(deal.returns) ?? { said, sum: parseFraction(deal.returnedBefore?.amount ?? '0') };
    returned.set(deal.returns, before);
    if (before.said !== said)
      refuse(
        [index, 'returns'],
        `differs from another return of "${deal.returns}" in client, sale or returnedBefore; all returns of one sale say the same of it`,
      );
    before.sum = add(before.sum, negate(parseFraction(deal.amount)));
    if (compare(before.sum, parseFraction(sale.amount)) > 0)
      refuse(
        [index, 'amount'],
        `takes back more of "${deal.returns}" than its amount, ${sale.amount}, together with what was returned before it; correct one of them`,
      );
  });
}

/** The sale of a return, on the list or carried; undefined and a refusal where it cannot be relied on. */
function findSale(
  deal: Deal,
  returns: string,
  listed: ReadonlyMap<string, Deal>,
  refuse: (field: string, message: string) => void,
): Sale | Deal | undefined {
  const sale = listed.get(returns);
  if (sale === undefined) {
    if (deal.sale === undefined)
      refuse('sale', `is missing: "${returns}" is not on the list; give what is known of it, with its day and amount`);
    return deal.sale;
  }
  if (deal.sale !== undefined) {
    refuse('sale', `"${returns}" is on the list itself; leave this out, so that the sale is told once`);
    return undefined;
  }
  if (sale.returns !== undefined) {
    refuse('returns', `"${returns}" is a return itself; name the sale`);
    return undefined;
  }
  if (sale.client !== deal.client) {
    refuse('client', `differs from that of "${returns}", which is taken back; correct one of them`);
    return undefined;
  }
  if (sale.on > deal.on) {
    refuse('on', `is before ${sale.on}, the day of "${returns}", which is taken back; correct one of the days`);
    return undefined;
  }
  return sale;
}
