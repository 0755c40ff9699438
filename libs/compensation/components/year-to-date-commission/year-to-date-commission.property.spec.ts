import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { statementInputsSchema } from '../../inputs/statement-inputs.js';
import { Evaluation } from '../../terms/evaluation.js';
import { compileScheme } from '../../scheme/compile-scheme.js';
import { paySchemeSchema } from '../../scheme/pay-scheme.js';
import { makeSchemeWith } from '../../testing/kpi-plan-builder.js';
import {
  marginalMillionths,
  scaledText,
  tierCases,
  makeTiers,
  wholeAmountMillionths,
  type TierCase,
} from '../../testing/tiers-oracle.js';

const RULES = {
  marginal: marginalMillionths,
  'whole-amount': (tiers: TierCase, amount: bigint) => wholeAmountMillionths(tiers, amount, 'lower-inclusive'),
} as const;
type Rule = keyof typeof RULES;

const months = fc.array(
  fc.record({
    sold: fc.oneof(fc.bigInt(0n, 100n), fc.bigInt(0n, 10n ** 8n)),
    returned: fc.oneof(fc.constant(0n), fc.bigInt(0n, 10n ** 8n)),
  }),
  { minLength: 1, maxLength: 12 },
);
const rules = fc.constantFrom<Rule[]>('marginal', 'whole-amount');

interface Exact {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** The exact pay of months one after the other, from `first` on, each with the state of the one before. */
function exactPay(
  kind: Rule,
  tiers: TierCase,
  amounts: readonly { sold: bigint; returned: bigint }[],
  first: { year: number; beginsIn: number },
): Exact[] {
  const terms = {
    on: { plus: [{ value: 'sold' }], minus: [{ value: 'returned' }] },
    rate: { kind, tiers: makeTiers(tiers) },
  };
  const values = ['sold', 'returned'].map((code) => ({ code, name: code, unit: 'rubles' }));
  const { components } = compileScheme(
    paySchemeSchema.parse(
      makeSchemeWith([{ code: 'commission', name: 'Commission', kind: 'year-to-date-commission', terms }], {
        values,
        yearBeginsIn: first.beginsIn,
      }),
    ),
  );
  let state: unknown;
  return amounts.map(({ sold, returned }, index) => {
    const number = first.beginsIn - 1 + index;
    const month = `${first.year + Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
    const inputs = statementInputsSchema.parse({
      month,
      values: { sold: scaledText(sold, 2), returned: scaledText(returned, 2) },
    });
    const evaluation = new Evaluation(inputs, false, 2);
    const outcome = components[0]!.calculate(evaluation, state);
    expect(evaluation.problems).toEqual([]);
    state = JSON.parse(JSON.stringify({ ...outcome.carriedState, month }));
    return outcome.lines[0]!.exact;
  });
}

/** Whether exact amounts add up to so many millionths of a kopeck, by cross-multiplication. */
function addUpTo(parts: readonly Exact[], millionths: bigint): boolean {
  const sum = parts.reduce(
    (a, b) => ({
      numerator: a.numerator * b.denominator + b.numerator * a.denominator,
      denominator: a.denominator * b.denominator,
    }),
    { numerator: 0n, denominator: 1n },
  );
  return sum.numerator * 100_000_000n === millionths * sum.denominator;
}

function yearOf(amounts: readonly { sold: bigint; returned: bigint }[]): bigint {
  return amounts.reduce((sum, { sold, returned }) => sum + sold - returned, 0n);
}

describe('the months of a commission on the year to date', () => {
  it('add up to the commission of the year exactly, whatever was sold and taken back in between', () => {
    fc.assert(
      fc.property(rules, tierCases, months, fc.integer({ min: 1, max: 12 }), (kind, tiers, amounts, beginsIn) => {
        expect(
          addUpTo(exactPay(kind, tiers, amounts, { year: 2026, beginsIn }), RULES[kind](tiers, yearOf(amounts))),
        ).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('of two years add up to the commission of each', () => {
    fc.assert(
      fc.property(
        rules,
        tierCases,
        fc.array(months, { minLength: 2, maxLength: 2 }),
        fc.integer({ min: 1, max: 12 }),
        (kind, tiers, [first = [], second = []], beginsIn) => {
          const full = [...first, ...Array.from({ length: 12 - first.length }, () => ({ sold: 0n, returned: 0n }))];
          const paid = exactPay(kind, tiers, [...full, ...second], { year: 2026, beginsIn });
          expect(addUpTo(paid.slice(0, 12), RULES[kind](tiers, yearOf(first)))).toBe(true);
          expect(addUpTo(paid.slice(12), RULES[kind](tiers, yearOf(second)))).toBe(true);
        },
      ),
    );
  });
});
