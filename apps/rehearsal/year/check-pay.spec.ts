import { describe, expect, it } from '@jest/globals';
import type { CalculatedMonth } from './calculate-year.js';
import { checkMonths, checkYears } from './check-pay.js';
import type { StatementOfYear } from './year-read.js';

const line = (component: string, amount: string) => ({ component, code: component, amount });
const calculated = (handle: string, month: string, salary: string): CalculatedMonth => ({
  ...{ handle, month, lines: [line('salary', salary)], total: salary },
});
const paid = (of: CalculatedMonth, changes: Partial<StatementOfYear> = {}): StatementOfYear => ({
  ...{ handle: of.handle, month: of.month, purpose: null, lines: of.lines, total: of.total, owed: '0' },
  ...changes,
});

const january = calculated('ann', '2026-01', '100.00');
const february = calculated('ann', '2026-02', '100.00');
const ben = calculated('ben', '2026-01', '70.00');
const due = [january, february, ben];
const rightly = due.map((month) => paid(month));

describe('The check of what the months of a year have paid', () => {
  it('finds nothing where everybody has what the engine calculates', () => {
    expect(checkMonths(due, rightly)).toEqual([]);
    expect(checkYears(due, rightly)).toEqual([]);
  });

  it.each([
    ['another figure', [paid(january, { lines: [line('salary', '100.01')] }), ...rightly.slice(1)], 'ann 2026-01'],
    [
      'a line more',
      [paid(january, { lines: [...january.lines, line('extra', '0.00')] }), ...rightly.slice(1)],
      'ann 2026-01',
    ],
    [
      'a line of another component',
      [paid(january, { lines: [line('bonus', '100.00')] }), ...rightly.slice(1)],
      'ann 2026-01',
    ],
    ['somebody who was forgotten', rightly.slice(0, 2), 'ben 2026-01'],
    ['somebody who was paid twice', [...rightly, paid(ben, { purpose: 'leaver' })], 'ben 2026-01'],
    [
      'somebody who earns nothing in the month',
      [...rightly, paid(calculated('ben', '2026-02', '1.00'))],
      'ben 2026-02',
    ],
  ])('finds %s', (_what, statements, of) => {
    expect(checkMonths(due, statements)).toEqual([expect.objectContaining({ check: 'months', of })]);
  });

  it('leaves corrections to the year: they are none of the month itself', () => {
    const corrected = paid(february, {
      lines: [...february.lines, line('correction/2026-01', '5.00')],
      total: '105.00',
    });
    const offCycle = paid(ben, { purpose: 'correction', lines: [line('correction/owed', '2.00')], total: '0.00' });
    const statements = [paid(january), corrected, paid(ben), offCycle];
    expect(checkMonths(due, statements)).toEqual([]);
  });
});

describe('The check of what a year has paid', () => {
  const raised = [calculated('ann', '2026-01', '105.00'), february, ben];

  it('takes what is corrected with what was paid, and what is owed off it', () => {
    const corrected = paid(february, { lines: [line('correction/2026-01', '5.00')], total: '105.00' });
    expect(checkYears(raised, [paid(january), corrected, paid(ben)])).toEqual([]);
    const lowered = [calculated('ann', '2026-01', '90.00'), february, ben];
    expect(checkYears(lowered, [paid(january), paid(february, { owed: '10.00' }), paid(ben)])).toEqual([]);
  });

  it('finds a correction that was not paid, paid twice, or taken from another', () => {
    const twice = paid(february, { total: '110.00' });
    expect(checkYears(raised, rightly)).toEqual([{ check: 'years', of: 'ann', expected: '205.00', found: '200.00' }]);
    expect(checkYears(raised, [paid(january), twice, paid(ben)])).toEqual([
      { check: 'years', of: 'ann', expected: '205.00', found: '210.00' },
    ]);
    expect(checkYears(raised, [...rightly.slice(0, 2), paid(ben, { total: '75.00' })]).map(({ of }) => of)).toEqual([
      'ann',
      'ben',
    ]);
  });
});
