import { findDayThatCounts } from '../inputs/deals.js';
import { findReturnedSale } from '../inputs/returned-sales.js';
import type { StatementInputs } from '../inputs/statement-inputs.js';
import { listReadsOfPeriods } from './inputs-read-by-periods.js';
import type { DividedPeriod } from './month-periods.js';
import type { Problem } from '../documents/problem.js';
import type { CompiledScheme } from '../scheme/compile-scheme.js';

/** A list of deals can be wrong from the first to the last: this many problems tell what to repair. */
const MOST_PROBLEMS = 200;

/**
 * Deals that no scheme would pay: where deals are paid one by one, those of days on which no scheme is in force,
 * and those of days whose scheme pays by no deals while nothing else depends on them.
 */
export function findDealsOfNoScheme(
  divided: readonly DividedPeriod<{ readonly scheme: CompiledScheme }>[],
  { deals = [], month }: StatementInputs,
): Problem[] {
  const periods = listReadsOfPeriods(divided.map(({ period: { scheme }, span }) => ({ scheme, span })));
  if (month === undefined || !periods.some(({ reads }) => reads.dealsByDay)) return [];
  const dependedOn = periods.some(({ reads }) => reads.dealsTogether);
  const problems: Problem[] = [];
  for (const [index, deal] of deals.entries()) {
    if (problems.length >= MOST_PROBLEMS) break;
    // A return is paid by the scheme of the day of its sale.
    const { on } = findReturnedSale(deals, deal)?.sale ?? deal;
    const what = `deal "${deal.id}" ${deal.returns === undefined ? 'is' : 'takes back a sale'} of ${on}`;
    const day = findDayThatCounts(on, month);
    const inForce = periods.find(({ span }) => span.from <= day && day <= span.until);
    const refuse = (code: string, message: string) =>
      problems.push({ code, path: ['inputs', 'deals', index, 'on'], message });
    if (inForce === undefined)
      refuse(
        'deal-without-scheme',
        `${what}, and on ${day} no scheme is in force that would pay it; give the period that holds that day; only a deal that is not to be paid to this person is taken out`,
      );
    else if (!dependedOn && !inForce.reads.dealsByDay) {
      const { code, version } = inForce.scheme.scheme;
      refuse(
        'unread-deal',
        `${what}, and the scheme in force on ${day}, "${code}" version ${version}, pays by no deals; use the scheme that pays it; only a deal that is not to be paid to this person is taken out`,
      );
    }
  }
  return problems;
}

/** Deals dated after the month: they are paid with the statement of their own. Deals of earlier months may be paid now. */
export function findDealsAfterMonth({ deals, month }: Pick<StatementInputs, 'deals' | 'month'>): Problem[] {
  if (deals === undefined || month === undefined) return [];
  // No day of the month comes after it as text.
  const last = `${month}-31`;
  const problems: Problem[] = [];
  for (const [index, { id, on }] of deals.entries()) {
    if (problems.length >= MOST_PROBLEMS) break;
    if (on > last)
      problems.push({
        code: 'deal-after-month',
        path: ['inputs', 'deals', index, 'on'],
        message: `deal "${id}" is of ${on}, which is after ${month}; give it with the inputs of its own month`,
      });
  }
  return problems;
}
