import type { DaySpan } from '../dating/days-of-month.js';
import { findDayThatCounts } from '../inputs/deals.js';
import type { StatementInputs } from '../inputs/statement-inputs.js';
import { listReadsOfPeriods } from './inputs-read-by-periods.js';
import type { Problem } from '../documents/problem.js';
import type { CompiledScheme } from '../scheme/compile-scheme.js';

/** A list of deals can be wrong from the first to the last: this many problems tell what to repair. */
const MOST_PROBLEMS = 200;

/**
 * Deals that no scheme would pay: where deals are paid one by one, those of days on which no scheme is in force,
 * and those of days whose scheme pays by no deals while nothing else depends on them. `spans` are the parts of the
 * month that the periods have.
 */
export function findDealsOfNoScheme(
  periods: readonly { readonly scheme: CompiledScheme }[],
  spans: readonly DaySpan[],
  { deals = [], month }: StatementInputs,
): Problem[] {
  const reads = listReadsOfPeriods(periods);
  if (month === undefined || !reads.some(({ dealsByDay }) => dealsByDay)) return [];
  const dependedOn = reads.some(({ dealsTogether }) => dealsTogether);
  const problems: Problem[] = [];
  for (let index = 0; index < deals.length && problems.length < MOST_PROBLEMS; index += 1) {
    const { id, on } = deals[index]!;
    const day = findDayThatCounts(on, month);
    const at = spans.findIndex((span) => span.from <= day && day <= span.until);
    const refuse = (code: string, message: string) =>
      problems.push({ code, path: ['inputs', 'deals', index, 'on'], message });
    if (at < 0)
      refuse(
        'deal-without-scheme',
        `deal "${id}" is of ${on}, and on ${day} no scheme is in force that would pay it; give the period that holds that day, or take the deal out`,
      );
    else if (!dependedOn && !reads[at]!.dealsByDay) {
      const { code, version } = periods[at]!.scheme.scheme;
      refuse(
        'unread-deal',
        `deal "${id}" is of ${on}, and the scheme in force on ${day}, "${code}" version ${version}, pays by no deals; take the deal out, or use the scheme that pays it`,
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
  for (let index = 0; index < deals.length && problems.length < MOST_PROBLEMS; index += 1) {
    const { id, on } = deals[index]!;
    if (on > last)
      problems.push({
        code: 'deal-after-month',
        path: ['inputs', 'deals', index, 'on'],
        message: `deal "${id}" is of ${on}, which is after ${month}; give it with the inputs of its own month`,
      });
  }
  return problems;
}
