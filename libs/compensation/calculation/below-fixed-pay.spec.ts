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
const missed: StatementInputsDraft = { tasks: [{ id: 'T-1', done: false }] };

function warnings(
  components: Component[],
  inputs: StatementInputsDraft = missed,
  changes: Partial<PaySchemeDraft> = {},
): string[] {
  const result = calculateStatement(makeSchemeWith(components, changes), inputs);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.warnings.map(({ code }) => code);
}

describe('a statement of less than its fixed pay', () => {
  it('is warned of, with what is missing and what prevents it', () => {
    const result = calculateStatement(makeSchemeWith([salary, bonus('1500'), timeliness]), missed);
    expect(result).toMatchObject({
      ok: true,
      total: '49500.00',
      warnings: [
        {
          code: 'below-fixed-pay',
          component: 'test',
          message: expect.stringMatching(/pays 49 500\.00, 500\.00 less than the fixed pay of 50 000\.00; .*floor "0"/),
        },
      ],
    });
    expect(result.ok && describeWarning(result.warnings[0]!, 'ru', 2)).toContain(
      '49 500.00 — на 500.00 меньше постоянной части (50 000.00)',
    );
  });

  it.each<[string, Component[], string[]]>([
    ['exactly the fixed pay', [salary, bonus('2000'), timeliness], []],
    ['a hundredth less', [salary, bonus('1999.99'), timeliness], ['below-fixed-pay']],
    ['no fixed pay', [bonus('100'), timeliness], []],
    [
      'a guarantee that makes up for it',
      [salary, timeliness, { code: 'guarantee', name: 'Guarantee', kind: 'guarantee', terms: { amount: '50000' } }],
      [],
    ],
    [
      'a floor under the variable components',
      [
        salary,
        bonus('1500'),
        timeliness,
        { code: 'floor', name: 'Floor', kind: 'limit', terms: { of: ['bonus', 'timely'], floor: '0' } },
      ],
      [],
    ],
  ])('is judged exactly: %s', (_, components, codes) => {
    expect(warnings(components)).toEqual(codes);
  });

  it('leaves out corrections of other months', () => {
    const adjustment: Component = { code: 'corrections', name: 'Corrections', kind: 'adjustment', terms: {} };
    const of = (amount: string) => ({
      ...missed,
      adjustments: [{ id: 'A-1', month: '2026-05', reason: 'Any', amount }],
    });
    expect(warnings([salary, bonus('2000'), timeliness, adjustment], of('-100'))).toEqual([]);
    expect(warnings([salary, timeliness, adjustment], of('99999'))).toEqual(['below-fixed-pay']);
  });

  it('is judged by the parts of a line that fixed and variable pay share', () => {
    const shared = { lines: [{ code: 'all', name: 'All' }] };
    expect(
      warnings(
        [
          { ...salary, line: 'all' },
          { ...bonus('1500'), line: 'all' },
          { ...timeliness, line: 'all' },
        ],
        missed,
        shared,
      ),
    ).toEqual(['below-fixed-pay']);
    expect(
      warnings(
        [
          { ...salary, line: 'all' },
          { ...bonus('2000'), line: 'all' },
          { ...timeliness, line: 'all' },
        ],
        missed,
        shared,
      ),
    ).toEqual([]);
  });

  it('is warned of in a month with a change inside, by what all periods pay', () => {
    const [first, last] = [
      [salary, bonus('0')],
      [salary, bonus('1000'), timeliness],
    ].map((components) => makeSchemeWith(components));
    const of = (until: string) =>
      calculateMonth({
        periods: [
          { from: '2026-06-01', scheme: first! },
          { from: until, scheme: last! },
        ],
        inputs: { month: '2026-06', ...missed },
      });
    expect(of('2026-06-16')).toMatchObject({
      ok: true,
      total: '48500.00',
      warnings: [{ code: 'below-fixed-pay', message: expect.stringContaining('1 500.00 less') }],
    });
    const richer = makeSchemeWith([salary, bonus('4000'), timeliness]);
    expect(
      calculateMonth({
        periods: [
          { from: '2026-06-01', scheme: first! },
          { from: '2026-06-16', scheme: richer },
        ],
        inputs: { month: '2026-06', ...missed },
      }),
    ).toMatchObject({ ok: true, total: '50000.00', warnings: [] });
  });
});
