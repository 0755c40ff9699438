import { describe, expect, it } from '@jest/globals';
import * as z from 'zod';
import { kpiPlanTermsSchema } from './kpi-plan.js';
import { makeAlphaPlan, indicator } from '../testing/kpi-plan-builder.js';

function refusals(plan: unknown): [path: string, message: string][] {
  const result = kpiPlanTermsSchema.safeParse(plan);
  if (result.success) throw new Error('the plan was accepted');
  return result.error.issues.map((issue) => [issue.path.join('.'), issue.message]);
}

function planWith(changes: Parameters<typeof indicator>[0]): unknown {
  return { baseBonus: '60000.00', indicators: [indicator(changes)] };
}

describe('the terms of a KPI plan', () => {
  it('get the default threshold of 60 % and are stable afterwards', () => {
    const terms = kpiPlanTermsSchema.parse(makeAlphaPlan());
    expect(terms.indicators.map((each) => each.threshold)).toEqual(['0.6', '0.6', '0.6', '0.6']);
    expect(JSON.stringify(kpiPlanTermsSchema.parse(terms))).toBe(JSON.stringify(terms));
  });

  it('take surrounding spaces off names, once and for all', () => {
    const terms = kpiPlanTermsSchema.parse(planWith({ name: '  Sales  ' }));
    expect(terms.indicators[0]?.name).toBe('Sales');
    expect(kpiPlanTermsSchema.parse(terms)).toEqual(terms);
  });

  it('let a yes/no indicator leave out its target', () => {
    const { target: _target, ...milestone } = indicator({ kind: 'yes-no' });
    expect(kpiPlanTermsSchema.parse({ baseBonus: '0', indicators: [milestone] }).indicators[0]?.target).toBe('1');
    expect(refusals(planWith({ kind: 'yes-no', target: '5' }))).toEqual([
      ['indicators.0.target', 'of a yes/no indicator is "1" or left out'],
    ]);
  });

  it('can be described as JSON Schema for the API', () => {
    for (const io of ['input', 'output'] as const)
      expect(z.toJSONSchema(kpiPlanTermsSchema, { io })).toHaveProperty('properties.indicators');
  });
});

describe('a KPI plan is refused', () => {
  it('with weights of 99.99 % or 100.01 %', () => {
    expect(refusals(planWith({ weight: '99.99' }))).toEqual([
      ['indicators', 'the weights add up to 99.99 %, they must add up to exactly 100 %'],
    ]);
    const plan = {
      baseBonus: '1',
      indicators: [indicator({ weight: '50' }), indicator({ code: 'other', weight: '50.01' })],
    };
    expect(refusals(plan)).toEqual([
      ['indicators', 'the weights add up to 100.01 %, they must add up to exactly 100 %'],
    ]);
  });

  it('with a sixth indicator, or none', () => {
    const six = Array.from({ length: 6 }, (_, index) => indicator({ code: `code-${index}`, weight: '1/6' }));
    expect(refusals({ baseBonus: '1', indicators: six })).toEqual([['indicators', 'a plan has at most 5 indicators']]);
    expect(refusals({ baseBonus: '1', indicators: [] })).toEqual([['indicators', 'a plan has at least 1 indicator']]);
  });

  it.each(['-1', 'NaN', '1e400', '1,5', 'Infinity', 60000])('with the base bonus %j', (baseBonus) => {
    expect(refusals({ ...makeAlphaPlan(), baseBonus }).map(([path]) => path)).toEqual(['baseBonus']);
  });

  it('with two indicators of the same code', () => {
    const plan = { baseBonus: '1', indicators: [indicator({ weight: '50' }), indicator({ weight: '50' })] };
    expect(refusals(plan)).toEqual([
      ['indicators.1.code', 'the code "sales" is used twice; every indicator of a plan has its own'],
    ]);
  });

  it.each([
    [{ target: '0' }, 'indicators.0.target', 'must be more than 0'],
    [{ kind: 'loss-share', target: '0' }, 'indicators.0.target', 'must be more than 0'],
    [{ kind: 'deviation', target: '0.0' }, 'indicators.0.target', 'must be more than 0'],
    [{ threshold: '60' }, 'indicators.0.threshold', 'is not a plain decimal number'],
    [{ threshold: '1.1' }, 'indicators.0.threshold', 'between 0 and 1'],
    [{ weight: 'NaN' }, 'indicators.0.weight', 'is not a weight'],
    [{ code: 'Sales!' }, 'indicators.0.code', 'lower-case'],
    [{ code: '__proto__' }, 'indicators.0.code', 'lower-case'],
    [{ name: '   ' }, 'indicators.0.name', 'is empty'],
    [{ name: '\u200b\u3164' }, 'indicators.0.name', 'shows nothing'],
    [{ name: 'a\u0000b' }, 'indicators.0.name', 'control characters'],
    [{ name: 'line\nbreak' }, 'indicators.0.name', 'control characters or line breaks'],
    [{ name: 'turned \u202Eround' }, 'indicators.0.name', 'control characters'],
    [{ name: 'half \uD800 pair' }, 'indicators.0.name', 'control characters'],
    [{ unit: 'u'.repeat(25) }, 'indicators.0.unit', '1 to 24 characters'],
  ])('with %j', (changes, path, message) => {
    expect(refusals(planWith(changes))).toEqual([[path, expect.stringContaining(message)]]);
  });

  it('with a name of a million characters', () => {
    expect(refusals(planWith({ name: 'x'.repeat(1_000_000) }))).toEqual([
      ['indicators.0.name', expect.stringContaining('is too long')],
    ]);
  });

  it('with an unknown kind, naming the kinds there are', () => {
    expect(refusals(planWith({ kind: 'guess' }))).toEqual([
      [
        'indicators.0.kind',
        'must be an indicator whose kind is one of: higher-is-better, lower-is-better, loss-share, deviation, yes-no',
      ],
    ]);
  });

  it('with an unknown field, which is not repeated', () => {
    const plan = { ...makeAlphaPlan(), ['x'.repeat(1_000_000)]: 1 };
    expect(refusals(plan)).toEqual([['', 'has a field that does not exist; the fields are: baseBonus, indicators']]);
  });

  it('when it is no plan at all', () => {
    for (const value of [null, undefined, 5, 'plan', []])
      expect(refusals(value)[0]?.[1]).toContain('baseBonus, indicators');
  });
});
