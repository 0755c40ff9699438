import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { renderSteps } from '../explanation/render-trace.js';
import { describeStoredTrace } from '../explanation/stored-trace.js';
import { calculateStatement, ENGINE_VERSION } from '../calculation/calculate-statement.js';
import { isSameAmount } from '../numbers/money.js';
import { sumAmounts } from '../numbers/plain-decimal.js';
import type { ExplainedStatement, StatementLine } from '../statement/statement.js';
import { makeSchemeWith } from '../testing/kpi-plan-builder.js';
import { applyCorrections } from './apply-corrections.js';
import { type CorrectedMonth, type Corrections, correctionsSchema } from './corrections.js';
import { findCorrectedLines } from './find-corrected-lines.js';

const scheme = makeSchemeWith([{ code: 'salary', name: 'Salary', kind: 'salary', terms: { amount: '10000' } }]);
const causes: CorrectedMonth['causes'] = [{ kind: 'assignment', source: '2026-01-01', by: 'p-9', on: '2026-03-10' }];

function statement(): ExplainedStatement {
  const result = calculateStatement(scheme, { month: '2026-03' });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
}

function line(amount: string, code = 'salary'): StatementLine {
  return { position: 1, component: 'salary', code, label: 'Salary', amount };
}

function month(name: string, was: string, now: string): CorrectedMonth {
  return { month: name, causes, lines: findCorrectedLines([line(was)], [line(now)]) };
}

function correct(
  months: CorrectedMonth[],
  { owed = '0.00', limit = '20 %', writtenOff, paidOffCycle }: Partial<Corrections> = {},
) {
  return applyCorrections(statement(), { months, owed, limit, writtenOff, paidOffCycle }, 2) as ExplainedStatement;
}

const paidBefore = (amount: string) => [
  { component: 'adjustment', code: 'A-1', label: '2026-03: Overtime', amount, on: '2026-03-12' },
];

const writeOff = (amount: string): NonNullable<Corrections['writtenOff']> => ({
  amount,
  source: { documentId: 'W-1', version: 1, sha256: 'a'.repeat(64) },
  by: 'p-9',
  on: '2026-03-10',
});

const tell = (trace: ExplainedStatement['trace'], language: 'en' | 'ru') =>
  renderSteps(describeStoredTrace(trace, ENGINE_VERSION, language), language);

describe('the lines of a month that come to something else', () => {
  it('are those that changed, came or went, with 0 in the decimals of the other side', () => {
    const before = [line('100.00', 'kept'), line('50.00', 'less'), line('-7.50', 'gone')];
    const after = [line('100.0', 'kept'), line('40.00', 'less'), line('3.00', 'new')];
    expect(findCorrectedLines(before, after)).toEqual([
      { component: 'salary', code: 'less', label: 'Salary', was: '50.00', now: '40.00' },
      { component: 'salary', code: 'new', label: 'Salary', was: '0.00', now: '3.00' },
      { component: 'salary', code: 'gone', label: 'Salary', was: '-7.50', now: '0.00' },
    ]);
    expect(findCorrectedLines([line('60000')], [])).toMatchObject([{ was: '60000', now: '0' }]);
  });
});

describe('a statement that corrects months before', () => {
  it('pays each month what it is short of, by lines that name month and line', () => {
    const paid = correct([month('2026-01', '10000.00', '12000.00'), month('2026-02', '10000.00', '10500.00')]);
    expect(paid.lines.slice(1)).toMatchObject([
      { position: 2, component: 'correction/2026-01', code: 'salary/salary', amount: '2000.00' },
      { position: 3, component: 'correction/2026-02', code: 'salary/salary', amount: '500.00' },
    ]);
    expect(paid).toMatchObject({ total: '12500.00', owed: '0.00' });
  });

  it('takes back at most the part of its own pay that may be taken, and says what is owed still', () => {
    const paid = correct([month('2026-01', '10000.00', '7000.00')]);
    expect(paid.lines.slice(1)).toMatchObject([
      { component: 'correction/2026-01', amount: '-3000.00' },
      { component: 'correction/owed', code: 'after', amount: '1000.00' },
    ]);
    expect(paid).toMatchObject({ total: '8000.00', owed: '1000.00' });
    expect(correct([], { owed: '1000.00' })).toMatchObject({ total: '9000.00', owed: '0.00' });
  });

  it('takes what was owed before from what it pays for other months, without a limit', () => {
    expect(correct([month('2026-01', '10000.00', '16000.00')], { owed: '5000.00' })).toMatchObject({
      total: '11000.00',
      owed: '0.00',
    });
  });

  it('neither takes nor carries on what was written off of it', () => {
    const paid = correct([], { owed: '5000.00', writtenOff: writeOff('2500.00') });
    expect(paid.lines.slice(1)).toMatchObject([
      { component: 'correction/owed', code: 'before', amount: '-5000.00' },
      { component: 'correction/owed', code: 'written-off', amount: '2500.00' },
      { component: 'correction/owed', code: 'after', amount: '500.00' },
    ]);
    expect(paid).toMatchObject({ total: '8000.00', owed: '500.00' });
    expect(correct([], { owed: '5000.00', writtenOff: writeOff('5000.00') })).toMatchObject({
      total: '10000.00',
      owed: '0.00',
    });
    const english = tell(paid.trace, 'en');
    expect(english).toContain('Written off');
    expect(english).toContain('by the document W-1, signed on 10 March 2026 by p-9');
    expect(tell(paid.trace, 'ru')).toContain('Списано');
  });

  it('takes off what of the month was paid off-cycle, in full, and counts the limit from the rest', () => {
    const paid = correct([], { owed: '5000.00', paidOffCycle: paidBefore('2500.00') });
    expect(paid.lines.slice(1)).toMatchObject([
      {
        component: 'correction/off-cycle',
        code: 'adjustment/A-1',
        label: 'Paid before: 2026-03: Overtime',
        amount: '-2500.00',
      },
      { component: 'correction/owed', code: 'before', amount: '-5000.00' },
      { component: 'correction/owed', code: 'after', amount: '3500.00' },
    ]);
    expect(paid).toMatchObject({ total: '6000.00', owed: '3500.00' });
    expect(tell(paid.trace, 'en')).toContain('paid off-cycle on 12 March 2026');
    expect(tell(paid.trace, 'ru')).toContain('вне основного расчёта');
  });

  it('owes what was paid off-cycle beyond what the month comes to', () => {
    expect(correct([], { paidOffCycle: paidBefore('12000.00') })).toMatchObject({ total: '0.00', owed: '2000.00' });
    const corrected = correct([month('2026-01', '100.00', '600.00')], { paidOffCycle: paidBefore('10200.00') });
    expect(corrected).toMatchObject({ total: '300.00', owed: '0.00' });
  });

  it('has no pack in which more is written off than is owed', () => {
    const read = (owed: string) =>
      correctionsSchema.safeParse({ months: [], owed, limit: '20 %', writtenOff: writeOff('5000.00') });
    expect(read('5000').success).toBe(true);
    expect(read('4999.99').error?.issues).toMatchObject([{ path: ['writtenOff', 'amount'] }]);
  });

  it('explains what has changed, who did it and when, in either language', () => {
    const { trace } = correct([month('2026-01', '10000.00', '7000.00')]);
    const english = tell(trace, 'en');
    expect(english).toContain('Correction of January 2026');
    expect(english).toContain('the assignment from 2026-01-01, changed on 10 March 2026 by p-9');
    expect(english).toContain('at most 20 % of the');
    expect(tell(trace, 'ru')).toContain('Перерасчёт за январь 2026');
  });

  const units = fc.integer({ min: -5_000_000, max: 5_000_000 }).map((each) => (each / 100).toFixed(2));
  it('is the sum of its lines, takes no more than it may, and loses nothing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(units, units), { maxLength: 6 }),
        fc.integer({ min: 0, max: 3_000_000 }),
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 0, max: 2_000_000 }),
        (pairs, debt, percent, before) => {
          const owed = (debt / 100).toFixed(2);
          const forgiven = (Math.floor((debt * percent) / 100) / 100).toFixed(2);
          const months = pairs.map(([was, now], index) => month(`2025-0${index + 1}`, was, now));
          const writtenOff = Number(forgiven) === 0 ? undefined : writeOff(forgiven);
          const advance = (before / 100).toFixed(2);
          const paidOffCycle = before === 0 ? undefined : paidBefore(advance);
          const paid = correct(months, { owed, writtenOff, paidOffCycle });
          expect(isSameAmount(sumAmounts(paid.lines.map(({ amount }) => amount)).toFixed(2), paid.total)).toBe(true);
          expect(Number(paid.total)).toBeGreaterThanOrEqual(Math.max(0, 10_000 - before / 100) * 0.8 - 0.01);
          const due = sumAmounts(pairs.map(([was, now]) => sumAmounts([now]).minus(was).toFixed(2)));
          const settled = sumAmounts([paid.total, '-10000', advance, owed])
            .minus(paid.owed ?? '')
            .minus(forgiven);
          expect(Number(paid.owed)).toBeGreaterThanOrEqual(0);
          expect(settled.toFixed(2)).toBe(due.toFixed(2));
        },
      ),
    );
  });
});
