import { describe, expect, it } from '@jest/globals';
import type { z } from 'zod';
import { statementInputsSchema, type StatementInputsDraft } from '../inputs/statement-inputs.js';
import { writeExact } from '../numbers/exact-fraction.js';
import type { Problem } from '../documents/problem.js';
import { Evaluation } from '../terms/evaluation.js';
import { Vocabulary } from '../terms/vocabulary.js';
import type { TraceNode } from '../trace/trace.js';
import { compileIndicator } from './measure-indicator.js';
import { schemeIndicatorSchema } from './scheme-indicator.js';

type IndicatorDraft = z.input<typeof schemeIndicatorSchema>;
type Actual = NonNullable<StatementInputsDraft['actuals']>[string];

const vocabulary = new Vocabulary(
  new Map([
    ['plan', { code: 'plan', name: 'Plan', unit: 'units' }],
    ['calls', { code: 'calls', name: 'Calls', unit: 'calls' }],
  ]),
  [],
  new Map(),
);

interface Read {
  attainment: string | undefined;
  counted: string | undefined;
  trace: TraceNode | undefined;
  problems: Problem[];
}

function read(
  kind: IndicatorDraft['kind'],
  target: unknown,
  actual: Actual | undefined,
  {
    changes = {},
    values = {},
    decimals,
    paidAs = 'alone',
    traced = true,
  }: {
    changes?: object;
    values?: Record<string, string>;
    decimals?: number;
    paidAs?: 'alone' | 'combined';
    traced?: boolean;
  } = {},
): Read {
  const indicator = schemeIndicatorSchema.parse({
    code: 'sales',
    name: 'Sales',
    unit: 'units',
    kind,
    ...(target === undefined ? {} : { target }),
    ...changes,
  });
  const evaluation = new Evaluation(
    statementInputsSchema.parse({ values, ...(actual === undefined ? {} : { actuals: { sales: actual } }) }),
    traced,
    2,
  );
  const measured = compileIndicator(indicator, vocabulary, { decimals, paidAs })(evaluation);
  return {
    attainment: measured && writeExact(measured.ratio),
    counted: measured && writeExact(measured.counted),
    trace: measured?.trace,
    problems: evaluation.problems,
  };
}

const higher = (value: string, options?: Parameters<typeof read>[3]) =>
  read('higher-is-better', '1000', { value }, options);
const CURVE = {
  points: [
    { at: '0', pays: '0' },
    { at: '100 %', pays: '100 %' },
    { at: '200 %', pays: '150 %' },
  ],
};

const FALLING = {
  points: [
    { at: '0', pays: '100 %' },
    { at: '50 %', pays: '0' },
  ],
};

describe('an indicator', () => {
  it.each<[string, unknown, Actual, object, string, string]>([
    ['higher-is-better', '60000', { value: '47000' }, {}, '47/60', '47/60'],
    ['higher-is-better', '1000', { value: '600' }, {}, '0.6', '0.6'],
    ['higher-is-better', '1000', { value: '599.999' }, {}, '0.599999', '0'],
    ['higher-is-better', '1000', { value: '500' }, { threshold: '50 %' }, '0.5', '0.5'],
    ['higher-is-better', '1000', { value: '1500' }, { cap: '120 %' }, '1.5', '1.2'],
    ['higher-is-better', '1000', { value: '1200' }, { cap: '120 %' }, '1.2', '1.2'],
    ['higher-is-better', '1000', { value: '100' }, { curve: CURVE }, '0.1', '0.1'],
    ['higher-is-better', '1000', { value: '1500' }, { curve: CURVE }, '1.5', '1.25'],
    ['higher-is-better', '1000', { value: '1500' }, { curve: CURVE, cap: '110 %' }, '1.5', '1.1'],
    ['higher-is-better', '1000', { value: '1000000000' }, {}, '1000000', '2'],
    ['higher-is-better', '1000', { value: '5000' }, { cap: 'none' }, '5', '5'],
    ['higher-is-better', '1000', { value: '5000' }, { cap: '600 %' }, '5', '5'],
    ['higher-is-better', '1000', { value: '-500' }, {}, '-0.5', '0'],
    ['higher-is-better', '1000', { value: '-500' }, { threshold: '0' }, '-0.5', '0'],
    ['higher-is-better', '1000', { value: '-500' }, { cap: 'none', threshold: '0' }, '-0.5', '0'],
    ['higher-is-better', '1000', { value: '-500' }, { curve: CURVE }, '-0.5', '0'],
    ['lower-is-better', '4', { value: '0' }, {}, '2', '2'],
    ['lower-is-better', '4', { value: '0' }, { cap: '150 %' }, '2', '1.5'],
    ['lower-is-better', '4', { value: '0' }, { cap: 'none' }, '2', '2'],
    ['lower-is-better', '4', { value: '2' }, {}, '1.5', '1.5'],
    ['lower-is-better', '4', { value: '4' }, {}, '1', '1'],
    ['lower-is-better', '4', { value: '8' }, {}, '0', '0'],
    ['lower-is-better', '4', { value: '9' }, { threshold: '0' }, '0', '0'],
    ['lower-is-better', '0', { value: '0' }, {}, '1', '1'],
    ['lower-is-better', '0', { value: '0.000001' }, {}, '0', '0'],
    ['lower-is-better', '0', { value: '5' }, { threshold: '0' }, '0', '0'],
    ['lower-is-better', '90', { value: '120' }, { measure: 'inverse' }, '0.75', '0.75'],
    ['lower-is-better', '90', { value: '60' }, { measure: 'inverse' }, '1.5', '1.5'],
    ['lower-is-better', '90', { value: '1' }, { measure: 'inverse' }, '90', '2'],
    ['lower-is-better', '90', { value: '0' }, { measure: 'inverse' }, '2', '2'],
    ['lower-is-better', '90', { value: '0' }, { measure: 'inverse', cap: '50 %' }, '0.5', '0.5'],
    ['lower-is-better', '0', { value: '0' }, { measure: 'inverse' }, '1', '1'],
    ['lower-is-better', '0', { value: '1' }, { measure: 'inverse' }, '0', '0'],
    ['lower-is-better', '200', { value: '100' }, { curve: CURVE }, '1.5', '0.5'],
    ['lower-is-better', '200', { value: '0' }, { curve: CURVE }, '2', '0'],
    ['lower-is-better', '0', { value: '0' }, { curve: CURVE }, '1', '1'],
    ['lower-is-better', '0', { value: '1' }, { curve: CURVE }, '0', '1.5'],
    ['within-bounds', undefined, { value: '0' }, { atMost: '200000' }, '1', '1'],
    ['within-bounds', undefined, { value: '1000' }, { atMost: '200000' }, '1', '1'],
    ['within-bounds', undefined, { value: '200000' }, { atMost: '200000' }, '1', '1'],
    ['within-bounds', undefined, { value: '200001' }, { atMost: '200000' }, '0', '0'],
    ['within-bounds', undefined, { value: '-1' }, { atMost: '200000' }, '1', '1'],
    ['within-bounds', undefined, { value: '0' }, { atMost: '0' }, '1', '1'],
    ['within-bounds', undefined, { value: '1' }, { atMost: '0' }, '0', '0'],
    ['within-bounds', undefined, { value: '10' }, { atLeast: '10', atMost: '10' }, '1', '1'],
    ['within-bounds', undefined, { value: '9.999999' }, { atLeast: '10' }, '0', '0'],
    ['within-bounds', undefined, { value: '250000' }, { atMost: '200000', curve: FALLING }, '0', '0.5'],
    ['within-bounds', undefined, { value: '300000' }, { atMost: '200000', curve: FALLING }, '0', '0'],
    ['within-bounds', undefined, { value: '75' }, { atLeast: '100', curve: FALLING }, '0', '0.5'],
    ['within-bounds', undefined, { value: '1' }, { atMost: '0', curve: FALLING }, '0', '0'],
    ['within-bounds', undefined, { value: '-1' }, { atLeast: '0', curve: CURVE }, '0', '1.5'],
    ['quotient', '50000', { numerator: '900000', denominator: '20' }, {}, '0.9', '0.9'],
    ['quotient', '50000', { numerator: '900000', denominator: '0' }, {}, '0', '0'],
    ['quotient', '50000', { numerator: '-900000', denominator: '20' }, {}, '-0.9', '0'],
    ['quotient', '50000', { numerator: '9000000000', denominator: '20' }, {}, '9000', '2'],
    ['quotient', '0.5', { numerator: '1', denominator: '3' }, {}, '2/3', '2/3'],
    ['quotient', '10', { numerator: '10', denominator: '2' }, { better: 'lower' }, '1.5', '1.5'],
    [
      'quotient',
      '10',
      { numerator: '40', denominator: '2' },
      { better: 'lower', measure: 'inverse', threshold: '0' },
      '0.5',
      '0.5',
    ],
    ['quotient', '10', { numerator: '0', denominator: '2' }, { better: 'lower', measure: 'inverse' }, '2', '2'],
    ['quotient', '0', { numerator: '0', denominator: '2' }, { better: 'lower' }, '1', '1'],
    ['quotient', '0', { numerator: '0', denominator: '0' }, { better: 'lower' }, '0', '0'],
    ['loss-share', '10', { lost: '2' }, {}, '0.8', '0.8'],
    ['loss-share', '10', { lost: '4' }, {}, '0.6', '0.6'],
    ['loss-share', '10', { lost: '5' }, {}, '0.5', '0'],
    ['loss-share', '10', { lost: '10' }, {}, '0', '0'],
    ['loss-share', '10', { lost: '0' }, { cap: '90 %' }, '1', '0.9'],
    ['deviation', '500', { sold: '600', averageNeed: '600' }, {}, '0', '0'],
    ['deviation', '600', { sold: '600', averageNeed: '600' }, {}, '1', '1'],
    ['deviation', '600', { sold: '601', averageNeed: '600' }, {}, '0', '0'],
    ['deviation', '599', { sold: '0', averageNeed: '600' }, {}, '0', '0'],
    ['deviation', '840', { sold: '600', averageNeed: '600' }, {}, '1', '1'],
    ['deviation', '841', { sold: '600', averageNeed: '600' }, {}, '0', '0'],
    ['deviation', '1000', { sold: '500', averageNeed: '600' }, {}, '0', '0'],
    ['deviation', '1400', { sold: '1000' }, {}, '1', '1'],
    ['deviation', '1401', { sold: '1000' }, {}, '0', '0'],
    ['deviation', '999', { sold: '1000' }, {}, '0', '0'],
    ['deviation', '1000', { sold: '0' }, {}, '0', '0'],
    ['deviation', '0', { sold: '0' }, {}, '1', '1'],
    ['deviation', '0', { sold: '1', averageNeed: '0' }, {}, '0', '0'],
    ['deviation', '540', { sold: '600', averageNeed: '600' }, { shortageTolerance: '10 %' }, '1', '1'],
    ['deviation', '539', { sold: '600', averageNeed: '600' }, { shortageTolerance: '10 %' }, '0', '0'],
    ['deviation', '660', { sold: '600', averageNeed: '600' }, { surplusTolerance: '10 %' }, '1', '1'],
    ['deviation', '661', { sold: '600', averageNeed: '600' }, { surplusTolerance: '10 %' }, '0', '0'],
    ['deviation', '661', { sold: '600', averageNeed: '600' }, { threshold: '90 %' }, '0', '0'],
    ['deviation', '1000', { sold: '760', averageNeed: '600' }, { measure: 'difference' }, '0.6', '1'],
    ['deviation', '1000', { sold: '759', averageNeed: '600' }, { measure: 'difference' }, '359/600', '0'],
    ['deviation', '1000', { sold: '1240', averageNeed: '600' }, { measure: 'difference' }, '0.6', '1'],
    ['deviation', '1400', { sold: '1000' }, { measure: 'difference' }, '0.6', '1'],
    ['deviation', '1000', { sold: '0', averageNeed: '2500' }, { measure: 'difference' }, '0.6', '1'],
    ['deviation', '1000', { sold: '0' }, { measure: 'difference' }, '0', '0'],
    ['deviation', '0', { sold: '0' }, { measure: 'difference' }, '1', '1'],
    [
      'deviation',
      '1000',
      { sold: '900', averageNeed: '1000' },
      { measure: 'difference', tolerance: '5 %' },
      '0.9',
      '0',
    ],
    [
      'deviation',
      '1000',
      { sold: '900', averageNeed: '1000' },
      { measure: 'difference', threshold: '95 %' },
      '0.9',
      '0',
    ],
    ['yes-no', '1', { achieved: true }, {}, '1', '1'],
    ['yes-no', '1', { achieved: false }, {}, '0', '0'],
  ])(
    '%s of %j with %j and %j attains %s and counts as %s, traced or not',
    (kind, target, actual, changes, attainment, counted) => {
      const traced = read(kind as IndicatorDraft['kind'], target, actual, { changes });
      expect(traced).toMatchObject({ attainment, counted, problems: [] });
      expect(traced.trace?.unit).toBe('ratio');
      expect(read(kind as IndicatorDraft['kind'], target, actual, { changes, traced: false })).toEqual({
        attainment,
        counted,
        trace: undefined,
        problems: [],
      });
    },
  );

  it('is rounded before anything depends on it, and says so where that changed it', () => {
    expect(higher('783.33', { decimals: 2 })).toMatchObject({
      attainment: '0.78',
      counted: '0.78',
      trace: {
        result: '0.78',
        notes: [{ code: 'in-proportion' }, { code: 'rounded', values: { exact: '0.78333', decimals: '2' } }],
      },
    });
    expect(higher('599.5', { decimals: 3 })).toMatchObject({ attainment: '0.6', counted: '0.6' });
    expect(higher('750', { decimals: 2 }).trace?.notes).toHaveLength(1);
    expect(read('lower-is-better', '200', { value: '67' }, { changes: { curve: CURVE }, decimals: 2 })).toMatchObject({
      attainment: '1.67',
      counted: '0.34',
      trace: { result: '0.34' },
    });
    expect(read('loss-share', '3', { lost: '1' }, { decimals: 2 })).toMatchObject({
      attainment: '0.67',
      counted: '0.67',
    });
    expect(
      read(
        'deviation',
        '1000',
        { sold: '759', averageNeed: '600' },
        { changes: { measure: 'difference' }, decimals: 1 },
      ),
    ).toMatchObject({
      attainment: '0.6',
      counted: '1',
    });
  });

  it('says in what way it is paid', () => {
    const told = (value: string, changes: object = {}) => {
      const { notes, children } = higher(value, { changes }).trace!;
      return [notes?.[0], children?.length];
    };
    const story = (value: string, attainment: string) => ({
      actual: value,
      planned: '1000',
      unit: 'units',
      attainment,
    });
    expect(told('800')).toEqual([
      { code: 'in-proportion', values: { ...story('800', '0.8'), threshold: '0.6' } },
      undefined,
    ]);
    expect(told('500')).toEqual([
      { code: 'below-threshold', values: { ...story('500', '0.5'), threshold: '0.6' } },
      undefined,
    ]);
    expect(told('1500', { cap: '120 %' })).toEqual([
      { code: 'capped', values: { ...story('1500', '1.5'), limit: '1.2' } },
      undefined,
    ]);
    expect(told('1500', { curve: CURVE })).toEqual([
      { code: 'by-curve', values: { ...story('1500', '1.5'), paid: '1.25' } },
      1,
    ]);
    expect(told('1500', { curve: CURVE, cap: '110 %' })).toEqual([
      { code: 'capped', values: { ...story('1500', '1.5'), limit: '1.1' } },
      1,
    ]);
  });

  it('names the rule, the numbers and the note of its kind', () => {
    const step = ({ trace }: Read) => [trace?.rule, trace?.values, trace?.notes?.map(({ code }) => code)];
    expect(step(higher('800'))).toEqual([
      'indicator/higher-is-better',
      { actual: '800', planned: '1000' },
      ['in-proportion'],
    ]);
    const lower = (value: string, target = '90', changes: object = {}) =>
      step(read('lower-is-better', target, { value }, { changes }));
    expect(lower('120')).toEqual([
      'indicator/lower-is-better-linear',
      { actual: '120', planned: '90' },
      ['in-proportion'],
    ]);
    expect(lower('181')).toEqual([
      'indicator/lower-is-better-over-twice',
      { actual: '181', planned: '90' },
      ['below-threshold'],
    ]);
    expect(lower('0', '0')).toEqual(['indicator/lower-is-better-of-nothing', { actual: '0' }, ['in-proportion']]);
    expect(lower('1', '0')).toEqual(['indicator/lower-is-better-of-nothing', { actual: '1' }, ['below-threshold']]);
    expect(lower('1', '0', { curve: CURVE })).toEqual([
      'indicator/lower-is-better-of-nothing',
      { actual: '1' },
      ['beyond-curve'],
    ]);
    expect(lower('120', '90', { measure: 'inverse' })).toEqual([
      'indicator/lower-is-better',
      { actual: '120', planned: '90' },
      ['in-proportion'],
    ]);
    expect(lower('0', '90', { measure: 'inverse' })).toEqual([
      'indicator/lower-is-better-at-zero',
      { cap: '2' },
      ['capped'],
    ]);
    expect(step(read('lower-is-better', '90', { value: '45' }, { changes: { curve: CURVE } }))).toEqual([
      'indicator/lower-is-better-by-curve',
      { actual: '45', planned: '90' },
      ['by-curve'],
    ]);
    expect(step(read('loss-share', '10', { lost: '2' }))).toEqual([
      'indicator/loss-share',
      { lost: '2', total: '10' },
      ['in-proportion'],
    ]);
    const bounds = (value: string, changes: object) => step(read('within-bounds', undefined, { value }, { changes }));
    expect(bounds('1', { atMost: '2' })).toEqual(['indicator/within-bounds', undefined, ['at-most']]);
    expect(bounds('3', { atLeast: '2' })).toEqual(['indicator/within-bounds', undefined, ['at-least']]);
    expect(bounds('2', { atLeast: '2', atMost: '2' })).toEqual(['indicator/within-bounds', undefined, ['between']]);
    expect(bounds('3', { atMost: '2' })).toEqual(['indicator/outside-bounds', undefined, ['over']]);
    expect(bounds('1', { atLeast: '2' })).toEqual(['indicator/outside-bounds', undefined, ['under']]);
    expect(bounds('3', { atMost: '2', curve: FALLING })).toEqual([
      'indicator/over-bound',
      { actual: '3', bound: '2' },
      ['by-curve'],
    ]);
    expect(bounds('1', { atLeast: '2', curve: FALLING })).toEqual([
      'indicator/under-bound',
      { actual: '1', bound: '2' },
      ['by-curve'],
    ]);
    expect(bounds('1', { atMost: '0', curve: FALLING })).toEqual([
      'indicator/outside-bounds',
      undefined,
      ['beyond-curve'],
    ]);
    const difference = (actual: Actual) => read('deviation', '1000', actual, { changes: { measure: 'difference' } });
    expect(step(difference({ sold: '900', averageNeed: '600' }))).toEqual([
      'indicator/deviation',
      { forecast: '1000', sold: '900', need: '600' },
      ['within-need'],
    ]);
    expect(step(difference({ sold: '500' }))).toEqual([
      'indicator/deviation',
      { forecast: '1000', sold: '500', need: '500' },
      ['beyond-sold'],
    ]);
    expect(step(difference({ sold: '0' }))).toEqual(['indicator/deviation-without-need', undefined, ['missed']]);
    const forecast = (actual: Actual) => step(read('deviation', '1000', actual));
    const limits = { forecast: '1000', least: '900', most: '1260' };
    expect(forecast({ sold: '500', averageNeed: '900' })).toEqual(['indicator/forecast', limits, ['met']]);
    expect(forecast({ sold: '1001', averageNeed: '900' })).toEqual([
      'indicator/forecast',
      { ...limits, least: '1001' },
      ['shortage'],
    ]);
    expect(forecast({ sold: '500' })).toEqual([
      'indicator/forecast',
      { forecast: '1000', least: '500', most: '700' },
      ['surplus', 'need-is-sold'],
    ]);
    expect(step(read('yes-no', '1', { achieved: true }))).toEqual(['indicator/achieved', undefined, ['outcome']]);
    expect(step(read('yes-no', '1', { achieved: false }))).toEqual(['indicator/not-achieved', undefined, ['outcome']]);
    expect(difference({ sold: '500', averageNeed: '600' }).trace?.notes?.[0]?.values).toEqual({
      difference: '500',
      share: '5/6',
      need: '600',
      tolerated: '0.4',
    });
  });

  it('without a result pays nothing and gives the reason', () => {
    expect(read('higher-is-better', '1000', { missing: 'The shop was closed.' })).toMatchObject({
      attainment: '0',
      counted: '0',
      problems: [],
      trace: {
        rule: 'indicator/no-result',
        result: '0',
        notes: [{ code: 'because', values: { reason: 'The shop was closed.' } }],
      },
    });
    expect(read('higher-is-better', '1000', { missing: 'The shop was closed.' }, { traced: false })).toEqual({
      attainment: '0',
      counted: '0',
      trace: undefined,
      problems: [],
    });
  });

  it('without a result is not measured by a plan of 0 either', () => {
    expect(
      read('higher-is-better', { value: 'plan' }, { missing: 'On leave.' }, { values: { plan: '0' } }),
    ).toMatchObject({ counted: '0', problems: [] });
  });

  it('whose quotient has a denominator of 0 has no result, and says why', () => {
    const noResult = (read: Read) => [read.counted, read.trace?.rule, read.trace?.notes];
    expect(noResult(read('quotient', '1', { numerator: '5', denominator: '0' }))).toEqual([
      '0',
      'indicator/no-result',
      [{ code: 'denominator-zero' }],
    ]);
    const changes = { numerator: { value: 'plan' }, denominator: { value: 'calls' } };
    expect(noResult(read('quotient', '1', undefined, { changes, values: { plan: '5', calls: '0' } }))).toEqual([
      '0',
      'indicator/no-result',
      [{ code: 'named-denominator-zero', values: { name: 'Calls' } }],
    ]);
    expect(read('quotient', '1', undefined, { changes, values: { plan: '5', calls: '4' } })).toMatchObject({
      attainment: '1.25',
      problems: [],
      trace: { children: [{ rule: 'indicator/quotient', names: { numerator: 'Plan', denominator: 'Calls' } }] },
    });
  });

  it('of nobody who could be lost has no result', () => {
    expect(read('loss-share', { value: 'plan' }, { lost: '0' }, { values: { plan: '0' } })).toMatchObject({
      counted: '0',
      problems: [],
      trace: { rule: 'indicator/no-result', notes: [{ code: 'nothing-to-lose' }] },
    });
  });

  it('has a threshold in a combined result only where the plan says so', () => {
    const combined = (changes: object) => higher('500', { changes, paidAs: 'combined' }).counted;
    expect(combined({})).toBe('0.5');
    expect(combined({ threshold: '60 %' })).toBe('0');
    expect(higher('-500', { paidAs: 'combined' }).counted).toBe('0');
    expect(read('loss-share', '10', { lost: '5' }, { paidAs: 'combined' }).counted).toBe('0.5');
  });

  it('counts a computed result below 0 as 0 where less is better, and says so', () => {
    const changes = { actual: { plus: [{ value: 'plan' }], minus: [{ value: 'calls' }] } };
    expect(read('lower-is-better', '4', undefined, { changes, values: { plan: '1', calls: '3' } })).toMatchObject({
      counted: '2',
      problems: [],
      trace: { values: { actual: '0' }, notes: [{ code: 'in-proportion' }, { code: 'counted-as-nothing' }] },
    });
  });

  it('reads its plan and its result from values of the month', () => {
    expect(
      read('higher-is-better', { value: 'plan' }, undefined, {
        changes: { actual: { value: 'calls' } },
        values: { plan: '50', calls: '40' },
      }),
    ).toMatchObject({ attainment: '0.8', problems: [] });
    expect(
      read('lower-is-better', { value: 'plan' }, undefined, {
        changes: { actual: { value: 'calls' } },
        values: { plan: '40', calls: '50' },
      }),
    ).toMatchObject({ attainment: '0.75', problems: [] });
  });
});

describe('an indicator is refused', () => {
  const nothing = { attainment: undefined, counted: undefined, trace: undefined };
  const problem = (code: string, path: string[], message: unknown, indicator = 'sales') => ({
    code,
    path: ['inputs', ...path],
    message,
    indicator,
  });

  it('without an actual', () => {
    expect(read('higher-is-better', '1000', undefined)).toEqual({
      ...nothing,
      problems: [
        problem(
          'missing-actual',
          ['actuals', 'sales'],
          '"Sales" has no actual; give its result, or the reason why there is none as missing',
        ),
      ],
    });
  });

  it.each<[IndicatorDraft['kind'], Actual, string]>([
    ['higher-is-better', { lost: '1' }, 'value'],
    ['lower-is-better', { achieved: true }, 'value'],
    ['loss-share', { value: '1' }, 'lost'],
    ['deviation', { value: '1' }, 'sold'],
    ['yes-no', { value: '1' }, 'achieved'],
    ['quotient', { value: '1' }, 'numerator and denominator'],
  ])('of the kind %s with %j', (kind, actual, field) => {
    expect(read(kind, '1', actual)).toEqual({
      ...nothing,
      problems: [
        problem(
          'wrong-actual-for-kind',
          ['actuals', 'sales'],
          `"Sales" is of the kind ${kind}; give its result as ${field}, or the reason why there is none as missing`,
        ),
      ],
    });
  });

  it.each<[IndicatorDraft['kind'], Actual, string, object]>([
    ['lower-is-better', { value: '-1' }, 'value', {}],
    ['quotient', { numerator: '-1', denominator: '2' }, 'numerator', { better: 'lower' }],
  ])('of the kind %s, of which less is better, with %j', (kind, actual, field, changes) => {
    expect(read(kind, '90', actual, { changes })).toEqual({
      ...nothing,
      problems: [
        problem(
          'result-below-zero',
          ['actuals', 'sales', field],
          'must not be less than 0: of "Sales" less is better, and 0 is the least there is; check its sign',
        ),
      ],
    });
  });

  it('when more clients were lost than there were', () => {
    expect(read('loss-share', '10', { lost: '11' })).toEqual({
      ...nothing,
      problems: [
        problem(
          'lost-more-than-total',
          ['actuals', 'sales', 'lost'],
          '11 lost of 10 is impossible; correct the number, or revise the plan if its total is wrong',
        ),
      ],
    });
  });

  it('when its planned value comes to nothing', () => {
    expect(read('higher-is-better', { value: 'plan' }, { value: '10' }, { values: { plan: '0' } })).toEqual({
      ...nothing,
      problems: [
        problem(
          'target-not-positive',
          ['values'],
          'the planned value of "Sales" is not more than 0, so that no attainment can be measured by it; give the value that was planned, or report the result as missing, with the reason: it pays nothing then',
        ),
      ],
    });
  });

  it('when a plan that may be 0 comes to less', () => {
    const target = { plus: ['0'], minus: [{ value: 'plan' }] };
    expect(read('lower-is-better', target, { value: '10' }, { values: { plan: '5' } }).problems).toEqual([
      problem('target-not-positive', ['values'], expect.stringContaining('is less than 0')),
    ]);
  });

  it('when its bounds cross', () => {
    const changes = { atLeast: { value: 'plan' }, atMost: { value: 'calls' } };
    expect(
      read('within-bounds', undefined, { value: '10' }, { changes, values: { plan: '5', calls: '4' } }).problems,
    ).toEqual([
      problem(
        'bounds-crossed',
        ['values'],
        'the least of "Sales" is more than its most, so that no result is within its bounds; check both',
      ),
    ]);
  });

  it('when its denominator is less than 0', () => {
    const changes = { numerator: '1', denominator: { plus: ['0'], minus: [{ value: 'plan' }] } };
    expect(read('quotient', '1', undefined, { changes, values: { plan: '5' } }).problems).toEqual([
      problem('denominator-below-zero', ['values'], expect.stringContaining('is less than 0')),
    ]);
  });

  it('with everything that its plan and its result lack at once', () => {
    expect(read('higher-is-better', { value: 'plan' }, undefined).problems.map(({ code }) => code)).toEqual([
      'missing-actual',
      'missing-value',
    ]);
  });

  it('when a value of the month is missing, which is told once', () => {
    expect(read('higher-is-better', { value: 'plan' }, { value: '10' })).toMatchObject({
      ...nothing,
      problems: [{ code: 'missing-value', path: ['inputs', 'values', 'plan'] }],
    });
    expect(read('higher-is-better', '10', undefined, { changes: { actual: { value: 'calls' } } })).toMatchObject({
      ...nothing,
      problems: [{ code: 'missing-value', path: ['inputs', 'values', 'calls'] }],
    });
    expect(read('lower-is-better', '10', undefined, { changes: { actual: { value: 'calls' } } }).problems).toHaveLength(
      1,
    );
  });
});
