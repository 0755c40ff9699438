import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { z } from 'zod';
import { statementInputsSchema, type StatementInputsDraft } from '../inputs/statement-inputs.js';
import { compare, fromWhole, ONE, parseFraction, type Fraction } from '../numbers/exact-fraction.js';
import { parseRatio } from '../numbers/ratio.js';
import { Evaluation } from '../terms/evaluation.js';
import { Vocabulary } from '../terms/vocabulary.js';
import { compileIndicator } from './measure-indicator.js';
import type { Measured } from './measured.js';
import { findIndicatorKind } from './indicator-registry.js';
import { schemeIndicatorSchema } from './scheme-indicator.js';

type IndicatorDraft = z.input<typeof schemeIndicatorSchema>;
type Actual = NonNullable<StatementInputsDraft['actuals']>[string];

const nothingDeclared = new Vocabulary(new Map(), [], new Map());

function measure(indicator: IndicatorDraft, actual: Actual, traced: boolean, paidAs: 'alone' | 'combined'): Measured {
  const inputs = statementInputsSchema.parse({ actuals: { sales: actual } });
  const evaluation = new Evaluation(inputs, traced, 2);
  const compiled = compileIndicator(schemeIndicatorSchema.parse(indicator), nothingDeclared, {
    decimals: undefined,
    paidAs,
  });
  const measured = compiled(evaluation);
  if (measured === undefined) throw new Error(JSON.stringify(evaluation.problems));
  return measured;
}

const thousandths = (value: number) => (value / 1000).toFixed(3);
const quantity = fc.oneof(
  fc.constantFrom('0', '0.000001', '1', '999999999999999.999999'),
  fc.integer({ min: 0, max: 5_000_000 }).map(thousandths),
);
const positive = quantity.filter((text) => /[1-9]/.test(text));
const signed = fc.tuple(fc.boolean(), quantity).map(([isNegative, text]) => (isNegative ? `-${text}` : text));
const cap = fc.option(
  fc.integer({ min: 0, max: 900 }).map((percent) => `${percent} %`),
  { nil: undefined },
);
const threshold = fc.option(fc.constantFrom('0', '0.6', '1'), { nil: undefined });
const tolerance = fc.option(fc.constantFrom('0', '5 %', '40 %', '200 %'), { nil: undefined });
const curve = fc.uniqueArray(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 4 }).chain((at) =>
  fc.record({
    points: fc.tuple(...[0, ...at.sort((a, b) => a - b)].map((each) => pointAt(each))),
    between: fc.constantFrom('linear' as const, 'step' as const),
    edge: fc.constantFrom('lower-inclusive' as const, 'upper-inclusive' as const),
  }),
);

function pointAt(at: number) {
  return fc.integer({ min: 0, max: 400 }).map((pays) => ({ at: `${at} %`, pays: `${pays} %` }));
}

interface Case {
  readonly indicator: IndicatorDraft;
  readonly actual: Actual;
}

function caseOf(fields: Record<string, fc.Arbitrary<unknown>>, actual: fc.Arbitrary<Actual>): fc.Arbitrary<Case> {
  return fc.record({
    indicator: fc
      .record(fields)
      .map((drawn) => ({ code: 'sales', name: 'Sales', unit: 'units', ...dropUndefined(drawn) }) as IndicatorDraft),
    actual,
  });
}

function dropUndefined(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

const value = signed.map((text): Actual => ({ value: text }));
const notNegative = quantity.map((text): Actual => ({ value: text }));
const parts = (numerator: fc.Arbitrary<string>) =>
  fc.record({ numerator, denominator: quantity }) as fc.Arbitrary<Actual>;
const kind = (name: string) => fc.constant(name);
const inProportion = { threshold, cap };

const proportional: readonly fc.Arbitrary<Case>[] = [
  caseOf({ kind: kind('higher-is-better'), target: positive, ...inProportion }, value),
  caseOf({ kind: kind('lower-is-better'), target: quantity, ...inProportion }, notNegative),
  caseOf({ kind: kind('lower-is-better'), measure: kind('inverse'), target: quantity, ...inProportion }, notNegative),
  caseOf({ kind: kind('quotient'), target: positive, ...inProportion }, parts(signed)),
  caseOf({ kind: kind('quotient'), better: kind('lower'), target: quantity, ...inProportion }, parts(quantity)),
  caseOf(
    { kind: kind('quotient'), better: kind('lower'), measure: kind('inverse'), target: quantity, ...inProportion },
    parts(quantity),
  ),
];

const others: readonly fc.Arbitrary<Case>[] = [
  caseOf({ kind: kind('higher-is-better'), target: positive, curve }, value),
  caseOf({ kind: kind('lower-is-better'), target: quantity, curve }, notNegative),
  caseOf({ kind: kind('quotient'), better: kind('lower'), target: quantity, curve }, parts(quantity)),
  caseOf({ kind: kind('within-bounds'), atMost: quantity, curve: fc.option(curve, { nil: undefined }) }, value),
  caseOf({ kind: kind('within-bounds'), atLeast: quantity, curve: fc.option(curve, { nil: undefined }) }, value),
  caseOf(
    { kind: kind('loss-share'), target: kind('100'), threshold, cap },
    kind('7').map((lost) => ({ lost })),
  ),
  caseOf(
    { kind: kind('deviation'), target: quantity, surplusTolerance: tolerance, shortageTolerance: tolerance },
    fc.record({ sold: quantity, averageNeed: quantity }),
  ),
  caseOf(
    { kind: kind('deviation'), measure: kind('difference'), target: quantity, tolerance },
    fc.record({ sold: quantity }),
  ),
  caseOf({ kind: kind('yes-no') }, fc.record({ achieved: fc.boolean() })),
];

const any = fc.oneof(...proportional, ...others);
const paidAs = fc.constantFrom('alone' as const, 'combined' as const);

describe('an indicator, whatever its result', () => {
  it('never throws, is never refused, and counts the same traced or not', () => {
    fc.assert(
      fc.property(any, paidAs, ({ indicator, actual }, as) => {
        const [plain, traced] = [false, true].map((isTraced) => measure(indicator, actual, isTraced, as)) as [
          Measured,
          Measured,
        ];
        expect(compare(traced.counted, plain.counted)).toBe(0);
        expect(compare(traced.ratio, plain.ratio)).toBe(0);
        expect(traced.trace?.unit).toBe('ratio');
      }),
      { numRuns: 600 },
    );
  });

  it('never counts below 0, and never above its cap where no author has written that it has none', () => {
    fc.assert(
      fc.property(fc.oneof(...proportional), paidAs, ({ indicator, actual }, as) => {
        const { counted } = measure(indicator, actual, false, as);
        const most = 'cap' in indicator && indicator.cap !== undefined ? parseRatio(indicator.cap) : fromWhole(2);
        expect(isWithin(counted, most)).toBe(true);
      }),
      { numRuns: 600 },
    );
  });

  it('never counts above what is said to be its most', () => {
    fc.assert(
      fc.property(any, paidAs, ({ indicator, actual }, as) => {
        const parsed = schemeIndicatorSchema.parse(indicator);
        const most = findIndicatorKind(parsed).mostCounted(parsed);
        expect(most !== undefined && isWithin(measure(indicator, actual, false, as).counted, most)).toBe(true);
      }),
      { numRuns: 600 },
    );
  });
});

function isWithin(counted: Fraction, most: Fraction): boolean {
  return counted.numerator >= 0n && compare(counted, most) <= 0;
}

describe('less is better', () => {
  it('never pays less for less', () => {
    const measures = fc.constantFrom('linear' as const, 'inverse' as const);
    fc.assert(
      fc.property(quantity, quantity, quantity, measures, (target, one, other, way) => {
        const indicator: IndicatorDraft = {
          code: 'sales',
          name: 'Sales',
          unit: 'units',
          kind: 'lower-is-better',
          target,
          measure: way,
        };
        const [first, second] = [one, other].map((text) => measure(indicator, { value: text }, false, 'alone').counted);
        const side = compare(parseFraction(one), parseFraction(other));
        expect(side * compare(first ?? ONE, second ?? ONE)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe('a forecast', () => {
  it('is paid from what was wanted to 140 % of the need, by the rule alone', () => {
    const whole = fc.integer({ min: 0, max: 2000 });
    fc.assert(
      fc.property(whole, whole, whole, (forecast, sold, need) => {
        const indicator: IndicatorDraft = {
          code: 'sales',
          name: 'Sales',
          unit: 'units',
          kind: 'deviation',
          target: String(forecast),
        };
        const actual = { sold: String(sold), averageNeed: String(need) };
        const isPaid = forecast >= need && forecast >= sold && 10 * forecast <= 14 * need;
        expect(measure(indicator, actual, false, 'alone').counted.numerator).toBe(isPaid ? 1n : 0n);
      }),
    );
  });
});
