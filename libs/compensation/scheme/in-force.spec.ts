import { describe, expect, it } from '@jest/globals';
import { calculateCompiledMonth, calculateMonth, type MonthOfPeriodsDraft } from '../calculation/calculate-month.js';
import { calculateCompiled, calculateStatement } from '../calculation/calculate-statement.js';
import { statementInputsSchema } from '../inputs/statement-inputs.js';
import { makeSchemeWith } from '../testing/kpi-plan-builder.js';
import { compileScheme } from './compile-scheme.js';
import { findDifferingExamples } from '../description/check-examples.js';
import { paySchemeSchema } from './pay-scheme.js';

const from = (effectiveFrom: string) =>
  makeSchemeWith([{ code: 'bonus', name: 'Bonus', kind: 'fixed-bonus', terms: { amount: '3000' } }], { effectiveFrom });

function refusals(periods: MonthOfPeriodsDraft['periods']): unknown {
  const result = calculateMonth({ periods, inputs: { month: '2026-06' } });
  return result.ok ? result.total : result.problems.map((problem) => [problem.code, problem.path.join('.')]);
}

describe('a scheme', () => {
  it.each(['2026-06', '2026-07', '2030-01'])('pays %s when it is in force by the last day of it', (month) => {
    expect(calculateStatement(from('2026-06-30'), { month })).toMatchObject({ ok: true, total: '3000.00' });
  });

  it.each([
    ['2026-05', '2026-06-01'],
    ['2025-12', '2026-01-01'],
    ['2026-06', '2026-07-01'],
  ])('does not pay %s when it is in force from %s', (month, effectiveFrom) => {
    expect(calculateStatement(from(effectiveFrom), { month })).toEqual({
      ok: false,
      problems: [
        expect.objectContaining({
          code: 'scheme-not-in-force',
          path: ['scheme', 'effectiveFrom'],
          message: expect.stringContaining(`in force from ${effectiveFrom}, which is after ${month}`),
        }),
      ],
    });
  });

  it('pays a month that is not named, and any month where that is asked for', () => {
    expect(calculateStatement(from('2026-06-30'), {})).toMatchObject({ ok: true });
    const [compiled, inputs] = [
      compileScheme(paySchemeSchema.parse(from('2027-01-01'))),
      statementInputsSchema.parse({ month: '2026-06' }),
    ];
    expect(calculateCompiled(compiled, inputs)).toMatchObject({ ok: false });
    expect(calculateCompiled(compiled, inputs, {}, { atAnyTime: true })).toMatchObject({ ok: true, total: '3000.00' });
    expect(
      calculateCompiledMonth({ periods: [{ from: '2026-06-16', scheme: compiled }], inputs }, { atAnyTime: true }),
    ).toMatchObject({ ok: true, total: '1500.00' });
  });

  it('may be shown by examples of any month', () => {
    const example = { name: 'A month before', inputs: { month: '2026-05' }, expected: { total: '3000' } };
    expect(findDifferingExamples(paySchemeSchema.parse({ ...from('2026-06-01'), examples: [example] }))).toEqual([]);
  });
});

describe('a period', () => {
  it('begins on the day on which its scheme is in force, or later', () => {
    expect(
      refusals([
        { from: '2026-06-01', scheme: from('2026-01-01') },
        { from: '2026-06-16', scheme: from('2026-06-16') },
      ]),
    ).toBe('3000.00');
    expect(
      refusals([
        { from: '2026-06-01', scheme: from('2026-01-01') },
        { from: '2026-06-16', scheme: from('2026-06-17') },
      ]),
    ).toEqual([['scheme-not-in-force', 'periods.1.from']]);
    expect(refusals([{ from: '2026-06-02', scheme: from('2026-07-01') }])).toEqual([
      ['scheme-not-in-force', 'periods.0.from'],
    ]);
  });

  it('that began before the month is judged on the first day of it', () => {
    expect(refusals([{ from: '2026-01-01', until: '2026-06-15', scheme: from('2026-06-01') }])).toBe('1500.00');
    expect(refusals([{ from: '2026-01-01', until: '2026-06-15', scheme: from('2026-06-02') }])).toEqual([
      ['scheme-not-in-force', 'periods.0.from'],
    ]);
  });

  it('of the whole month is judged as well', () => {
    expect(refusals([{ from: '2026-06-01', scheme: from('2026-06-01') }])).toBe('3000.00');
    expect(refusals([{ from: '2026-06-01', scheme: from('2026-06-02') }])).toEqual([
      ['scheme-not-in-force', 'periods.0.from'],
    ]);
  });
});
