import { describe, expect, it } from '@jest/globals';
import { convertIssues } from '../../documents/problem.js';
import { kpiBonusTermsSchema } from './kpi-bonus-terms.js';

const indicator = (changes: object = {}) => ({
  code: 'sales',
  name: 'Sales',
  kind: 'higher-is-better',
  target: '100',
  unit: 'RUB',
  weight: '100',
  ...changes,
});
const points = [
  { at: '0', pays: '0' },
  { at: '1', pays: '1' },
];

function refusals(terms: unknown): [string, string][] {
  const result = kpiBonusTermsSchema.safeParse(terms);
  if (result.success) throw new Error('the terms were accepted');
  return convertIssues(result.error.issues).map((problem) => [problem.path.join('.'), problem.message]);
}

describe('the terms of a KPI bonus are refused', () => {
  it.each([
    [
      {},
      [
        ['baseBonus', 'is missing; give it, or set plan to "personal"'],
        ['indicators', 'is missing; give it, or set plan to "personal"'],
      ],
    ],
    [
      { plan: 'personal', baseBonus: '1' },
      [['baseBonus', 'comes from the personal KPI plan; leave it out, or leave out plan']],
    ],
    [
      { baseBonus: '1', indicators: [indicator({ weight: '99.99' })] },
      [['indicators', 'the weights add up to 99.99 %, they must add up to exactly 100 %']],
    ],
    [
      { baseBonus: '1', indicators: [indicator({ weight: undefined })] },
      [['indicators.0.weight', 'is missing; weights add up to 100 %']],
    ],
    [
      { baseBonus: '1', results: 'strict', indicators: [indicator()] },
      [['indicators.0.weight', 'means nothing where the result is strict; leave it out']],
    ],
    [
      { baseBonus: '1', indicators: [indicator({ weight: '50' }), indicator({ weight: '50' })] },
      [['indicators.1.code', 'the code "sales" is used twice; every indicator of a plan has its own']],
    ],
    [
      { baseBonus: '1', indicators: [indicator()], cap: '1' },
      [
        [
          'cap',
          'belongs to a combined result; set results to "weighted", "democratic" or "strict", or give it to the indicators',
        ],
      ],
    ],
    [
      { baseBonus: '1', results: 'weighted', indicators: [indicator()], cap: '0.5', floor: '60 %' },
      [['floor', 'must not be more than the cap']],
    ],
    [
      { baseBonus: '1', results: 'mean', indicators: [indicator()] },
      [['results', 'must be one of: each, weighted, democratic, strict']],
    ],
    [
      { baseBonus: '60 000', indicators: [indicator()] },
      [['baseBonus', expect.stringContaining('must not contain spaces')]],
    ],
    [
      { baseBonus: '60000,00', indicators: [indicator()] },
      [['baseBonus', expect.stringContaining('must have a point, not a comma')]],
    ],
    [{ baseBonus: '1', indicators: [indicator({ target: '0' })] }, [['indicators.0.target', 'must be more than 0']]],
    [
      { baseBonus: '1', indicators: [indicator({ kind: 'deviation', curve: { points } })] },
      [['indicators.0', expect.stringContaining('has a field that does not exist')]],
    ],
    [
      { baseBonus: '1', indicators: [indicator({ curve: { points }, threshold: '60 %' })] },
      [
        [
          'indicators.0.threshold',
          'means nothing beside a curve, which says itself what is paid below it; leave one of them out',
        ],
      ],
    ],
    [
      { baseBonus: '1', indicators: [indicator()], attainmentDecimals: 13 },
      [['attainmentDecimals', 'must be 0 to 12']],
    ],
  ])('%#: %j', (terms, expected) => {
    expect(refusals(terms)).toEqual(expected);
  });
});

describe('the terms of a KPI bonus', () => {
  it('are stable once they were read', () => {
    const terms = kpiBonusTermsSchema.parse({
      baseBonus: { value: 'base' },
      results: 'weighted',
      indicators: [indicator({ actual: { plus: [{ value: 'a' }], minus: [{ value: 'b' }] } })],
      curve: { points },
    });
    expect(kpiBonusTermsSchema.parse(terms)).toEqual(terms);
    expect(terms).toMatchObject({
      results: 'weighted',
      curve: { between: 'linear', edge: 'lower-inclusive', monotone: false },
    });
  });
});
