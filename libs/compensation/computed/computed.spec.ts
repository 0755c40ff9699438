import { describe, expect, it } from '@jest/globals';
import { parseExact } from '../numbers/exact-fraction.js';
import { compileScheme } from '../scheme/compile-scheme.js';
import { paySchemeSchema } from '../scheme/pay-scheme.js';
import { computeContests } from './contests-of-month.js';
import type { PersonOfMonth } from './people-of-month.js';
import { computeTeams } from './teams-of-month.js';
import { computeYear, listMonthsJudged } from './year-of-person.js';

const compiled = (...components: unknown[]) =>
  compileScheme(
    paySchemeSchema.parse({
      format: 'pay-scheme/1',
      code: 'any',
      name: 'Any',
      version: 1,
      effectiveFrom: '2026-01-01',
      components,
    }),
  );
const pool = (share: string, code = 'pool') => ({
  code,
  name: 'Pool',
  kind: 'team-pool',
  terms: { pool: { amount: '100' }, share },
});
const person = (personId: string, of: Partial<PersonOfMonth> = {}): PersonOfMonth => ({
  personId,
  scheme: compiled(pool('by-hours')),
  departments: ['sales'],
  lastOn: '2026-07-31',
  employment: { workedHours: '160' },
  values: {},
  ...of,
});

describe('A team', () => {
  it('names a member without hours, and everybody who cannot be paid without them', () => {
    const { sections, lacks } = computeTeams([person('b', { employment: {} }), person('a')]);
    expect(sections).toEqual([
      { section: 'team', people: ['a', 'b'], content: { members: [{ id: 'a', hours: '160' }, { id: 'b' }] } },
    ]);
    expect(lacks).toEqual([{ personId: 'b', section: 'team', lacks: 'workedHours', people: ['a', 'b'] }]);
  });

  it('is one of a department with those below it, however deep, and another for pools of another code', () => {
    const teams = computeTeams([
      person('deep', { departments: ['east', 'north', 'sales', 'all'] }),
      person('top', { departments: ['sales', 'all'] }),
      person('beside', { departments: ['office', 'all'] }),
      person('other', { scheme: compiled(pool('equal', 'other-pool')) }),
    ]).sections.map(({ people }) => people);
    expect(teams).toEqual([['deep', 'top'], ['beside'], ['other']]);
  });
});

describe('A contest', () => {
  it('names who has no value of a criterion: what is not known is no 0', () => {
    const contest = {
      code: 'contest',
      name: 'Contest',
      kind: 'contest',
      terms: { criteria: [{ code: 'calls', name: 'Calls', weight: '100' }], prizes: [{ place: 1, amount: '1' }] },
    };
    const scheme = compiled(contest);
    const { lacks } = computeContests([person('a', { scheme, values: { calls: '0' } }), person('b', { scheme })]);
    expect(lacks).toEqual([{ personId: 'b', section: 'contest', lacks: { value: 'calls' }, people: ['a', 'b'] }]);
  });
});

describe('A year', () => {
  const award = (statementMonth: number) =>
    compiled({ code: 'award', name: 'Award', kind: 'loyalty-award', terms: { statementMonth } });

  it('is asked for by the statement of one month alone, which may be after its end', () => {
    expect(listMonthsJudged(award(12), '2026-12')).toHaveLength(12);
    expect(listMonthsJudged(award(1), '2027-01')[0]).toBe('2026-01');
    expect(listMonthsJudged(award(12), '2026-11')).toEqual([]);
  });

  it('has the months in which the person worked, and the mean of those with a plan', () => {
    const results = new Map([
      ['2026-10' as const, { attainment: parseExact('1/3'), misses: 2 }],
      ['2026-11' as const, { attainment: undefined, misses: 0 }],
      ['2026-12' as const, { attainment: parseExact('1'), misses: 0 }],
    ]);
    expect(computeYear(listMonthsJudged(award(12), '2026-12'), [{ hiredOn: '2026-09-30' }], results)).toEqual({
      months: [
        { month: '2026-09', noPlan: 'no statement', misses: 0 },
        { month: '2026-10', attainment: '1/3', misses: 2 },
        { month: '2026-11', noPlan: 'no plan', misses: 0 },
        { month: '2026-12', attainment: '1/1', misses: 0 },
      ],
      annualAttainment: '2/3',
    });
  });

  it('has the months of every employment in it, and none between them', () => {
    const employments = [{ hiredOn: '2025-02-01', leftOn: '2026-02-10' }, { hiredOn: '2026-11-16' }];
    const { months } = computeYear(listMonthsJudged(award(12), '2026-12'), employments, new Map());
    expect(months.map(({ month }) => month)).toEqual(['2026-01', '2026-02', '2026-11', '2026-12']);
  });

  it('rounds down what has more digits than an attainment may have', () => {
    const long = { numerator: 10n ** 70n - 1n, denominator: 10n ** 70n };
    const { annualAttainment } = computeYear(
      ['2026-12'],
      [{ hiredOn: '2026-01-01' }],
      new Map([['2026-12', { attainment: long, misses: 0 }]]),
    );
    expect(annualAttainment).toBe('999999/1000000');
  });
});
