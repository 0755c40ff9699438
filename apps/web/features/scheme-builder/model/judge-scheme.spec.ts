import { describe, expect, it } from '@jest/globals';
import { schemeLibrary } from '#compensation/library/scheme-library.js';
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
      problems: [],
      refusals: [],
      description: { title: 'Meal allowance' },
      examples: [{ name: 'A whole month', ok: true }],
    });
    expect(judged.curve?.at(0)).toEqual({ attainment: '0 %', pay: '5000.00' });
    expect(judged.isExample).toBe(true);
    expect(judged.curve?.at(-1)).toEqual({ attainment: '150 %', pay: '5000.00' });
  });

  it('is told where an example differs, and is not to be sent like this', () => {
    const judged = judgeScheme(scheme('4000'), 'en');
    expect(judged).toMatchObject({
      problems: [],
      totals: ['5000.00'],
      refusals: [{ path: ['examples', 0, 'expected', 'total'] }],
      examples: [{ ok: false, differences: [{ expected: '4000', actual: '5000.00' }] }],
    });
  });

  it('is told what is missing, and nothing else where nothing of it is whole', () => {
    expect(judgeScheme({ ...scheme('5000'), components: [] }, 'en')).toMatchObject({
      problems: [expect.objectContaining({ path: ['components'] })],
      description: undefined,
      curve: undefined,
    });
  });

  it('is shown as far as it is whole, while names, amounts and what is expected are missing', () => {
    const begun = scheme('');
    const { components } = begun as { components: object[] };
    const judged = judgeScheme(
      {
        ...begun,
        name: '',
        code: '',
        goal: '',
        components: [
          ...components,
          { code: 'more', name: '', kind: 'fixed-bonus', terms: { amount: 'lots' } },
        ] as never,
      },
      'en',
    );
    expect(judged.problems.map(({ path }) => path.join('.'))).toEqual(
      expect.arrayContaining(['name', 'code', 'goal', 'components.1.terms.amount', 'examples.0.expected.total']),
    );
    expect(judged.description?.sections[0]?.heading).toMatch(/Meals/);
    expect(judged.description?.sections.map(({ heading }) => heading)).toEqual(
      expect.not.arrayContaining(['Worked examples']),
    );
    expect(judged.totals).toEqual(['5000.00']);
    expect(judged.curve?.at(0)?.pay).toBe('5000.00');
  });

  it('is tried on a month of round numbers as long as it has no example', () => {
    const judged = judgeScheme({ ...scheme('5000'), examples: [] }, 'en');
    expect(judged.isExample).toBe(false);
    expect(judged.curve?.at(0)).toEqual({ attainment: '0 %', pay: '5000.00' });
  });

  it.each(schemeLibrary.map((each) => [each.scheme.code, each.scheme] as const))(
    'is tried on a made-up month that %s can pay',
    (name, { examples: _, ...rest }) => {
      const { curve, description } = judgeScheme(rest as unknown as JsonObject, 'en');
      expect(description).toBeDefined();
      // Deals are not made up, nor a team that shares: it is an example that tells what is paid then.
      const needsExample = ['percentage', 'agent-and-office-manager', 'support-team'].includes(name);
      if (needsExample) expect(curve).toBeUndefined();
      else expect(Number(curve?.at(-1)?.pay)).toBeGreaterThan(0);
    },
  );
});
