import { describe, expect, it } from '@jest/globals';
import { findSubmissionRefusals } from '../description/check-examples.js';
import { makeSchemeWith } from '../testing/kpi-plan-builder.js';
import { findTooMuchWork } from './bounded-work.js';
import { paySchemeSchema, type PaySchemeDraft } from './pay-scheme.js';

type Component = PaySchemeDraft['components'][number];
type Condition = NonNullable<Component['when']>;

/** Components whose gates read the month's deals so many times. */
function makeComponents(readings: number): Component[] {
  const each = (count: number): Condition => ({
    amount: { plus: Array.from({ length: count }, () => ({ deals: 'amount' as const })), minus: [] },
    atLeast: '0',
  });
  return Array.from({ length: Math.ceil(readings / 200) }, (_, index) => ({
    code: `bonus-${index}`,
    name: `Bonus ${index}`,
    kind: 'fixed-bonus',
    terms: { amount: '100' },
    when: { all: Array.from({ length: 10 }, () => each(20)) },
  }));
}

function makeExamples(count: number, deals: number): NonNullable<PaySchemeDraft['examples']> {
  return Array.from({ length: count }, (_, index) => ({
    name: `Example ${index}`,
    inputs: {
      month: '2026-06' as const,
      deals: Array.from({ length: deals }, (_each, deal) => ({
        id: `D-${deal}`,
        client: `C-${deal}`,
        on: '2026-06-03' as const,
        amount: '1',
      })),
    },
    expected: { total: '0.00' },
  }));
}

const issuesOf = (scheme: unknown) =>
  paySchemeSchema.safeParse(scheme).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);

describe('the work that a scheme may ask for', () => {
  it('refuses a scheme of more parts than anybody checks, without looking at any of them', () => {
    const scheme = { ...makeSchemeWith(makeComponents(6000)), code: 'Not a code' };
    expect(issuesOf(scheme)).toEqual([
      ': has more than 10000 parts (objects, lists and values), more than anybody can check',
    ]);
  });

  it('refuses examples whose rows each part would look at, with the figures and the bound', () => {
    const components = makeComponents(2000);
    expect(issuesOf(makeSchemeWith(components, { examples: makeExamples(7, 140) }))).toEqual([
      expect.stringMatching(
        /^examples: have 987 rows for the \d+ parts of the scheme, which together may be 2000000 steps \(rows × parts\); give fewer examples, or fewer rows in them$/,
      ),
    ]);
    expect(issuesOf(makeSchemeWith(components, { examples: makeExamples(2, 100) }))).toBeUndefined();
  });

  it('refuses examples of more parts than all their deals could have', () => {
    const examples = makeExamples(100, 120);
    expect(issuesOf(makeSchemeWith(makeComponents(1), { examples }))).toEqual([
      'examples: have more than 50000 parts (objects, lists and values) together; a worked example is checked by hand',
    ]);
  });

  it('takes a company’s whole scheme with a hundred examples of a month each', () => {
    const scheme = makeSchemeWith(makeComponents(400), { examples: makeExamples(100, 10) });
    expect(issuesOf(scheme)).toBeUndefined();
  });

  it('tells the bound where a draft is judged before its submission', () => {
    expect(findSubmissionRefusals(makeSchemeWith(makeComponents(6000)))).toMatchObject([{ path: [] }]);
  });

  it.each([[undefined], [null], ['text'], [[]], [{ examples: 'none' }]])('leaves %j to the schema', (document) => {
    expect(findTooMuchWork(document)).toEqual([]);
  });

  it('comes to an end for a value that contains itself', () => {
    const document: Record<string, unknown> = {};
    document['itself'] = document;
    expect(findTooMuchWork(document)).toMatchObject([{ code: 'too-much-work' }]);
  });
});

describe('what is missing and read by many parts', () => {
  it('is told once', () => {
    const [component] = makeComponents(200);
    const lacking = {
      ...component!,
      when: { amount: { plus: [{ value: 'a' }, { value: 'a' }], minus: [] }, atLeast: '0' },
    };
    const scheme = makeSchemeWith([lacking as Component], {
      goal: 'Told once',
      values: [{ code: 'a', name: 'A', unit: 'units' }],
      examples: [{ name: 'One', inputs: { month: '2026-06' }, expected: { total: '0.00' } }],
    });
    expect(findSubmissionRefusals(scheme).map(({ path }) => path.join('.'))).toEqual(['examples.0.inputs.values.a']);
  });
});
