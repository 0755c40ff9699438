import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addMonths } from '#calendar/month.js';
import { leftBy } from '../../testing/carried-state.js';
import { calculateStatement } from '../../calculation/calculate-statement.js';
import type { CarriedState } from '../../statement/statement.js';
import { makeSchemeWith } from '../../testing/kpi-plan-builder.js';

const text = (kopecks: bigint) => `${kopecks / 100n}.${String(kopecks % 100n).padStart(2, '0')}`;
const kopecks = (amount: string) => BigInt(amount.replace('.', ''));

const money = fc.oneof(fc.bigInt(0n, 300n), fc.bigInt(0n, 10n ** 7n));
const cases = fc.record({
  level: money,
  most: fc.option(money, { nil: undefined }),
  earned: fc.array(money, { minLength: 1, maxLength: 18 }),
});

describe('months of a recoverable draw', () => {
  it('owe exactly what was advanced and not taken back, and never pay less than earnings or draw, whichever is less', () => {
    fc.assert(
      fc.property(cases, ({ level, most, earned }) => {
        const scheme = makeSchemeWith(
          [
            { code: 'commission', name: 'Commission', kind: 'fixed-bonus', terms: { amount: { value: 'earned' } } },
            {
              code: 'draw',
              name: 'Draw',
              kind: 'draw',
              terms: {
                amount: text(level),
                recoverable: true,
                ...(most === undefined ? {} : { mostBalance: text(most) }),
              },
            },
          ],
          { values: [{ code: 'earned', name: 'Earned', unit: 'rubles' }] },
        );
        let state: CarriedState = {};
        let owed = 0n;
        for (const [index, each] of earned.entries()) {
          const month = addMonths('2026-01', index);
          const result = calculateStatement(scheme, { month, values: { earned: text(each) } }, state);
          if (!result.ok) throw new Error(JSON.stringify(result.problems));
          const moved = kopecks(result.lines[1]!.amount);
          const before = owed;
          owed += moved;
          expect(result.carriedState).toEqual(leftBy(month, { draw: { balance: text(owed) } }));
          if (most !== undefined && moved > 0n) expect(owed).toBeLessThanOrEqual(most);
          if (each >= level) expect(moved).toBe(before < each - level ? -before : level - each);
          else
            expect(moved).toBe(
              most === undefined || before + level - each <= most ? level - each : most > before ? most - before : 0n,
            );
          expect(kopecks(result.total)).toBeGreaterThanOrEqual(each < level ? each : level);
          state = result.carriedState;
        }
      }),
      { numRuns: 200 },
    );
  });
});
