import { describe, expect, it } from '@jest/globals';
import { sumAmounts } from '#compensation/numbers/plain-decimal.js';
import { calculateYear } from './calculate-year.js';
import { expectedConcerns } from './check-concerns.js';
import { drawYear } from './draw-year.js';
import { checkYear } from './rehearse-year.js';
import type { StatementOfYear, YearRead } from './year-read.js';
import { reportYear } from './year-report.js';
import { printYear } from './year-words.js';

const options = { months: 4, departments: 2, people: 9, seed: 11 };
const year = drawYear(options);
const people = Object.keys(year.people);

/** What the product would have posted: each month by what was known then, and what that changes of the months before. */
const statements = year.months.flatMap(({ month }, index) =>
  people.flatMap((handle): StatementOfYear[] => {
    const known = calculateYear(year, month, [handle]);
    const own = known.find((each) => each.month === month);
    if (own === undefined) return [];
    const before = index === 0 ? [] : calculateYear(year, year.months[index - 1]?.month, [handle]);
    const now = sumAmounts(known.filter((each) => each.month < month).map(({ total }) => total));
    const change = now.minus(sumAmounts(before.map(({ total }) => total)));
    const correction = { component: 'correction/before', code: 'all', amount: change.toFixed(2) };
    const lines = change.isZero() ? own.lines : [...own.lines, correction];
    return [{ handle, month, purpose: null, lines, total: change.plus(own.total).toFixed(2), owed: '0' }];
  }),
);
const read: YearRead = { statements, documents: [], unsettled: [], deadlines: [], concerns: expectedConcerns(year) };
const verdictOf = (found: YearRead) => reportYear(options, [], found, checkYear(year, found)).verdict;

describe('A year that was read back', () => {
  it('is as expected where everybody has what was known in time, and what was not later', () => {
    expect(statements.some(({ lines }) => lines.some(({ component }) => component === 'correction/before'))).toBe(true);
    expect(checkYear(year, read)).toMatchObject({ months: { differences: [] }, years: { differences: [] } });
    expect(verdictOf(read)).toBe('as expected');
  });

  it('differs by one figure of one line, by one statement less and by one more', () => {
    const [first, ...others] = statements as [StatementOfYear, ...StatementOfYear[]];
    const [line, ...lines] = first.lines;
    const another = { ...first, lines: [{ ...line!, amount: '0.01' }, ...lines] };
    for (const found of [
      [another, ...others],
      others,
      [...statements, first],
      [{ ...first, total: '1.00' }, ...others],
    ])
      expect(verdictOf({ ...read, statements: found })).toBe('differs');
  });

  it('differs where a change of a month that is paid still waits', () => {
    expect(verdictOf({ ...read, unsettled: ['agent-1 2026-01'] })).toBe('differs');
  });

  it('differs where somebody has said less or more than they did, or the same twice', () => {
    const { concerns } = read;
    expect(concerns.some((each) => each.includes('a fine is signed'))).toBe(true);
    for (const found of [concerns.slice(1), [...concerns, 'seller-1 2026-01: expects 1'], [...concerns, concerns[0]!]])
      expect(verdictOf({ ...read, concerns: found })).toBe('differs');
  });

  it('is told in words, with what differs', () => {
    const found = { ...read, statements: statements.slice(1) };
    const words = printYear(reportYear(options, [], found, checkYear(year, found)));
    expect(words).toContain('4 months of 9 people in 2 departments, seed 11');
    expect(words).toContain(`${statements[0]?.handle} 2026-01: expected is to be paid; found was not`);
    expect(words).toContain('The year is NOT as expected.');
  });
});
