import { describe, expect, it } from '@jest/globals';
import { renderSchemeDescription } from '../description/describe-scheme.js';
import { findSubmissionRefusals } from '../description/check-examples.js';
import { canonicalSha256 } from '../documents/canonical-sha256.js';
import { kpiPlanTermsSchema } from '../inputs/kpi-plan.js';
import { indicator, makeAlphaPlan, makeScheme, makeSchemeWith } from '../testing/kpi-plan-builder.js';
import { paySchemeSchema } from './pay-scheme.js';
import { findUnsaidInPlan } from './unsaid-fields.js';

const said = {
  howMeasured: 'Shipped in the month, by the sales ledger.',
  howInfluenced: 'By calls to clients',
};
const unexplained = makeScheme({ baseBonus: '60000', indicators: [indicator()] });
const explained = {
  ...makeScheme({ baseBonus: '60000', indicators: [indicator(said)] }),
  goal: 'Sales of 40 million in the year',
};

const pathsOf = (document: unknown) => findSubmissionRefusals(document).map(({ path }) => path.join('.'));
const problemsOf = (document: unknown) =>
  (paySchemeSchema.safeParse(document).error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}`);

describe('a scheme that says what it is for', () => {
  it('is submitted, and without saying it is only a draft', () => {
    expect(pathsOf(explained)).toEqual([]);
    expect(paySchemeSchema.safeParse(unexplained).success).toBe(true);
    expect(pathsOf(unexplained)).toEqual([
      'goal',
      'components.0.terms.indicators.0.howMeasured',
      'components.0.terms.indicators.0.howInfluenced',
    ]);
    expect(findSubmissionRefusals(unexplained)[1]).toEqual({
      code: 'unsaid',
      indicator: 'sales',
      path: ['components', 0, 'terms', 'indicators', 0, 'howMeasured'],
      message:
        'is missing: say how the result of the indicator is measured, in 1 to 300 characters on one line; whoever signs and whoever earns reads it',
    });
  });

  it('asks it of the indicators of an annual bonus as well, and nothing of components that measure none', () => {
    const annual = makeSchemeWith(
      [
        {
          code: 'annual',
          name: 'Annual bonus',
          kind: 'annual-bonus',
          terms: { baseBonus: '60000', indicators: [indicator()] },
        },
      ] as never,
      { goal: 'A good year' },
    );
    const unexplainedPaths = pathsOf(annual);
    expect(unexplainedPaths).toContain('components.0.terms.indicators.0.howMeasured');
    const fixed = { code: 'base', name: 'Base', kind: 'fixed-bonus', terms: { amount: '1' } } as const;
    expect(pathsOf(makeSchemeWith([fixed], { goal: 'A steady income' }))).toEqual([]);
  });

  it('says it in words, in both languages', () => {
    const scheme = paySchemeSchema.parse(explained);
    const english = renderSchemeDescription(scheme, 'en');
    expect(english).toContain('Goal of the company: Sales of 40 million in the year\n');
    expect(english).toContain('- How “Sales” is measured: Shipped in the month, by the sales ledger.\n');
    expect(english).toContain('- What the earner can do about “Sales”: By calls to clients.\n');
    const russian = renderSchemeDescription(scheme, 'ru');
    expect(russian).toContain('Цель компании: Sales of 40 million in the year\n');
    expect(russian).toContain('- «Sales» измеряется так: Shipped in the month, by the sales ledger.\n');
    expect(russian).toContain('- Что зависит от сотрудника в показателе «Sales»: By calls to clients.\n');
  });

  it.each([
    ['goal', '', 'goal is empty: write 1 to 300 characters on one line'],
    ['goal', 'x'.repeat(301), 'goal is too long: write 1 to 300 characters on one line'],
    ['goal', 7, 'goal must be text: write 1 to 300 characters on one line'],
    ['goal', 'two\nlines', 'goal contains control characters or line breaks: write 1 to 300 characters on one line'],
  ])('refuses a %s of %j', (field, value, message) => {
    expect(problemsOf({ ...explained, [field]: value })).toEqual([message]);
  });

  it.each(['howMeasured', 'howInfluenced'])(
    'refuses a %s of nothing visible or of more than a sentence or two',
    (field) => {
      const withField = (value: string) =>
        makeScheme({ baseBonus: '1', indicators: [indicator({ ...said, [field]: value })] });
      const path = `components.0.terms.indicators.0.${field}`;
      expect(problemsOf(withField(' '))).toEqual([`${path} is empty: write 1 to 300 characters on one line`]);
      expect(problemsOf(withField('x'.repeat(301)))).toEqual([
        `${path} is too long: write 1 to 300 characters on one line`,
      ]);
    },
  );
});

describe('a plan whose indicators are explained', () => {
  it('has them in what is signed; one without keeps its hash', () => {
    const before = kpiPlanTermsSchema.parse(makeAlphaPlan());
    expect(Object.keys(before.indicators[0]!)).not.toContain('howMeasured');
    expect(findUnsaidInPlan(before)).toHaveLength(8);
    const after = kpiPlanTermsSchema.parse({
      ...before,
      indicators: before.indicators.map((each) => ({ ...each, ...said })),
    });
    expect(findUnsaidInPlan(after)).toEqual([]);
    expect(canonicalSha256(after)).not.toBe(canonicalSha256(before));
  });
});
