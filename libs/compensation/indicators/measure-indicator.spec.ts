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
    traced = true,
  }: { changes?: object; values?: Record<string, string>; decimals?: number; traced?: boolean } = {},
): Read {
  const indicator = schemeIndicatorSchema.parse({
    code: 'sales',
    name: 'Sales',
    unit: 'units',
    kind,
    target,
    ...changes,
  });
  const evaluation = new Evaluation(
    statementInputsSchema.parse({ values, ...(actual === undefined ? {} : { actuals: { sales: actual } }) }),
    traced,
    2,
  );
  const measured = compileIndicator(indicator, vocabulary, decimals)(evaluation);
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
    ['lower-is-better', '90', { value: '120' }, {}, '0.75', '0.75'],
    ['lower-is-better', '90', { value: '60' }, {}, '1.5', '1.5'],
    ['lower-is-better', '200', { value: '100' }, { curve: CURVE }, '2', '0.5'],
    ['lower-is-better', '200', { value: '0' }, { curve: CURVE }, '200000000', '0'],
    ['loss-share', '10', { lost: '2' }, {}, '0.8', '0.8'],
    ['loss-share', '10', { lost: '4' }, {}, '0.6', '0.6'],
    ['loss-share', '10', { lost: '5' }, {}, '0.5', '0'],
    ['loss-share', '10', { lost: '10' }, {}, '0', '0'],
    ['deviation', '1000', { sold: '760', averageNeed: '600' }, {}, '0.6', '1'],
    ['deviation', '1000', { sold: '759', averageNeed: '600' }, {}, '359/600', '0'],
    ['deviation', '1000', { sold: '1240', averageNeed: '600' }, {}, '0.6', '1'],
    ['deviation', '1400', { sold: '1000' }, {}, '0.6', '1'],
    ['deviation', '1000', { sold: '0', averageNeed: '2500' }, {}, '0.6', '1'],
    ['deviation', '1000', { sold: '900', averageNeed: '1000' }, { threshold: '95 %' }, '0.9', '0'],
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
      attainment: '2.99',
      counted: '0.34',
      trace: { result: '0.34' },
    });
    expect(read('loss-share', '3', { lost: '1' }, { decimals: 2 })).toMatchObject({
      attainment: '0.67',
      counted: '0.67',
    });
    expect(read('deviation', '1000', { sold: '759', averageNeed: '600' }, { decimals: 1 })).toMatchObject({
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
    expect(step(read('lower-is-better', '90', { value: '120' }))).toEqual([
      'indicator/lower-is-better',
      { actual: '120', planned: '90' },
      ['in-proportion'],
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
    expect(step(read('deviation', '1000', { sold: '900', averageNeed: '600' }))).toEqual([
      'indicator/deviation',
      { forecast: '1000', sold: '900', need: '600' },
      ['within-need'],
    ]);
    expect(step(read('deviation', '1000', { sold: '500' }))).toEqual([
      'indicator/deviation',
      { forecast: '1000', sold: '500', need: '500' },
      ['beyond-sold'],
    ]);
    expect(step(read('yes-no', '1', { achieved: true }))).toEqual(['indicator/achieved', undefined, ['outcome']]);
    expect(step(read('yes-no', '1', { achieved: false }))).toEqual(['indicator/not-achieved', undefined, ['outcome']]);
    expect(read('deviation', '1000', { sold: '500', averageNeed: '600' }).trace?.notes?.[0]?.values).toEqual({
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
    ).toMatchObject({ attainment: '0.8', problems: [] });
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

  it('when planned / 0 has no value', () => {
    expect(read('lower-is-better', '90', { value: '0' })).toEqual({
      ...nothing,
      problems: [
        problem(
          'lower-is-better-zero',
          ['actuals', 'sales', 'value'],
          'cannot be 0, because planned / 0 has no value; give the smallest amount that can be measured, or revise the plan to a yes/no indicator',
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

  it('when nothing was sold and no need says how much that is', () => {
    expect(read('deviation', '1000', { sold: '0' })).toEqual({
      ...nothing,
      problems: [
        problem(
          'deviation-without-need',
          ['actuals', 'sales', 'averageNeed'],
          'is needed when nothing was sold; give the average need of the month',
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
          'the planned value of "Sales" is not more than 0, so that no attainment can be measured by it',
        ),
      ],
    });
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
