import { describe, expect, it } from '@jest/globals';
import { ZERO } from '../numbers/exact-fraction.js';
import { convertIssues } from '../documents/problem.js';
import { calculateStatement } from '../calculation/calculate-statement.js';
import { indicator, makeSchemeWith } from '../testing/kpi-plan-builder.js';
import type { StatementDifference } from '../statement/expected-statement.js';
import { checkExamples, findSubmissionRefusals } from './check-examples.js';
import { compileScheme } from '../scheme/compile-scheme.js';
import { paySchemeSchema, type PaySchemeDraft } from '../scheme/pay-scheme.js';

type ExampleDraft = NonNullable<PaySchemeDraft['examples']>[number];

const explained = { howMeasured: 'By the ledger', howInfluenced: 'By calls' };

function schemeOfTwo(examples: ExampleDraft[]): PaySchemeDraft {
  return makeSchemeWith(
    [
      {
        code: 'kpi-bonus',
        name: 'KPI bonus',
        kind: 'kpi-bonus',
        terms: {
          baseBonus: '60000',
          indicators: [
            indicator({ target: '60000', weight: '50', ...explained }),
            indicator({ code: 'calls', name: 'Calls', target: '100', weight: '50', ...explained }),
          ],
        },
      },
      { code: 'entry', name: 'Entry bonus', kind: 'fixed-bonus', terms: { amount: { value: 'entry-bonus' } } },
    ],
    { goal: 'More sales', values: [{ code: 'entry-bonus', name: 'Entry bonus', unit: 'rubles' }], examples },
  );
}

const inputs: ExampleDraft['inputs'] = {
  actuals: { sales: { value: '47000' }, calls: { value: '50' } },
  values: { 'entry-bonus': '5000' },
};

/** 30 000 x 47 / 60 = 23 500; calls at 50 % are below 60 %; 23 500 + 0 + 5 000 = 28 500. */
const right: ExampleDraft = {
  name: 'A usual month',
  inputs,
  expected: {
    total: '28500.00',
    lines: [
      ['kpi-bonus', 'sales', '23500.00'],
      ['kpi-bonus', 'calls', '0.00'],
      ['entry', 'entry', '5000.00'],
    ],
  },
};

function differences(example: ExampleDraft): readonly StatementDifference[] {
  return checkExamples(compileScheme(paySchemeSchema.parse(schemeOfTwo([example])))).results[0]!.differences;
}

describe('the worked examples of a scheme', () => {
  it('have at most 1000 deals together', () => {
    const deals = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ id: `D-${index}`, on: '2026-07-01', client: 'C-1', amount: '1' }));
    const of = (...counts: number[]) =>
      counts.map((count, index) => ({
        ...right,
        name: `Example ${index}`,
        inputs: { ...inputs, deals: deals(count) },
      }));
    const refusals = (...counts: number[]) =>
      convertIssues(paySchemeSchema.safeParse(schemeOfTwo(of(...counts))).error?.issues ?? []).map(
        ({ path, message }) => [path.join('.'), message],
      );
    expect(refusals(600, 400)).toEqual([]);
    expect(refusals(600, 401, 1)).toEqual([
      [
        'examples.1.inputs.deals',
        'makes more than 1000 deals in all examples together; a worked example is checked by hand',
      ],
    ]);
  });

  it('come out', () => {
    expect(
      checkExamples(
        compileScheme(
          paySchemeSchema.parse(schemeOfTwo([right, { name: 'Total alone', inputs, expected: { total: '28500' } }])),
        ),
      ),
    ).toEqual({
      ok: true,
      results: [
        { name: 'A usual month', ok: true, differences: [] },
        { name: 'Total alone', ok: true, differences: [] },
      ],
    });
  });

  it('are told apart: one that fails leaves the others as they are', () => {
    const wrong: ExampleDraft = { ...right, name: 'Too much', expected: { total: '28500.01' } };
    const { ok, results } = checkExamples(compileScheme(paySchemeSchema.parse(schemeOfTwo([right, wrong]))));
    expect(ok).toBe(false);
    expect(results.map((result) => result.ok)).toEqual([true, false]);
  });

  it('tell the total by the kopeck', () => {
    expect(differences({ ...right, expected: { total: '28499.99' } })).toEqual([
      { path: ['expected', 'total'], expected: '28499.99', actual: '28500.00' },
    ]);
  });

  it('tell the line that differs', () => {
    expect(
      differences({
        ...right,
        expected: {
          total: '28500.00',
          lines: [
            ['kpi-bonus', 'sales', '23500.00'],
            ['kpi-bonus', 'calls', '15000.00'],
            ['entry', 'entry', '5000.00'],
          ],
        },
      }),
    ).toEqual([
      {
        path: ['expected', 'lines', 1, 2],
        line: { component: 'kpi-bonus', code: 'calls' },
        expected: '15000.00',
        actual: '0.00',
      },
    ]);
  });

  it('tell a line that is not paid, one that is not expected and one in another place', () => {
    const [sales, calls, entry] = right.expected.lines!;
    expect(
      differences({
        ...right,
        expected: { total: '28500.00', lines: [sales!, calls!, entry!, ['entry', 'more', '1.00']] },
      }),
    ).toEqual([
      {
        path: ['expected', 'lines', 3],
        line: { component: 'entry', code: 'more' },
        expected: '1.00',
        actual: 'nothing',
      },
    ]);
    expect(differences({ ...right, expected: { total: '28500.00', lines: [sales!, calls!] } })).toEqual([
      {
        path: ['expected', 'lines', 2],
        line: { component: 'entry', code: 'entry' },
        expected: 'nothing',
        actual: '5000.00',
      },
    ]);
    expect(differences({ ...right, expected: { total: '28500.00', lines: [sales!, entry!, calls!] } })).toEqual([
      {
        path: ['expected', 'lines', 1],
        line: { component: 'entry', code: 'entry' },
        expected: '5000.00',
        actual: 'the line kpi-bonus / calls of 0.00',
      },
      {
        path: ['expected', 'lines', 2],
        line: { component: 'kpi-bonus', code: 'calls' },
        expected: '0.00',
        actual: 'the line entry / entry of 5000.00',
      },
    ]);
  });

  it('tell why nothing comes out', () => {
    expect(differences({ ...right, inputs: { actuals: inputs.actuals, values: {} } })).toEqual([
      {
        path: ['inputs', 'values', 'entry-bonus'],
        expected: 'a statement',
        actual: 'a refusal: "Entry bonus" has no value; give it in rubles',
      },
    ]);
    expect(differences({ ...right, carriedState: { entry: {} } })).toEqual([
      {
        path: ['carriedState', 'entry'],
        expected: 'a statement',
        actual: expect.stringContaining('a refusal: no component "entry" of the scheme carries a state; '),
      },
    ]);
  });

  it('compare the state that is left, whatever the order of its keys', () => {
    const compiled = compileScheme(
      paySchemeSchema.parse(
        schemeOfTwo([
          {
            name: 'State',
            inputs: { month: '2026-07' },
            expected: {
              total: '0.00',
              carriedState: { draw: { owed: '1', since: ['2026-01'], of: 'test/1', month: '2026-07' } },
            },
          },
        ]),
      ),
    );
    const leaving = (state: object) => {
      const component = {
        ...compiled.components[0]!,
        code: 'draw',
        carriesState: true,
        calculate: () => ({ lines: [], amount: ZERO, carriedState: state }),
      };
      return { ...compiled, order: [component], components: [component] };
    };
    expect(checkExamples(leaving({ since: ['2026-01'], owed: '1' })).ok).toBe(true);
    expect(checkExamples(leaving({ since: ['2026-01'], owed: '2' })).results[0]!.differences).toEqual([
      {
        path: ['expected', 'carriedState', 'draw'],
        expected: '{"month":"2026-07","of":"test/1","owed":"1","since":["2026-01"]}',
        actual: '{"month":"2026-07","of":"test/1","owed":"2","since":["2026-01"]}',
      },
    ]);
  });
});

describe('the submission of a scheme', () => {
  it('is open while every example comes out, also where there is none', () => {
    expect(findSubmissionRefusals(paySchemeSchema.parse(schemeOfTwo([right])))).toEqual([]);
    expect(findSubmissionRefusals(paySchemeSchema.parse(schemeOfTwo([])))).toEqual([]);
  });

  it('is refused for each difference, with the place in the scheme', () => {
    const wrong: ExampleDraft = {
      ...right,
      name: 'Wrong',
      expected: {
        total: '1.00',
        lines: [
          ['kpi-bonus', 'sales', '23500.00'],
          ['kpi-bonus', 'calls', '0.00'],
          ['entry', 'entry', '5000.10'],
        ],
      },
    };
    expect(findSubmissionRefusals(paySchemeSchema.parse(schemeOfTwo([right, wrong])))).toEqual([
      {
        code: 'example-differs',
        path: ['examples', 1, 'expected', 'lines', 2, 2],
        message:
          'the example "Wrong" expects of the line entry / entry 5000.10, but the scheme gives 5000.00; correct the example or the scheme',
      },
      {
        code: 'example-differs',
        path: ['examples', 1, 'expected', 'total'],
        message: 'the example "Wrong" expects 1.00, but the scheme gives 28500.00; correct the example or the scheme',
      },
    ]);
  });
});

describe('a scheme with examples', () => {
  function refusals(examples: unknown): [string, string][] {
    const parsed = paySchemeSchema.safeParse({ ...schemeOfTwo([]), examples });
    return convertIssues(parsed.error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]);
  }

  it('calculates as without them, also while they are wrong', () => {
    const wrong: ExampleDraft = { ...right, expected: { total: '1.00' } };
    expect(calculateStatement(schemeOfTwo([wrong]), inputs)).toEqual(calculateStatement(schemeOfTwo([]), inputs));
  });

  it('is compiled without reading them', () => {
    const scheme = paySchemeSchema.parse(schemeOfTwo([right]));
    const unreadable = Object.defineProperty({ ...scheme }, 'examples', {
      get: () => {
        throw new Error('The examples were read.');
      },
    });
    expect(compileScheme(unreadable).components).toHaveLength(2);
  });

  it('has at most 100, each with a name of its own', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ ...right, name: `Example ${index}` }));
    expect(refusals(many(100))).toEqual([]);
    expect(refusals(many(101))).toEqual([['examples', 'must be at most 100 examples']]);
    expect(refusals([right, right])).toEqual([
      ['examples.1.name', 'is the name of another example; every example has its own'],
    ]);
  });

  it('has well-formed ones', () => {
    expect(refusals([{ ...right, inputs: { actuals: { sales: { lost: '-1' } } } }])[0]?.[0]).toBe(
      'examples.0.inputs.actuals.sales.lost',
    );
    expect(refusals([{ ...right, expected: {} }])).toEqual([
      ['examples.0.expected.total', expect.stringContaining('is missing')],
    ]);
    expect(refusals([{ ...right, expected: { total: '1.001' } }])).toEqual([
      ['examples.0.expected.total', expect.stringContaining('has 3 decimals')],
    ]);
    expect(refusals([{ ...right, expected: { total: '1', lines: [['kpi-bonus', '1.00']] } }])[0]).toEqual([
      'examples.0.expected.lines.0',
      expect.stringContaining('must be a line [component, code, amount]'),
    ]);
    expect(refusals([{ ...right, result: '1' }])).toEqual([
      ['examples.0', 'has a field that does not exist: "result"; the fields are: name, inputs, carriedState, expected'],
    ]);
  });
});
