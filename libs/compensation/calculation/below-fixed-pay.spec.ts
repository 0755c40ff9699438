import { describe, expect, it } from '@jest/globals';
import { calculateMonth } from './calculate-month.js';
import { calculateStatement } from './calculate-statement.js';
import type { StatementInputsDraft } from '../inputs/statement-inputs.js';
import { makeSchemeWith } from '../testing/kpi-plan-builder.js';
import { describeWarning } from '../explanation/describe-warning.js';
import type { PaySchemeDraft } from '../scheme/pay-scheme.js';

type Component = PaySchemeDraft['components'][number];

const salary: Component = { code: 'salary', name: 'Salary', kind: 'salary', terms: { amount: '50000' } };
const bonus = (amount: string): Component => ({ code: 'bonus', name: 'Bonus', kind: 'fixed-bonus', terms: { amount } });
const timeliness: Component = {
  code: 'timely',
  name: 'Timely',
  kind: 'timeliness',
  terms: { onTime: '7000', afterMiss: ['0'], missed: ['2000'] },
};
/** A cap that reaches into the salary: what is allowed to pay less than it. */
const cap = (most: string): Component => ({ code: 'cap', name: 'Cap', kind: 'limit', terms: { cap: most } });
const missed: StatementInputsDraft = { month: '2026-07', tasks: [{ id: 'T-1', done: false }] };

function warnings(
  components: Component[],
  inputs: StatementInputsDraft = {},
  changes: Partial<PaySchemeDraft> = {},
): string[] {
  const result = calculateStatement(makeSchemeWith(components, changes), inputs);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.warnings.map(({ code }) => code);
}

describe('a statement of less than its fixed pay', () => {
  it('is warned of, with what is missing and what prevents it', () => {
    const result = calculateStatement(makeSchemeWith([salary, bonus('1500'), cap('49500')]), {});
    expect(result).toMatchObject({
      ok: true,
      total: '49500.00',
      warnings: [
        {
          code: 'below-fixed-pay',
          component: 'test',
          message: expect.stringMatching(
            /pays 49 500\.00, 500\.00 less than the fixed pay of 50 000\.00; .*let it count variable components alone/,
          ),
        },
      ],
    });
    expect(result.ok && describeWarning(result.warnings[0]!, 'ru', 2)).toContain(
      '49 500,00 — на 500,00 меньше постоянной части (50 000,00)',
    );
  });

  it.each<[string, Component[], string[]]>([
    ['exactly the fixed pay', [salary, bonus('2000'), cap('50000')], []],
    ['a hundredth less', [salary, bonus('2000'), cap('49999.99')], ['below-fixed-pay']],
    ['no fixed pay', [bonus('100'), cap('50')], []],
    [
      'a guarantee that makes up for it',
      [salary, cap('49000'), { code: 'guarantee', name: 'Guarantee', kind: 'guarantee', terms: { amount: '50000' } }],
      [],
    ],
  ])('is judged exactly: %s', (_, components, codes) => {
    expect(warnings(components)).toEqual(codes);
  });

  it('is prevented as the warning says: by a limit of the variable pay alone', () => {
    const ofBonus: Component = { ...cap('1000'), terms: { of: ['bonus'], cap: '1000' } } as Component;
    expect(warnings([salary, bonus('1500'), ofBonus])).toEqual([]);
  });

  it('is never made by a penalty', () => {
    expect(warnings([salary, bonus('1500'), timeliness], missed)).toEqual(['penalty-limited']);
  });

  it('leaves out corrections of other months', () => {
    const adjustment: Component = { code: 'corrections', name: 'Corrections', kind: 'adjustment', terms: {} };
    const of = (amount: string) => ({
      adjustments: [{ id: 'A-1', month: '2026-05', reason: 'Any', amount }],
    });
    expect(warnings([salary, cap('50000'), adjustment], of('-100'))).toEqual([]);
    expect(warnings([salary, cap('49999'), adjustment], of('99999'))).toEqual(['below-fixed-pay']);
  });

  it('is judged by the parts of a line that fixed and variable pay share', () => {
    const shared = { lines: [{ code: 'all', name: 'All' }] };
    const together = (most: string) => [
      { ...salary, line: 'all' },
      { ...bonus('1500'), line: 'all' },
      { ...cap(most), line: 'all' },
    ];
    expect(warnings(together('49999.99'), {}, shared)).toEqual(['below-fixed-pay']);
    expect(warnings(together('50000'), {}, shared)).toEqual([]);
  });

  it('is warned of in a month with a change inside, by what all periods pay', () => {
    const of = (most: string) =>
      calculateMonth({
        periods: [
          { from: '2026-06-01', scheme: makeSchemeWith([salary]) },
          { from: '2026-06-16', scheme: makeSchemeWith([salary, bonus('1000'), cap(most)]) },
        ],
        inputs: { month: '2026-06' },
      });
    expect(of('48500')).toMatchObject({
      ok: true,
      total: '48500.00',
      warnings: [{ code: 'below-fixed-pay', message: expect.stringContaining('1 500.00 less') }],
    });
    expect(of('50000')).toMatchObject({ ok: true, total: '50000.00', warnings: [] });
  });
});
