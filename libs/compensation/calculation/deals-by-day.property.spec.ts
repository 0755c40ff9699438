import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calculateMonth } from './calculate-month.js';
import { makeSchemeWith } from '../testing/kpi-plan-builder.js';
import type { TraceNode } from '../trace/trace.js';

const twoDigits = (value: number | bigint): string => String(value).padStart(2, '0');
const text = (kopecks: bigint): string => `${kopecks / 100n}.${twoDigits(kopecks % 100n)}`;
const kopecks = (amount: string): bigint => BigInt(amount.replace('.', ''));

const cuts = fc
  .uniqueArray(fc.integer({ min: 2, max: 30 }), { maxLength: 4 })
  .map((list) => [1, ...list.sort((a, b) => a - b)]);
const deals = fc.array(
  fc.record({
    day: fc.integer({ min: 1, max: 30 }),
    before: fc.boolean(),
    amount: fc.oneof(fc.bigInt(0n, 300n), fc.bigInt(0n, 10n ** 9n)),
  }),
  { maxLength: 12 },
);
const rates = fc.array(fc.bigInt(0n, 10_000n), { minLength: 5, maxLength: 5 });

/** Every step that is the sum of those below it, and is shown as something else. */
function unequalSums(node: TraceNode): string[] {
  const children = node.children ?? [];
  const isSum = ['statement/periods', 'statement/periods-component'].includes(node.rule);
  const sum = children.reduce((total, child) => total + kopecks(child.result), 0n);
  return [...(isSum && sum !== kopecks(node.result) ? [node.rule] : []), ...children.flatMap(unequalSums)];
}

describe('deals of any days in a month of any periods', () => {
  it('are each paid once, by the rate of their day, and rounded once', () => {
    fc.assert(
      fc.property(cuts, deals, rates, (begins, made, percents) => {
        const result = calculateMonth({
          periods: begins.map((day, index) => ({
            from: `2026-06-${twoDigits(day)}`,
            scheme: makeSchemeWith([
              {
                code: 'deals',
                name: 'Deals',
                kind: 'deal-commission',
                terms: { rules: [{ code: 'all', name: 'All', on: 'amount', rate: `${text(percents[index]!)} %` }] },
              },
            ]),
          })),
          inputs: {
            month: '2026-06',
            deals: made.map(({ day, before, amount }, index) => ({
              id: `D-${index}`,
              client: `C-${index}`,
              on: `2026-0${before ? 5 : 6}-${twoDigits(day)}`,
              amount: text(amount),
            })),
          },
        });
        if (!result.ok) throw new Error(JSON.stringify(result.problems));
        // In hundredths of a per cent of a kopeck.
        const exact = made.reduce(
          (sum, { day, before, amount }) =>
            sum + amount * percents[before ? 0 : begins.filter((begin) => begin <= day).length - 1]!,
          0n,
        );
        expect(kopecks(result.total)).toBe((exact + 5000n) / 10_000n);
        expect(unequalSums(result.trace)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
