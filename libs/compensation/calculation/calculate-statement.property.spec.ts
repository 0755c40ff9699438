import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calculateStatement } from './calculate-statement.js';
import { INDICATOR_KINDS, type IndicatorKind } from '../inputs/indicator-kind.js';
import type { StatementInputsDraft } from '../inputs/statement-inputs.js';
import type { KpiPlanTermsDraft } from '../inputs/kpi-plan.js';
import { renderTrace } from '../explanation/render-trace.js';
import type { ExplainedStatement } from '../statement/statement.js';
import { expectedKopecks, makeInputs, makePlan, type PayCase } from '../testing/kpi-bonus-oracle.js';
import { makeScheme } from '../testing/kpi-plan-builder.js';

type Paid = ExplainedStatement;

/** Kopecks of an amount, for comparison with the oracle. */
function kopecks(amount: string): bigint {
  expect(amount).toMatch(/^\d+\.\d{2}$/);
  return BigInt(amount.replace('.', ''));
}

const kinds = fc.constantFrom(...INDICATOR_KINDS);
const numbers = fc.record({
  target: fc.bigInt(1n, 10n ** 9n),
  result: fc.bigInt(0n, 10n ** 9n),
  need: fc.bigInt(1n, 10n ** 9n),
  achieved: fc.boolean(),
});
/** Small numbers as well, so that thresholds and half kopecks are met exactly and often. */
const smallNumbers = fc.record({
  target: fc.bigInt(1n, 20n),
  result: fc.bigInt(0n, 20n),
  need: fc.bigInt(1n, 20n),
  achieved: fc.boolean(),
});

const cases: fc.Arbitrary<PayCase> = fc.integer({ min: 1, max: 5 }).chain((count) =>
  fc.record({
    base: fc.oneof(fc.bigInt(0n, 10n ** 7n), fc.bigInt(0n, 200n)),
    weights: fc.uniqueArray(fc.bigInt(1n, 999_999n), { minLength: count - 1, maxLength: count - 1 }).map((cuts) => {
      const edges = [0n, ...cuts.sort((a, b) => (a < b ? -1 : 1)), 1_000_000n];
      return edges.slice(1).map((edge, index) => edge - edges[index]!);
    }),
    threshold: fc.oneof(fc.constant(600_000n), fc.bigInt(0n, 1_000_000n)),
    kinds: fc.array(kinds, { minLength: count, maxLength: count }),
    numbers: fc.array(fc.oneof(numbers, smallNumbers), { minLength: count, maxLength: count }),
  }),
);

function pay(plan: KpiPlanTermsDraft, inputs: StatementInputsDraft): Paid {
  const result = calculateStatement(makeScheme(plan), inputs);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
}

describe('a statement', () => {
  it('pays each line exactly as the rule says, and in total the sum of the lines', () => {
    fc.assert(
      fc.property(cases, (each) => {
        const { lines, total } = pay(makePlan(each), makeInputs(each));
        expect(lines.map((line) => kopecks(line.amount))).toEqual(
          each.kinds.map((_, index) => expectedKopecks(each, index)),
        );
        expect(kopecks(total)).toBe(lines.reduce((sum, line) => sum + kopecks(line.amount), 0n));
      }),
      { numRuns: 1000 },
    );
  });

  it('does not depend on the order of the indicators', () => {
    fc.assert(
      fc.property(cases, (each) => {
        const plan = makePlan(each);
        const turned = { ...plan, indicators: plan.indicators.toReversed() };
        const forward = pay(plan, makeInputs(each));
        const backward = pay(turned, makeInputs(each));
        const amounts = (statement: Paid): [string, string][] =>
          statement.lines.map((line) => [line.code, line.amount]);
        expect(amounts(backward).toReversed()).toEqual(amounts(forward));
        expect(backward.total).toBe(forward.total);
      }),
    );
  });

  it('is the same, byte for byte, when it is calculated twice', () => {
    fc.assert(
      fc.property(cases, (each) => {
        const first = pay(makePlan(each), makeInputs(each));
        const second = pay(makePlan(each), makeInputs(each));
        expect(JSON.stringify(second)).toBe(JSON.stringify(first));
        expect(renderTrace(second.trace)).toBe(renderTrace(first.trace));
      }),
    );
  });
});

describe('one indicator', () => {
  const single = (base: bigint, kind: IndicatorKind, target: bigint, result: bigint, threshold = 600_000n): bigint => {
    const each: PayCase = {
      base,
      weights: [1_000_000n],
      threshold,
      kinds: [kind],
      numbers: [{ target, result, need: target, achieved: true }],
    };
    return kopecks(pay(makePlan(each), makeInputs(each)).total);
  };

  it('never pays less for more where higher is better', () => {
    const amounts = fc.bigInt(0n, 10n ** 9n);
    fc.assert(
      fc.property(
        fc.bigInt(0n, 10n ** 7n),
        fc.bigInt(1n, 10n ** 9n),
        amounts,
        amounts,
        (base, target, result, more) => {
          expect(single(base, 'higher-is-better', target, result + more)).toBeGreaterThanOrEqual(
            single(base, 'higher-is-better', target, result),
          );
        },
      ),
    );
  });

  it('is paid exactly at its threshold and not one step below it', () => {
    fc.assert(
      fc.property(fc.bigInt(1n, 10n ** 9n), fc.bigInt(1n, 999n), (thousands, share) => {
        const target = thousands * 1000n;
        const edge = thousands * share;
        expect(single(10n ** 9n, 'higher-is-better', target, edge, share * 1000n)).toBe(10n ** 6n * share);
        expect(single(10n ** 9n, 'higher-is-better', target, edge - 1n, share * 1000n)).toBe(0n);
      }),
    );
  });

  it('rounds every half kopeck up', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 9n), (whole) => {
        const base = 2n * whole + 1n;
        expect(single(base, 'higher-is-better', 2000n, 1000n, 0n)).toBe(whole + 1n);
      }),
    );
  });
});
