import { describe, expect, it } from '@jest/globals';
import { describeScheme } from '../description/describe-scheme.js';
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

describe('A contest by deals', () => {
  const contest = {
    code: 'contest',
    name: 'Contest',
    kind: 'contest',
    terms: {
      criteria: [
        { code: 'revenue', name: 'Revenue', weight: '60', of: { deals: 'amount' } },
        { code: 'deals', name: 'Deals', weight: '20', of: { deals: 'count', where: { amountFrom: '1000' } } },
        { code: 'margin', name: 'Margin', weight: '10', of: { deals: 'margin' } },
        { code: 'calls', name: 'Calls', weight: '10' },
      ],
      prizes: [{ place: 1, amount: '1' }],
    },
  };
  const scheme = compiled(contest);
  const deal = (id: string, amount: string, more: object = {}) => ({
    id,
    on: '2026-07-10',
    client: 'c',
    amount,
    ...more,
  });
  const taking = (id: string, deals?: unknown) => person(id, { scheme, values: { calls: '7' }, deals });

  it('counts and adds up what each is credited with, of a shared deal their share', () => {
    const shared = deal('s', '1000', {
      margin: '100.55',
      shares: [
        { person: 'a', share: '30 %' },
        { person: 'b', share: '70 %' },
      ],
    });
    const { sections, lacks } = computeContests([
      taking('a', [deal('d', '999.99', { margin: '10' }), shared]),
      taking('b', [shared]),
      taking('c', []),
    ]);
    expect(lacks).toEqual([]);
    const of = (revenue: string, deals: string, margin: string) => ({ revenue, deals, margin, calls: '7' });
    expect(sections[0]?.content).toEqual({
      participants: [
        { id: 'a', criteria: of('1299.99', '1', '40.165') },
        { id: 'b', criteria: of('700', '1', '70.385') },
        { id: 'c', criteria: of('0', '0', '0') },
      ],
    });
  });

  it('names whose deals nobody has entered, or do not say what is counted, once', () => {
    const { lacks } = computeContests([taking('a', [deal('d', '1')]), taking('b'), taking('c', [])]);
    expect(lacks).toEqual(
      ['a', 'b'].map((personId) => ({
        personId,
        section: 'contest',
        lacks: { section: 'deals' },
        people: ['a', 'b', 'c'],
      })),
    );
  });

  it('is described with what is counted', () => {
    expect(JSON.stringify(describeScheme(scheme.scheme, 'en'))).toContain('(weight 60 %, revenue of deals)');
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
