import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from './json-schema.js';
import { judgeScheme } from './judge-scheme.js';

const scheme = (total: string): JsonObject => ({
  format: 'pay-scheme/1',
  code: 'meal-allowance',
  name: 'Meal allowance',
  goal: 'Nobody goes hungry to a client',
  version: 1,
  effectiveFrom: '2026-07-01',
  components: [{ code: 'meals', name: 'Meals', kind: 'fixed-bonus', terms: { amount: '5000' } }],
  examples: [{ name: 'A whole month', inputs: {}, expected: { total } }],
});

describe('A scheme while it is built', () => {
  it('is told what it pays over attainment, in words, and that its example comes out', () => {
    const judged = judgeScheme(scheme('5000'), 'ru');
    expect(judged).toMatchObject({
      isComplete: true,
      refusals: [],
      description: { title: 'Meal allowance' },
      examples: [{ name: 'A whole month', ok: true }],
    });
    expect(judged.isComplete && judged.curve?.at(0)).toEqual({ attainment: '0 %', pay: '5000.00' });
    expect(judged.isComplete && judged.curve?.at(-1)).toEqual({ attainment: '150 %', pay: '5000.00' });
  });

  it('is told where an example differs, and is not to be sent like this', () => {
    const judged = judgeScheme(scheme('4000'), 'en');
    expect(judged).toMatchObject({
      isComplete: true,
      refusals: [{ path: ['examples', 0, 'expected', 'total'] }],
      examples: [{ ok: false, differences: [{ expected: '4000', actual: '5000.00' }] }],
    });
  });

  it('is told what is missing as long as something is, and nothing else', () => {
    expect(judgeScheme({ ...scheme('5000'), components: [] }, 'en')).toEqual({
      isComplete: false,
      problems: [expect.objectContaining({ path: ['components'] })],
    });
  });

  it('has no curve without an example to draw it from', () => {
    const judged = judgeScheme({ ...scheme('5000'), examples: [] }, 'en');
    expect(judged.isComplete && judged.curve).toBeUndefined();
  });
});
