import { addMonths, dayOfMonth, firstDayOf, monthOfDay } from '#calendar/month.js';
import { isWonIn } from '#compensation/inputs/new-client.js';
import type { CountedDeal, CountedMonth } from './counted-example.js';
import { type CountedNumber, usual } from './counted-number.js';
import { isMeant } from './is-meant.js';

type Of<Name extends CountedNumber['number']> = Extract<CountedNumber, { number: Name }>;

/** Deals by their client. */
export function byClient(deals: readonly CountedDeal[]): CountedDeal[][] {
  const clients = new Map<string, CountedDeal[]>();
  for (const deal of deals) clients.set(deal.client, [...(clients.get(deal.client) ?? []), deal]);
  return [...clients.values()];
}

/**
 * How many clients are won in the month: those whose order number `orders` counts in it, where the first is of it too, or of
 * the last days of the month before. Orders are numbered by their days, whoever made them. Undefined where an order would
 * win a client of whose first nobody has told the day.
 */
export function countNewClients(
  { orders = usual.orders, lastDays = usual.lastDays, needs = [], where = {} }: Of<'new-clients'>,
  counted: readonly CountedDeal[],
  { month, deals }: CountedMonth,
): number | undefined {
  const end = dayOfMonth(month, 31);
  const has = (day: string | undefined) => day !== undefined && day <= end;
  let won = 0;
  for (const sales of byClient(deals.filter(({ isReturn }) => !isReturn))) {
    const { winning, firstOn } = findOrder(sales, orders);
    if (winning === undefined || !counted.includes(winning) || !isMeant(where, winning, month)) continue;
    if (needs.includes('contract') && !has(winning.contractOn)) continue;
    if (needs.includes('delivery') && !has(winning.clientSince)) continue;
    if (firstOn === undefined) return undefined;
    if (isWonIn(month, firstOn, lastDays)) won += 1;
  }
  return won;
}

/** The order of a number among all sales of a client, and the day of the first, as far as it is known. */
function findOrder(
  sales: readonly CountedDeal[],
  number: number,
): { winning: CountedDeal | undefined; firstOn: string | undefined } {
  const sorted = sales.toSorted((a, b) => dayOf(a).localeCompare(dayOf(b)) || (a.id < b.id ? -1 : 1));
  const [earliest] = sorted;
  if (earliest === undefined) return { winning: undefined, firstOn: undefined };
  const told = sales.flatMap(({ firstOrderOn, order, on }) => [
    ...(firstOrderOn === undefined ? [] : [firstOrderOn]),
    ...(order === 1 && on !== undefined ? [on] : []),
  ]);
  const toldOn = told.toSorted()[0];
  const isFirst = earliest.order === undefined || earliest.order === 1;
  const before =
    earliest.order === undefined ? Number(toldOn !== undefined && toldOn < dayOf(earliest)) : earliest.order - 1;
  const known = [
    ...(toldOn === undefined ? [] : [toldOn]),
    ...(isFirst || toldOn !== undefined ? [dayOf(earliest)] : []),
  ];
  return { winning: sorted[number - 1 - before], firstOn: known.toSorted()[0] };
}

function dayOf({ on }: CountedDeal): string {
  return on ?? '';
}

/** The regular clients of earlier months, or those of them who have ordered nothing in this one from anybody. */
export function countRegularClients(
  { number, months = usual.months, orders = usual.regularOrders, where = {} }: Of<'regular-clients' | 'lost-clients'>,
  { month, deals }: CountedMonth,
): number {
  const from = firstDayOf(addMonths(month, -months));
  const meant = deals.filter((deal) => !deal.isReturn && isMeant(where, deal, month));
  const isEarlier = (deal: CountedDeal) => dayOf(deal) >= from && dayOf(deal) < firstDayOf(month);
  const isRegular = (sales: readonly CountedDeal[]) =>
    sales.filter((deal) => deal.ofOthers !== true && isEarlier(deal)).length >= orders;
  const hasOrdered = (sales: readonly CountedDeal[]) =>
    sales.some(({ on }) => on === undefined || monthOfDay(on) === month);
  return byClient(meant).filter((sales) => isRegular(sales) && (number === 'regular-clients' || !hasOrdered(sales)))
    .length;
}
