import { describe, expect, it } from '@jest/globals';
import * as z from 'zod';
import { checkActuals } from '../calculation/check-actuals.js';
import { actualsSchema, indicatorActualSchema, type Actuals } from './actuals.js';
import { kpiPlanTermsSchema } from './kpi-plan.js';
import { alphaActuals, makeAlphaPlan, indicator } from '../testing/kpi-plan-builder.js';

const alpha = () => kpiPlanTermsSchema.parse(makeAlphaPlan());

function refusals(value: unknown): [path: string, message: string][] {
  const result = indicatorActualSchema.safeParse(value);
  if (result.success) throw new Error('the actual was accepted');
  return result.error.issues.map((issue) => [issue.path.join('.'), issue.message]);
}

function problems(actuals: unknown, terms = alpha()): [path: string, code: string][] {
  return checkActuals(terms, actualsSchema.parse(actuals)).map((problem) => [problem.path.join('.'), problem.code]);
}

describe('an actual', () => {
  it.each([
    [{ value: '0' }],
    [{ value: '-5' }],
    [{ numerator: '900000', denominator: '20' }],
    [{ numerator: '-1', denominator: '0' }],
    [{ sold: '5', averageNeed: '0' }],
    [{ lost: '2' }],
    [{ sold: '500' }],
    [{ sold: '500', averageNeed: '600' }],
    [{ achieved: false }],
    [{ missing: 'Not counted yet' }],
  ])('may be %j', (actual) => {
    expect(indicatorActualSchema.parse(actual)).toEqual(actual);
  });

  it.each([
    [{}, '', 'has 0 results'],
    [{ value: '1', lost: '1' }, '', 'has 2 results'],
    [{ value: '1', missing: 'why' }, '', 'has 2 results'],
    [{ averageNeed: '5' }, '', 'has 0 results'],
    [{ value: '1', averageNeed: '5' }, 'averageNeed', 'belongs to a deviation'],
    [{ value: 5 }, 'value', 'must be text'],
    [{ value: '1,5' }, 'value', 'not a comma'],
    [{ lost: '-5' }, 'lost', 'must not be negative'],
    [{ numerator: '5' }, 'denominator', 'is missing: a quotient is given as both of its parts'],
    [{ denominator: '5' }, 'numerator', 'is missing: a quotient is given as both of its parts'],
    [{ numerator: '5', denominator: '-1' }, 'denominator', 'must not be negative'],
    [{ numerator: '5', denominator: '1', value: '5' }, '', 'has 2 results'],
    [{ value: '1e400' }, 'value', 'is not a plain decimal number'],
    [{ achieved: 'yes' }, 'achieved', 'must be true or false'],
    [{ missing: '  ' }, 'missing', 'is empty'],
    [{ missing: 'x'.repeat(501) }, 'missing', 'is too long'],
    [null, '', 'must be an object with the fields: value, numerator, denominator, lost'],
  ])('is refused as %j', (actual, path, message) => {
    expect(refusals(actual)).toEqual([[path, expect.stringContaining(message)]]);
  });

  it('is refused with a misspelt field beside a result', () => {
    expect(refusals({ sold: '300', averageneed: '1000' })).toEqual([
      ['', expect.stringMatching(/^has a field that does not exist: "averageneed"/)],
    ]);
    expect(refusals({ value: '5', lostt: '3' })).toEqual([
      ['', expect.stringMatching(/^has a field that does not exist: "lostt"/)],
    ]);
  });

  it('is refused with a field that does not exist', () => {
    expect(refusals({ amount: '5' })[0]?.[1]).toMatch(
      /^has a field that does not exist: "amount"; the fields are: value, numerator, denominator, lost/,
    );
  });

  it('can be described as JSON Schema for the API', () => {
    for (const io of ['input', 'output'] as const)
      expect(z.toJSONSchema(actualsSchema, { io })).toHaveProperty('type', 'object');
  });

  it('is keyed by the code of an indicator', () => {
    const parsed = actualsSchema.safeParse({ 'Not a code': { value: '1' } });
    expect(parsed.error?.issues[0]).toMatchObject({
      path: ['Not a code'],
      message: 'has a key that is not the code of an indicator',
    });
  });
});

describe('the actuals of a plan', () => {
  it('are complete when every indicator has a result or a reason', () => {
    expect(problems(alphaActuals())).toEqual([]);
    expect(problems({ ...alphaActuals(), sales: { missing: 'The report is late' } })).toEqual([]);
  });

  it('are refused with all problems at once, each naming its indicator', () => {
    const wrong: Actuals = {
      receivables: { value: '0' },
      retention: { lost: '11' },
      forecast: { sold: '0' },
      bonus: { value: '1' },
    };
    expect(problems(wrong)).toEqual([
      ['sales', 'missing-actual'],
      ['retention.lost', 'lost-more-than-total'],
      ['bonus', 'unknown-indicator'],
    ]);
  });

  it('are refused when a result is of another kind', () => {
    const swapped: Actuals = {
      sales: { lost: '1' },
      receivables: { achieved: true },
      retention: { value: '1' },
      forecast: { value: '5' },
    };
    expect(problems(swapped).map(([, code]) => code)).toEqual(Array(4).fill('wrong-actual-for-kind'));
    expect(checkActuals(alpha(), swapped)[3]?.message).toBe(
      '"Forecast" is of the kind deviation; give its result as sold, or the reason why there is none as missing',
    );
  });

  it('accept everything lost, and nothing sold where the need is given', () => {
    expect(
      problems({ ...alphaActuals(), retention: { lost: '10' }, forecast: { sold: '0', averageNeed: '600' } }),
    ).toEqual([]);
  });

  it('find nothing in what every object inherits', () => {
    const terms = kpiPlanTermsSchema.parse({ baseBonus: '1', indicators: [indicator({ code: 'constructor' })] });
    expect(problems({}, terms)).toEqual([['constructor', 'missing-actual']]);
  });
});
