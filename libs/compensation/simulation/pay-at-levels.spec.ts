import { describe, expect, it } from '@jest/globals';
import { kpiPlanTermsSchema } from '../inputs/kpi-plan.js';
import type { StatementInputsDraft } from '../inputs/statement-inputs.js';
import { paySchemeSchema, type PaySchemeDraft } from '../scheme/pay-scheme.js';
import { indicator, makeAlphaPlan, makeSchemeWith } from '../testing/kpi-plan-builder.js';
import { calculatePayAtLevels, type PayAtLevels } from './pay-at-levels.js';

type Components = readonly unknown[];

function payOf(
  components: Components,
  people: Record<string, StatementInputsDraft>,
  changes: Partial<PaySchemeDraft> = {},
): PayAtLevels {
  return calculatePayAtLevels(
    paySchemeSchema.parse(makeSchemeWith(components as PaySchemeDraft['components'], changes)),
    '2026-07',
    Object.entries(people).map(([person, inputs]) => ({ person, inputs })),
  );
}

const paysOf = (levels: PayAtLevels['totals']['levels']) => levels.map(({ pay }) => pay);
const mostOf = (component: unknown, changes: Partial<PaySchemeDraft> = {}, inputs: StatementInputsDraft = {}) => {
  const { people } = payOf([component], { one: inputs }, changes);
  expect(people[0]?.problems).toEqual([]);
  return [people[0]?.mostPay, people[0]?.withoutLimit];
};

const salary = {
  code: 'salary',
  name: 'Salary',
  kind: 'salary',
  terms: {
    grades: [
      { grade: 1, name: 'Newcomer', salary: '30000' },
      { grade: 2, name: 'Ace', salary: '50000' },
    ],
    time: { in: 'days', norm: 'calendar' },
  },
} as const;
const kpi = {
  code: 'kpi',
  name: 'KPI bonus',
  kind: 'kpi-bonus',
  terms: {
    baseBonus: '60000',
    indicators: [
      indicator({ target: '1000', weight: '60' }),
      indicator({ code: 'calls', name: 'Calls', target: '10', weight: '40', cap: '110 %' }),
    ],
  },
} as const;
const commission = {
  code: 'commission',
  name: 'Commission',
  kind: 'commission',
  terms: { on: { value: 'revenue' }, rate: { kind: 'flat', rate: '5 %' } },
};
const revenue = { values: [{ code: 'revenue', name: 'Revenue', unit: 'RUB' }] };

describe('pay at levels of attainment', () => {
  /**
   * Of 60 000: sales 36 000 and calls 24 000. 60 %: 21 600 + 14 400 = 36 000; 80 %: 48 000; 100 %: 60 000;
   * 120 %: 43 200 + 24 000 x 1.1 = 26 400, 69 600. At most 36 000 x 2 + 26 400 = 98 400, with the salary of the grade.
   */
  it('is what each person would be paid, with salary and grade of their own, and the most of it', () => {
    const { people, parts, totals, assumed } = payOf([salary, kpi], {
      anna: { employment: { grade: 1 } },
      boris: { employment: { grade: 2 } },
    });
    expect(people).toMatchObject([
      {
        person: 'anna',
        levels: [
          { attainment: '60 %', pay: '66000.00' },
          { attainment: '80 %', pay: '78000.00' },
          { attainment: '100 %', pay: '90000.00' },
          { attainment: '120 %', pay: '99600.00' },
        ],
        mostPay: '128400.00',
        withoutLimit: [],
        problems: [],
      },
      { person: 'boris', mostPay: '148400.00' },
    ]);
    expect(paysOf(people[1]!.levels)).toEqual(['86000.00', '98000.00', '110000.00', '119600.00']);
    expect(totals).toMatchObject({ calculated: 2, mostPay: '276800.00' });
    expect(paysOf(totals.levels)).toEqual(['152000.00', '176000.00', '200000.00', '219200.00']);
    expect(parts).toMatchObject([
      { component: 'salary', reactsToAttainment: false, isCounted: true, mostPay: '50000.00' },
      { component: 'kpi', reactsToAttainment: true, isCounted: true, mostPay: '98400.00' },
    ]);
    expect(assumed).toEqual({ fullTime: true, tasksOnTime: false, valuesOfZero: [] });
  });

  it('is paid by the personal plan: 36 000, 48 000, 60 000 as far as its indicators go, and 85 000 at most', () => {
    const personal = { code: 'kpi', name: 'KPI', kind: 'kpi-bonus', terms: { plan: 'personal' } } as const;
    const kpiPlan = kpiPlanTermsSchema.parse(makeAlphaPlan());
    const { people } = payOf([personal], { maxim: { kpiPlan }, ivan: {} });
    // Sales 25 000 and retention 15 000 in proportion, of which no more than 100 % can be kept; the others from 100 % on: 24 000, 32 000, 60 000, 65 000.
    expect(paysOf(people[0]!.levels)).toEqual(['24000.00', '32000.00', '60000.00', '65000.00']);
    expect(people[0]?.mostPay).toBe('85000.00');
    expect(people[1]).toMatchObject({ levels: [], mostPay: null, problems: [{ code: 'missing-plan' }] });
  });

  it('says what does not react, what nothing limits and what counts as 0 because nobody knows it', () => {
    const { people, parts, totals, assumed } = payOf([kpi, commission], { anna: {} }, revenue);
    expect(parts).toMatchObject([
      { component: 'kpi', reactsToAttainment: true },
      { component: 'commission', reactsToAttainment: false, mostPay: null, levels: [{ pay: '0.00' }, {}, {}, {}] },
    ]);
    expect(people[0]).toMatchObject({ mostPay: null, withoutLimit: ['commission'] });
    expect(totals.mostPay).toBeNull();
    expect(assumed.valuesOfZero).toEqual(['revenue']);
  });

  it('follows the result of an indicator that is a value of the month: 5 % of what the plan comes to', () => {
    const sales = indicator({ target: '1000000' });
    const planned = { ...kpi, terms: { baseBonus: '10000', indicators: [{ ...sales, actual: { value: 'revenue' } }] } };
    const { people, assumed } = payOf([planned, commission], { anna: {} }, revenue);
    // 60 %: 6 000 + 30 000; 120 %: 12 000 + 60 000.
    expect(paysOf(people[0]!.levels)).toEqual(['36000.00', '48000.00', '60000.00', '72000.00']);
    expect(assumed.valuesOfZero).toEqual(['revenue']);
  });

  it('keeps the figures that the month has, and leaves out what the scheme does not read', () => {
    const { people, assumed } = payOf(
      [commission],
      { anna: { values: { revenue: '200000', calls: '7' }, fines: [{ id: 'F-1', reason: 'Late', amount: '100' }] } },
      revenue,
    );
    expect(paysOf(people[0]!.levels)).toEqual(Array(4).fill('10000.00'));
    expect(assumed.valuesOfZero).toEqual([]);
  });

  it('does not count what only the end of the month tells of several people together', () => {
    const pool = { code: 'pool', name: 'Pool', kind: 'team-pool', terms: { pool: { amount: '9000' }, share: 'equal' } };
    const { people, parts } = payOf([kpi, pool], { anna: {} });
    expect(people[0]).toMatchObject({ mostPay: '107400.00' });
    expect(paysOf(people[0]!.levels)[2]).toBe('60000.00');
    expect(parts[1]).toMatchObject({ component: 'pool', isCounted: false, mostPay: '9000.00' });
  });

  it('tells components of a shared line apart, and rounds the line once', () => {
    const half = (code: string) => ({
      code,
      name: code,
      kind: 'fixed-bonus',
      line: 'both',
      terms: { amount: '0.01' },
      times: { attainment: { attainmentOf: 'measure' } },
    });
    const measure = {
      code: 'measure',
      name: 'Result',
      kind: 'kpi-bonus',
      terms: { measuresOnly: true, results: 'weighted', indicators: [indicator({ target: '1000' })] },
    };
    const { people, parts } = payOf(
      [measure, half('one'), half('two')],
      { anna: {} },
      { lines: [{ code: 'both', name: 'Both' }] },
    );
    // 60 % of 0.02 is 0.012: 0.01 in the line, though each part alone is 0.006 and would be 0.01.
    expect(paysOf(people[0]!.levels)[0]).toBe('0.01');
    expect(parts.map(({ component, mostPay }) => [component, mostPay])).toEqual([
      ['measure', '0.00'],
      ['one', '0.02'],
      ['two', '0.02'],
    ]);
  });

  it('is of the days on which somebody would be on the scheme', () => {
    const fixed = { code: 'base', name: 'Base', kind: 'fixed-bonus', terms: { amount: '31000' } } as const;
    const { people } = calculatePayAtLevels(paySchemeSchema.parse(makeSchemeWith([fixed])), '2026-07', [
      { person: 'mover', inputs: {}, from: '2026-07-22' },
    ]);
    expect(paysOf(people[0]!.levels)[0]).toBe('10000.00');
  });

  it('says what is wrong with the figures of one person, and calculates the others', () => {
    const { people, totals } = payOf([kpi], { anna: { employment: { hiredOn: 'July' } }, boris: {} });
    expect(people[0]?.problems).toMatchObject([{ path: ['inputs', 'employment', 'hiredOn'] }]);
    expect(totals.calculated).toBe(1);
  });

  it('has nobody to show where nobody would be on the scheme', () => {
    expect(payOf([kpi], {})).toMatchObject({
      people: [],
      parts: [{ component: 'kpi', reactsToAttainment: null, mostPay: null }],
      totals: { calculated: 0, mostPay: '0.00' },
    });
  });
});

describe('the most of a component', () => {
  const amount = { code: 'it', name: 'It', kind: 'fixed-bonus', terms: { amount: '5000' } };
  const cases: [string, unknown, string | null, Partial<PaySchemeDraft>?, StatementInputsDraft?][] = [
    ['a fixed bonus', amount, '5000.00'],
    ['a bonus of a value of the month', { ...amount, terms: { amount: { value: 'revenue' } } }, null, revenue],
    [
      'a bonus times a result',
      { ...amount, times: { attainment: { actual: { value: 'revenue' }, planned: '10' } } },
      '10000.00',
      revenue,
    ],
    [
      'events that are paid so many times',
      {
        ...amount,
        kind: 'event-bonus',
        terms: { events: [{ code: 'a', name: 'A', count: '1', amount: '300', most: 4 }] },
      },
      '1200.00',
    ],
    [
      'events without an end',
      { ...amount, kind: 'event-bonus', terms: { events: [{ code: 'a', name: 'A', count: '1', amount: '300' }] } },
      null,
    ],
    [
      'events that take away',
      { ...amount, kind: 'event-bonus', terms: { events: [{ code: 'a', name: 'A', count: '1', amount: '-300' }] } },
      '0.00',
    ],
    [
      'timeliness',
      {
        ...amount,
        kind: 'timeliness',
        terms: { onTime: '7000', afterMiss: ['4000', { besidesOnTime: '1000' }], missed: ['0', '2000'] },
      },
      '8000.00',
    ],
    [
      'a contest',
      {
        ...amount,
        kind: 'contest',
        terms: {
          criteria: [{ code: 'a', name: 'A', weight: '100' }],
          prizes: [
            { place: 1, amount: '900' },
            { place: 2, amount: '400' },
          ],
        },
      },
      '900.00',
    ],
    [
      'points with a base',
      {
        ...amount,
        kind: 'activity-points',
        terms: {
          activities: [{ code: 'a', name: 'A', count: '1', points: '1' }],
          base: '1000',
          target: '10',
          cap: '150 %',
        },
      },
      '1500.00',
    ],
    [
      'points one by one',
      {
        ...amount,
        kind: 'activity-points',
        terms: { activities: [{ code: 'a', name: 'A', count: '1', points: '1' }], perPoint: '10' },
      },
      null,
    ],
    ['fines', { ...amount, kind: 'fine', terms: { mostShare: '20 %' } }, '0.00'],
    [
      'an annual bonus outside its month',
      { ...amount, kind: 'annual-bonus', terms: { baseBonus: '9', indicators: [indicator({ target: '1' })] } },
      '0.00',
      {},
      { employment: { hiredOn: '2020-01-01' } },
    ],
  ];

  it.each(cases.map(([name, ...rest]) => [name, rest] as const))(
    'is found of %s',
    (_, [component, most, changes, inputs]) => {
      expect(mostOf(component, changes, inputs)).toEqual([most, most === null ? ['it'] : []]);
    },
  );
});

describe('the most of a scheme', () => {
  const limited = (terms: unknown) => ({ code: 'limit', name: 'Limit', kind: 'limit', terms });
  const people = { anna: {} };
  const total = (components: unknown[]) => payOf(components, people, revenue).people[0];

  it('is held by a limit over all, also over what nothing limits by itself', () => {
    expect(total([kpi, commission, limited({ cap: '80000' })])).toMatchObject({
      mostPay: '80000.00',
      withoutLimit: [],
    });
  });

  it('is held by a limit over some, beside the others', () => {
    expect(total([kpi, commission, limited({ cap: '20000', of: ['commission'] })])).toMatchObject({
      mostPay: '118400.00',
    });
    expect(total([kpi, commission, limited({ cap: '20000', of: ['kpi'] })])).toMatchObject({
      mostPay: null,
      withoutLimit: ['commission'],
    });
  });

  it('is raised to what is guaranteed', () => {
    const low = { code: 'low', name: 'Low', kind: 'fixed-bonus', terms: { amount: '100' } };
    const guarantee = { code: 'guarantee', name: 'Guarantee', kind: 'guarantee', terms: { amount: '25000' } };
    expect(total([low, guarantee])).toMatchObject({ mostPay: '25000.00' });
    expect(total([kpi, guarantee])).toMatchObject({ mostPay: '98400.00' });
  });

  it('is never less than what is paid at a level', () => {
    for (const components of [[kpi], [salary, kpi], [kpi, limited({ cap: '50000' })]]) {
      const { people } = payOf(components, {
        anna: components.includes(salary) ? { employment: { grade: 2 } } : {},
      });
      const [person] = people;
      for (const { pay } of person!.levels) expect(Number(pay)).toBeLessThanOrEqual(Number(person!.mostPay));
    }
  });
});
