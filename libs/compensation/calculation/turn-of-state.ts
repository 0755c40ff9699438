import { addMonths, previousMonth, type Month } from '#calendar/month.js';
import type { Problem } from '../documents/problem.js';
import type { SkippedMonth } from '../inputs/skipped-months.js';

/** Where the state of a component is from. */
export interface StateOrigin {
  /** Of the component. */
  readonly code: string;
  readonly month: Month;
  /** The scheme that left it, `code/version`. */
  readonly of: string;
}

/**
 * The one rule of all states: what a month left is read in the month after it, and months between that had no
 * statement are named. Paths start at `carriedState` or `inputs`.
 */
export function findStatesOutOfTurn(
  origins: readonly StateOrigin[],
  month: Month,
  skipped: readonly SkippedMonth[],
): Problem[] {
  return [
    ...origins.flatMap((origin) => findOutOfTurn(origin, month, skipped)),
    ...skipped.flatMap(({ month: named }, index) => findNotSkipped(named, index, origins, month)),
  ];
}

function findOutOfTurn({ code, month: left }: StateOrigin, month: Month, skipped: readonly SkippedMonth[]): Problem[] {
  const refuse = (kind: string, message: string): Problem[] => [
    { code: kind, path: ['carriedState', code, 'month'], message },
  ];
  const before = previousMonth(month);
  if (left === month)
    return refuse(
      'state-of-same-month',
      `is ${left}, the month that is calculated: what ${month} began with is what ${before} left, so give that; what ${month} itself left belongs to the month after`,
    );
  if (left > month)
    return refuse(
      'state-of-later-month',
      `is ${left}, which is after ${month}: give what ${before} left, or calculate the month after ${left}`,
    );
  const missing = listMonthsBetween(left, month).filter((each) => !skipped.some((named) => named.month === each));
  if (missing.length === 0) return [];
  return refuse(
    'months-missing',
    `is ${left}, and what ${before} left is read in ${month}; ${phraseMonths(missing)} between them: calculate each of these months, one after another, and give what the last left. A month in which the person had no statement is named with its reason in inputs.skippedMonths; nothing is counted, paid or taken in it`,
  );
}

function findNotSkipped(named: Month, index: number, origins: readonly StateOrigin[], month: Month): Problem[] {
  const refuse = (message: string): Problem[] => [
    { code: 'not-skipped', path: ['inputs', 'skippedMonths', index, 'month'], message },
  ];
  if (named >= month) return refuse(`is ${named}, which is not before ${month}; take it out`);
  if (origins.length === 0)
    return refuse(
      'is skipped by nothing: no state of an earlier month is given; give what the last statement left, and take this out only where there was none or it left nothing',
    );
  const calculated = origins.find((origin) => origin.month >= named);
  if (calculated === undefined) return [];
  return refuse(
    calculated.month === named
      ? `is ${named}, which had a statement: "${calculated.code}" is given what it left; take it out`
      : `is ${named}, which is before ${calculated.month}, whose state is given; take it out`,
  );
}

function listMonthsBetween(left: Month, month: Month): Month[] {
  const months: Month[] = [];
  for (let next = addMonths(left, 1); next < month; next = addMonths(next, 1)) months.push(next);
  return months;
}

const MOST_NAMED = 12;

function phraseMonths(months: readonly Month[]): string {
  const [first, last] = [months[0] ?? '', months.at(-1) ?? ''];
  if (months.length > MOST_NAMED) return `the months from ${first} to ${last} lie`;
  return `${months.join(', ')} ${months.length === 1 ? 'lies' : 'lie'}`;
}
