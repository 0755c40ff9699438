import { dayOfMonth } from '#calendar/month.js';
import type { CountedDeal } from './counted-example.js';
import type { CountedFilter } from './counted-filter.js';

/** Whether a filter means a deal, in a month; undefined where whether it is paid is asked and nobody knows. */
export function isMeant(
  { productLines, tags, paid, paidBy, segments, territories }: CountedFilter,
  deal: CountedDeal,
  month: string,
): boolean {
  return (
    isListed(productLines, deal.productLine) &&
    isListed(segments, deal.segment) &&
    isListed(territories, deal.territory) &&
    (tags === undefined || tags.some((tag) => deal.tags.includes(tag))) &&
    (paid === undefined || isPaid(deal, month, paidBy) === paid)
  );
}

/** Whether a list, where there is one, has a code. */
export function isListed(list: readonly string[] | undefined, code: string | undefined): boolean {
  return list === undefined || (code !== undefined && list.includes(code));
}

/** Whether a deal is paid in full at the end of the month, or by the end of a day of it; undefined where nobody knows. */
export function isPaid({ paid, paidOn }: CountedDeal, month: string, paidBy: number | undefined): boolean | undefined {
  if (paidBy === undefined || paid !== true) return paid;
  return paidOn === undefined ? undefined : paidOn <= dayOfMonth(month, paidBy);
}
