import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { statementInputsSchema } from '../../inputs/statement-inputs.js';
import { compileScheme } from '../../scheme/compile-scheme.js';
import { Evaluation } from '../../terms/evaluation.js';
import { paySchemeSchema } from '../../scheme/pay-scheme.js';
import { makeSchemeWith } from '../../testing/kpi-plan-builder.js';
import { RESULT_RULES, type KpiBonusTerms } from './kpi-bonus-terms.js';

/** Results and weights in plain integers: hundredths of a percent of the plan, and percent. */
interface Month {
  readonly baseKopecks: bigint;
  readonly results: readonly bigint[];
  readonly weights: readonly bigint[];
}

const months: fc.Arbitrary<Month> = fc.integer({ min: 1, max: 6 }).chain((count) =>
  fc.record({
    baseKopecks: fc.bigInt(1n, 10n ** 9n),
    results: fc.array(fc.bigInt(0n, 30_000n), { minLength: count, maxLength: count }),
    weights: fc
      .uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: count - 1, maxLength: count - 1 })
      .map((cuts) => {
        const edges = [0, ...cuts.sort((a, b) => a - b), 100];
        return edges.slice(1).map((edge, index) => BigInt(edge - edges[index]!));
      }),
  }),
);

const hundredthsText = (value: bigint) => `${value / 100n}.${String(value % 100n).padStart(2, '0')}`;

/** The unrounded bonus as a number of 10^-12 kopecks, by the engine. */
function exactBonus(month: Month, results: KpiBonusTerms['results'], more: object = {}): bigint {
  const isWeighted = results === 'each' || results === 'weighted';
  const scheme = paySchemeSchema.parse(
    makeSchemeWith([
      {
        code: 'kpi',
        name: 'KPI',
        kind: 'kpi-bonus',
        terms: {
          baseBonus: hundredthsText(month.baseKopecks),
          results,
          ...more,
          indicators: month.results.map((_, index) => ({
            code: `code-${index}`,
            name: `Indicator ${index}`,
            kind: 'higher-is-better',
            target: '100',
            unit: '%',
            threshold: '0.6',
            ...(isWeighted ? { weight: String(month.weights[index]) } : {}),
          })),
        },
      } as never,
    ]),
  );
  const inputs = statementInputsSchema.parse({
    actuals: Object.fromEntries(
      month.results.map((result, index) => [`code-${index}`, { value: hundredthsText(result) }]),
    ),
  });
  const outcome = compileScheme(scheme).components[0]!.calculate(new Evaluation(inputs, false, 2), undefined);
  return outcome.lines.reduce((sum, { exact }) => sum + (exact.numerator * 10n ** 14n) / exact.denominator, 0n);
}

/** What counts of a result: nothing below 60 %, and no more than 200 %. */
const counted = (result: bigint) => (result < 6_000n ? 0n : result > 20_000n ? 20_000n : result);

describe('the unrounded KPI bonus', () => {
  const rules = fc.constantFrom(...RESULT_RULES);

  it('is the base times the combined result, by the rule alone', () => {
    fc.assert(
      fc.property(months, (month) => {
        const parts = month.results.map(counted);
        const count = BigInt(parts.length);
        // Hundredths of a percent x kopecks x 10^-4, in 10^-12 kopecks: a factor of 10^8.
        const scale = month.baseKopecks * 10n ** 8n;
        expect(exactBonus(month, 'strict')).toBe(scale * parts.reduce((least, part) => (part < least ? part : least)));
        expect(exactBonus(month, 'democratic')).toBe((scale * parts.reduce((sum, part) => sum + part, 0n)) / count);
        const weighted = parts.reduce((sum, part, index) => sum + part * month.weights[index]!, 0n);
        expect(exactBonus(month, 'weighted')).toBe((scale * weighted) / 100n);
        expect(exactBonus(month, 'each')).toBe((scale * weighted) / 100n);
      }),
    );
  });

  it('doubles with its base', () => {
    fc.assert(
      fc.property(months, rules, (month, rule) => {
        const [once, twice] = [
          exactBonus(month, rule),
          exactBonus({ ...month, baseKopecks: 2n * month.baseKopecks }, rule),
        ];
        // Both are cut at 10^-12 kopecks.
        expect(twice - 2n * once).toBeGreaterThanOrEqual(0n);
        expect(twice - 2n * once).toBeLessThanOrEqual(1n);
      }),
    );
  });

  it('never falls when one result rises', () => {
    fc.assert(
      fc.property(months, rules, fc.nat(), fc.bigInt(0n, 10_000n), (month, rule, pick, rise) => {
        const better = {
          ...month,
          results: month.results.map((result, index) =>
            index === pick % month.results.length ? result + rise : result,
          ),
        };
        expect(exactBonus(better, rule)).toBeGreaterThanOrEqual(exactBonus(month, rule));
      }),
    );
  });

  it('stays between its floor and its cap', () => {
    fc.assert(
      fc.property(months, fc.constantFrom('weighted', 'democratic', 'strict'), (month, rule) => {
        const paid = exactBonus(month, rule as 'weighted', { floor: '50 %', cap: '110 %' });
        expect(paid).toBeGreaterThanOrEqual((month.baseKopecks * 10n ** 12n) / 2n);
        expect(paid).toBeLessThanOrEqual((month.baseKopecks * 11n * 10n ** 12n) / 10n);
      }),
    );
  });
});
