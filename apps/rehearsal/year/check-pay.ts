import { isDeepStrictEqual } from 'node:util';
import { isSameAmount } from '#compensation/numbers/money.js';
import { sumAmounts } from '#compensation/numbers/plain-decimal.js';
import type { CalculatedMonth } from './calculate-year.js';
import { difference, type Difference } from './difference.js';
import { groupBy } from './group-by.js';
import type { StatementOfYear } from './year-read.js';

/** What is corrected of months before stands in lines of its own. */
const isCorrection = ({ component }: { component: string }): boolean => component.startsWith('correction/');
/** A statement that has nothing but corrections pays neither a month nor a year. */
const paysMonth = ({ purpose }: StatementOfYear): boolean => purpose !== 'correction' && purpose !== 'bonus';
const nameOf = ({ handle, month, purpose }: { handle: string; month: string; purpose?: string | null }) =>
  `${handle} ${month}${purpose === 'annual-bonus' ? ', the bonus of the year' : ''}`;

/**
 * Whether everybody was paid once for every month in which they earn, by the lines that the engine calculates from what was
 * known when the month was paid, and nobody for any other.
 */
export function checkMonths(
  expected: readonly CalculatedMonth[],
  statements: readonly StatementOfYear[],
): Difference[] {
  const paid = groupBy(statements.filter(paysMonth), nameOf);
  const due = new Map(expected.map((each) => [nameOf(each), each]));
  const names = [...new Set([...due.keys(), ...paid.keys()])].toSorted();
  return names.flatMap((name) => {
    const [one, ...more] = paid.get(name) ?? [];
    const calculated = due.get(name);
    if (one === undefined) return [difference('months', name, 'is to be paid', 'was not')];
    if (calculated === undefined) return [difference('months', name, 'earns nothing', `was paid ${one.total}`)];
    const twice = more.map(({ total }) =>
      difference('months', name, 'is to be paid once', `was paid ${total} besides`),
    );
    const own = one.lines.filter((line) => !isCorrection(line));
    return isDeepStrictEqual(own, calculated.lines)
      ? twice
      : [...twice, difference('months', name, wordsOf(calculated.lines), wordsOf(own))];
  });
}

/** Whether all that somebody was paid in the year, less what they still owe, is what they would have earned had everything been known in time. */
export function checkYears(expected: readonly CalculatedMonth[], statements: readonly StatementOfYear[]): Difference[] {
  const earned = groupBy(expected, ({ handle }) => handle);
  const paid = groupBy(statements, ({ handle }) => handle);
  return [...new Set([...earned.keys(), ...paid.keys()])].toSorted().flatMap((handle) => {
    const due = totalOf(earned.get(handle) ?? []);
    const owed = lastOwed(paid.get(handle) ?? []);
    const had = sumAmounts([totalOf(paid.get(handle) ?? []), owed === '0' ? '0' : `-${owed}`]).toFixed(2);
    return isSameAmount(due, had) ? [] : [difference('years', handle, due, had)];
  });
}

/** Whether every change of a month that is paid was looked at by a run: nobody is forgotten. */
export function checkSettled(unsettled: readonly string[]): Difference[] {
  return [...new Set(unsettled)].map((of) => difference('settled', of, 'is looked at by a run', 'waits'));
}

const totalOf = (months: readonly { total: string }[]): string =>
  sumAmounts(months.map(({ total }) => total)).toFixed(2);

/** What the last statement of a person has left. */
function lastOwed(statements: readonly StatementOfYear[]): string {
  return statements.at(-1)?.owed ?? '0';
}

function wordsOf(lines: CalculatedMonth['lines']): string {
  return lines.map(({ component, code, amount }) => `${component}/${code} ${amount}`).join(', ');
}
