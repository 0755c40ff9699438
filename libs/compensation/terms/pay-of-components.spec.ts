import { describe, expect, it } from '@jest/globals';
import { calculateMonth } from '../calculation/calculate-month.js';
import { calculateStatement } from '../calculation/calculate-statement.js';
import { leftBy } from '../testing/carried-state.js';
import { makeSchemeWith } from '../testing/kpi-plan-builder.js';
import { renderTrace } from '../explanation/render-trace.js';
import { paySchemeSchema, type PaySchemeDraft } from '../scheme/pay-scheme.js';

type Component = PaySchemeDraft['components'][number];

const salary: Component = { code: 'salary', name: 'Salary', kind: 'salary', terms: { amount: '20000' } };
const bonus: Component = { code: 'bonus', name: 'Bonus', kind: 'fixed-bonus', terms: { amount: { value: 'earned' } } };
const limit = (terms: object): Component => ({ code: 'limit', name: 'Limit', kind: 'limit', terms: terms as never });
const draw: Component = { code: 'draw', name: 'Draw', kind: 'draw', terms: { amount: '30000', recoverable: true } };
const guarantee = (terms: object = {}): Component => ({
  code: 'guarantee',
  name: 'Guarantee',
  kind: 'guarantee',
  terms: { amount: '60000', ...terms },
});
const fine: Component = { code: 'fine', name: 'Fines', kind: 'fine', terms: {} };
const adjustment: Component = { code: 'adjustment', name: 'Adjustments', kind: 'adjustment', terms: {} };

const values = [{ code: 'earned', name: 'Earned', unit: 'rubles' }];
const everything = [fine, guarantee(), draw, limit({ floor: '22000', cap: '100000' }), adjustment, bonus, salary];

function amounts(components: Component[], earned: string, fines: string, balance = '0.00'): Record<string, string> {
  const result = calculateStatement(
    makeSchemeWith(components, { values }),
    {
      month: '2026-07',
      values: { earned },
      fines: [{ id: 'F-1', reason: 'A complaint', amount: fines }],
      adjustments: [{ id: 'A-1', month: '2026-01', reason: 'A deal was forgotten', amount: '1' }],
    },
    leftBy('2026-06', { draw: { balance } }),
  );
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return Object.fromEntries(result.lines.map((line) => [line.code, line.amount]));
}

describe('a limit, a draw, a guarantee, fines and adjustments in one scheme', () => {
  const poor = {
    salary: '20000.00',
    bonus: '5000.00',
    limit: '0.00',
    draw: '25000.00',
    guarantee: '10000.00',
    'F-1': '-5000.00',
    'A-1': '1.00',
  };

  it('make no circle, in whatever order they are written', () => {
    expect(amounts(everything, '5000', '8000')).toEqual(poor);
    expect(amounts(everything.toReversed(), '5000', '8000')).toEqual(poor);
  });

  it('follow one another: limit, draw, guarantee, fine', () => {
    expect(amounts(everything, '90000', '30000', '5000.00')).toEqual({
      salary: '20000.00',
      bonus: '90000.00',
      limit: '-10000.00',
      draw: '-5000.00',
      guarantee: '0.00',
      'F-1': '-19000.00',
      'A-1': '1.00',
    });
  });

  it('make nothing up twice: the draw sees the floor, the guarantee sees the draw', () => {
    expect(amounts(everything, '0', '1')).toMatchObject({ limit: '2000.00', draw: '28000.00', guarantee: '10000.00' });
  });

  it('never make up for a fine, nor take it from what was made up', () => {
    expect(amounts(everything, '100', '99999')).toMatchObject({ 'F-1': '-100.00' });
    const result = paySchemeSchema.safeParse(makeSchemeWith([bonus, guarantee({ of: ['fine'] }), fine], { values }));
    expect(result.success).toBe(false);
  });

  it('protect the salary from a fine on pay that a limit took away', () => {
    const result = calculateStatement(
      makeSchemeWith(
        [{ ...salary, terms: { amount: '500000' } }, bonus, limit({ of: ['bonus'], cap: '30000' }), fine],
        {
          values,
        },
      ),
      {
        values: { earned: '50000' },
        fines: [{ id: 'F-1', reason: 'A complaint', amount: '40000' }],
      },
    );
    expect(result).toMatchObject({ ok: true, total: '500000.00' });
  });

  it('may be put in another order by naming them', () => {
    const result = calculateStatement(
      makeSchemeWith(
        [
          salary,
          bonus,
          guarantee({ of: ['salary', 'bonus'] }),
          limit({ of: ['salary', 'bonus', 'guarantee'], cap: '50000' }),
        ],
        { values },
      ),
      { values: { earned: '0' } },
    );
    expect(result).toMatchObject({ ok: true, total: '50000.00' });
  });

  it('are refused in a circle that the author wrote, at the limit or the guarantee', () => {
    const issues =
      paySchemeSchema.safeParse(
        makeSchemeWith([salary, bonus, guarantee(), limit({ of: ['guarantee'], cap: '1' })], { values }),
      ).error?.issues ?? [];
    expect(issues.map((issue) => issue.message).join()).toContain('closes a circle');
  });

  it('settle a month of two schemes once, by what both of them pay', () => {
    const version = (earned: string) =>
      makeSchemeWith([
        { ...salary, terms: { amount: '30000' } },
        { ...bonus, terms: { amount: earned } },
        { ...draw, terms: { amount: '10000', recoverable: true } },
        guarantee(),
        fine,
      ]);
    const result = calculateMonth({
      periods: [
        { from: '2026-06-01', until: '2026-06-15', scheme: version('0') },
        { from: '2026-06-16', scheme: version('20000') },
      ],
      inputs: { month: '2026-06', fines: [{ id: 'F-1', reason: 'A complaint', amount: '15000' }] },
    });
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    expect(Object.fromEntries(result.lines.map((line) => [line.code, line.amount]))).toEqual({
      salary: '30000.00',
      bonus: '10000.00',
      draw: '0.00',
      guarantee: '20000.00',
      'F-1': '-10000.00',
    });
  });
});

describe('a limit over components that share a line', () => {
  const part = (code: string, line: string): Component => ({
    code,
    name: code,
    kind: 'commission',
    line,
    terms: { on: { value: code }, rate: { kind: 'flat', rate: '1 %' } } as never,
  });
  const parts = [part('a', 'first'), part('b', 'first'), part('c', 'second')];
  const lines = [
    { code: 'first', name: 'First' },
    { code: 'second', name: 'Second' },
  ];
  const paid = (settlement: Component, sales: [string, string, string]) => {
    const result = calculateStatement(
      makeSchemeWith([...parts, settlement], {
        lines,
        values: ['a', 'b', 'c'].map((code) => ({ code, name: code, unit: 'rubles' })),
      }),
      { values: { a: sales[0], b: sales[1], c: sales[2] } },
    );
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    return result;
  };

  it('is never passed by what rounding adds', () => {
    // 0.302 + 0.303 is 0.61 on the statement, 0.404 is 0.40; exactly they are 1.009.
    const { lines: written, total, trace } = paid(limit({ cap: '1.00' }), ['30.2', '30.3', '40.4']);
    expect([written.map(({ amount }) => amount), total]).toEqual([['0.61', '0.40', '-0.01'], '1.00']);
    expect(renderTrace(trace, 'en')).toContain('components that share a line count as the line is rounded');
    // 0.605 is 0.61 and 0.395 is 0.40: exactly they are 1.00, and would not be capped.
    expect(paid(limit({ cap: '1.00' }), ['30.2', '30.3', '39.5']).total).toBe('1.00');
  });

  it('takes nothing more than what is over it', () => {
    // 0.604 and 0.404 are 0.60 and 0.40: nothing is over 1.00, although exactly they are 1.008.
    expect(paid(limit({ cap: '1.00' }), ['30.2', '30.2', '40.4']).lines.map(({ amount }) => amount)).toEqual([
      '0.60',
      '0.40',
      '0.00',
    ]);
    expect(paid(guarantee({ amount: '2.00' }), ['30.2', '30.2', '40.4']).total).toBe('2.00');
  });

  it('counts the exact part of a line of which it counts only some', () => {
    expect(
      paid(limit({ of: ['a', 'c'], cap: '0.50' }), ['30.2', '30.2', '40.4']).lines.map(({ amount }) => amount),
    ).toEqual(['0.60', '0.40', '-0.20']);
  });
});
