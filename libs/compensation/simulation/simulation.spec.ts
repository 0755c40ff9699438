import { leftBy } from '../testing/carried-state.js';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calculateMonth } from '../calculation/calculate-month.js';
import { calculateStatement } from '../calculation/calculate-statement.js';
import type { StatementInputsDraft } from '../inputs/statement-inputs.js';
import type { PaySchemeDraft } from '../scheme/pay-scheme.js';
import { makeAlphaPlan, indicator, makeScheme, makeSchemeWith } from '../testing/kpi-plan-builder.js';
import { simulate } from './simulate.js';
import type { SimulationRequest } from './simulation-request.js';
import { reportSimulation, type SimulationReport } from './simulation-report.js';

function reportOf(request: SimulationRequest): SimulationReport {
  const simulation = simulate(request);
  if (!simulation.ok) throw new Error(JSON.stringify(simulation.problems));
  return reportSimulation(simulation);
}

/** What is paid at each level, in their order. */
function paidInOrder(report: SimulationReport): (string | undefined)[] {
  return report.points.map((point) => ('pay' in point ? point.pay : undefined));
}

function payBy(report: SimulationReport): Record<string, string | undefined> {
  return Object.fromEntries(report.points.map((point) => [point.at, 'pay' in point ? point.pay : undefined]));
}

function refusals(request: SimulationRequest): string[][] {
  const simulation = simulate(request);
  if (simulation.ok) throw new Error('The simulation was made');
  return simulation.problems.map(({ path, message }) => [path.join('.'), message]);
}

/** 60 000 for 1 000 units, from 60 % on in proportion. */
const proportional = makeScheme({ baseBonus: '60000.00', indicators: [indicator()] });
const attainment = (to: string, step: string) => ({ grid: { over: 'attainment' as const, from: '0 %', to, step } });

/** 5 % of revenue as a KPI bonus that is paid in proportion to revenue, and a bonus of 10 000 from 100 000 on. */
const bonusAt100000: PaySchemeDraft = makeSchemeWith(
  [
    {
      code: 'share',
      name: 'Share',
      kind: 'kpi-bonus',
      terms: {
        baseBonus: '5000.00',
        indicators: [{ ...indicator({ target: '100000' }), threshold: '0 %', actual: { value: 'revenue' } } as never],
      },
    },
    {
      code: 'bonus',
      name: 'Bonus',
      kind: 'fixed-bonus',
      terms: { amount: '10000.00' },
      when: { amount: { value: 'revenue' }, atLeast: '100000' },
    },
  ],
  { values: [{ code: 'revenue', name: 'Revenue', unit: 'rubles' }] },
);

function inMillionths(units: bigint): string {
  const digits = units.toString().padStart(7, '0');
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`;
}

/** What a grid of one level shows of it, in the words of a statement. */
function statementAt(scheme: PaySchemeDraft, level: string) {
  const [point] = reportOf({ scheme, run: { grid: { over: 'attainment', from: level, to: level, step: '1' } } }).points;
  if (point === undefined || !('pay' in point)) throw new Error(JSON.stringify(point));
  const { pay: total, lines, warnings = [] } = point;
  return { total, lines, warnings };
}

/** What payroll pays for the same results. */
function paidBy(scheme: PaySchemeDraft, actuals: NonNullable<StatementInputsDraft['actuals']>) {
  const paid = calculateStatement(scheme, { actuals });
  if (!paid.ok) throw new Error(JSON.stringify(paid.problems));
  const { total, lines, warnings } = paid;
  return { total, lines, warnings };
}

describe('A scheme at every attainment', () => {
  it('pays what a statement of that attainment pays', () => {
    const report = reportOf({ scheme: proportional, run: attainment('150 %', '30 %') });
    expect(payBy(report)).toEqual({
      '0': '0.00',
      '0.3': '0.00',
      '0.6': '36000.00',
      '0.9': '54000.00',
      '1.2': '72000.00',
      '1.5': '90000.00',
    });
    expect(report.scheme).toMatchObject({
      calculated: 6,
      refused: 0,
      totalCost: '252000.00',
      average: '42000.00',
      median: '45000.00',
      lowest: '0.00',
      highest: '90000.00',
    });
  });

  it('sets every proportional indicator, and meets those of all or nothing from 100 % on', () => {
    const { baseBonus, indicators } = makeAlphaPlan();
    const scheme = makeScheme({
      baseBonus,
      indicators: [
        ...indicators.slice(0, 3),
        { ...indicators[3]!, weight: '1/12' },
        { code: 'site', name: 'Site', kind: 'yes-no', unit: 'site', weight: '1/12' },
      ],
    });
    // 60 000 x (5/12 + 1/4) = 40 000 in proportion, 20 000 from 100 % on; of a loss no more than 100 % can be kept.
    expect(payBy(reportOf({ scheme, run: attainment('150 %', '50 %') }))).toEqual({
      '0': '0.00',
      '0.5': '0.00',
      '1': '60000.00',
      '1.5': '72500.00',
    });
    expect(
      payBy(reportOf({ scheme, run: { grid: { over: 'attainment', from: '0.8', to: '0.8', step: '1' } } })),
    ).toEqual({ '0.8': '32000.00' });
  });

  it.each<[string, Parameters<typeof indicator>[0], string[]]>([
    ['less is better', { kind: 'lower-is-better', target: '4' }, ['0.00', '0.00', '100.00', '150.00', '200.00']],
    ['where none is planned', { kind: 'lower-is-better', target: '0' }, ['0.00', '0.00', '100.00', '100.00', '100.00']],
    [
      'by planned / actual',
      { kind: 'lower-is-better', measure: 'inverse', target: '4' },
      ['0.00', '0.00', '100.00', '150.00', '200.00'],
    ],
    ['a quotient', { kind: 'quotient', target: '50000' }, ['0.00', '0.00', '100.00', '150.00', '200.00']],
    [
      'a quotient of which less is better',
      { kind: 'quotient', better: 'lower', target: '5' },
      ['0.00', '0.00', '100.00', '150.00', '200.00'],
    ],
    ['a forecast', { kind: 'deviation', target: '500' }, ['0.00', '0.00', '100.00', '100.00', '100.00']],
    ['a forecast of nothing', { kind: 'deviation', target: '0' }, ['0.00', '0.00', '100.00', '100.00', '100.00']],
    [
      'a forecast by the difference',
      { kind: 'deviation', measure: 'difference', target: '500' },
      ['0.00', '0.00', '100.00', '100.00', '100.00'],
    ],
  ])('sets %s', (_, changes, paid) => {
    const scheme = makeScheme({ baseBonus: '100.00', indicators: [indicator(changes)] });
    expect(paidInOrder(reportOf({ scheme, run: attainment('200 %', '50 %') }))).toEqual(paid);
  });

  it.each([
    [{ atMost: '200000' }],
    [{ atLeast: '10' }],
    [{ atLeast: '10', atMost: '20' }],
    [{ atMost: '0' }],
    [{ atLeast: '0' }],
  ])('is within bounds of %j from 100 % on, and outside below', (bounds) => {
    const { target: _target, ...rest } = indicator({ kind: 'within-bounds' }) as { target: string };
    const scheme = makeScheme({ baseBonus: '100.00', indicators: [{ ...rest, ...bounds } as never] });
    expect(paidInOrder(reportOf({ scheme, run: attainment('200 %', '50 %') }))).toEqual([
      '0.00',
      '0.00',
      '100.00',
      '100.00',
      '100.00',
    ]);
  });

  it('goes as far beyond a bound as the level is short of 100 %, as a curve runs', () => {
    const { target: _target, ...rest } = indicator({ kind: 'within-bounds' }) as { target: string };
    const points = [
      { at: '0', pays: '100 %' },
      { at: '100 %', pays: '0' },
    ];
    const terms = { baseBonus: '100.00', indicators: [{ ...rest, atMost: '40', curve: { points } }] };
    const scheme = makeScheme(terms as never);
    expect(payBy(reportOf({ scheme, run: attainment('100 %', '25 %') }))).toEqual({
      '0': '0.00',
      '0.25': '25.00',
      '0.5': '50.00',
      '0.75': '75.00',
      '1': '100.00',
    });
  });

  it('sets the numerator of a quotient that is a value of the month', () => {
    const terms = {
      baseBonus: '100.00',
      indicators: [
        {
          ...indicator({ kind: 'quotient', target: '50' }),
          numerator: { value: 'revenue' },
          denominator: { value: 'orders' },
        },
      ],
    };
    const values = [
      { code: 'revenue', name: 'Revenue', unit: 'RUB' },
      { code: 'orders', name: 'Orders', unit: 'orders' },
    ];
    const scheme = makeSchemeWith([{ code: 'kpi', name: 'KPI', kind: 'kpi-bonus', terms } as never], { values });
    const run = { ...attainment('100 %', '40 %'), inputs: { values: { revenue: '0', orders: '20' } } };
    expect(payBy(reportOf({ scheme, run }))).toEqual({ '0': '0.00', '0.4': '0.00', '0.8': '80.00' });
  });

  it('reaches a threshold exactly, also where less is better and planned / attainment does not end', () => {
    const scheme = makeScheme({
      baseBonus: '100.00',
      indicators: [indicator({ kind: 'lower-is-better', measure: 'inverse', target: '7' })],
    });
    expect(
      payBy(reportOf({ scheme, run: { grid: { over: 'attainment', from: '0.59', to: '0.61', step: '0.01' } } })),
    ).toEqual({ '0.59': '0.00', '0.6': '60.00', '0.61': '61.00' });
  });

  it('moves values that are scaled with it, and sets those that results are read from', () => {
    const run = { ...attainment('120 %', '40 %'), inputs: { values: { revenue: '1' } } };
    expect(payBy(reportOf({ scheme: bonusAt100000, run }))).toEqual({
      '0': '0.00',
      '0.4': '2000.00',
      '0.8': '4000.00',
      '1.2': '16000.00',
    });
    const gated = makeSchemeWith(
      [{ code: 'bonus', name: 'Bonus', kind: 'fixed-bonus', terms: { amount: { value: 'revenue' } } }],
      { values: [{ code: 'revenue', name: 'Revenue', unit: 'rubles' }] },
    );
    const byDefault = { ...gated, values: gated.values!.map((value) => ({ ...value, default: '1000.01' })) };
    const scaled = {
      grid: { over: 'attainment' as const, from: '0', to: '3', step: '1.5', scale: ['revenue'] },
      inputs: { values: { revenue: '1000.01' } },
    };
    expect(payBy(reportOf({ scheme: gated, run: scaled }))).toEqual({ '0': '0.00', '1.5': '1500.02', '3': '3000.03' });
    expect(payBy(reportOf({ scheme: byDefault, run: { grid: scaled.grid } }))).toEqual({
      '0': '0.00',
      '1.5': '1500.02',
      '3': '3000.03',
    });
  });

  it('is the same as payroll at any level, the whole statement', () => {
    const scheme = makeScheme({
      baseBonus: '12345.67',
      indicators: [
        indicator({ target: '777', weight: '1/3' }),
        indicator({ code: 'kept', kind: 'loss-share', target: '10', weight: '1/3' }),
        { code: 'site', name: 'Site', kind: 'yes-no', unit: 'site', weight: '1/3' },
      ],
    });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000 }), (millionths) => {
        const actuals = {
          sales: { value: inMillionths(777n * BigInt(millionths)) },
          kept: { lost: inMillionths(10n * BigInt(Math.max(0, 1_000_000 - millionths))) },
          site: { achieved: millionths >= 1_000_000 },
        };
        expect(statementAt(scheme, inMillionths(BigInt(millionths)))).toEqual(paidBy(scheme, actuals));
      }),
      { numRuns: 100 },
    );
  });

  it('is the same as payroll where less is better', () => {
    const scheme = makeScheme({
      baseBonus: '12345.67',
      indicators: [
        indicator({ target: '777', weight: '1/3' }),
        indicator({ code: 'calls', kind: 'lower-is-better', target: '13', weight: '2/3' }),
      ],
    });
    for (const millionths of [
      1n,
      64n,
      15_625n,
      500_000n,
      625_000n,
      800_000n,
      1_000_000n,
      1_250_000n,
      2_000_000n,
      3_125_000n,
      8_000_000n,
    ]) {
      const actuals = {
        sales: { value: inMillionths(777n * millionths) },
        calls: { value: inMillionths(millionths > 2_000_000n ? 0n : 13n * (2_000_000n - millionths)) },
      };
      expect(statementAt(scheme, inMillionths(millionths))).toEqual(paidBy(scheme, actuals));
    }
  });

  it('sets the indicators of every component that has any', () => {
    const annual = {
      code: 'annual',
      name: 'Annual bonus',
      kind: 'annual-bonus' as const,
      terms: { baseBonus: '120000.00', indicators: [indicator({ code: 'sales-of-year', target: '12000' })] },
    };
    const scheme = makeSchemeWith([...proportional.components, annual]);
    const inputs = { month: '2026-12', employment: { hiredOn: '2020-01-01' } };
    const report = reportOf({ scheme, run: { ...attainment('100 %', '50 %'), inputs } });
    expect(payBy(report)).toEqual({ '0': '0.00', '0.5': '0.00', '1': '180000.00' });
    const personal = makeSchemeWith([
      { code: 'second', name: 'Second bonus', kind: 'kpi-bonus', terms: { plan: 'personal' } },
      { code: 'kpi-bonus', name: 'KPI bonus', kind: 'kpi-bonus', terms: { plan: 'personal' } },
    ]);
    const kpiPlan = { baseBonus: '1000.00', indicators: [indicator({ code: 'calls' })] };
    expect(
      payBy(reportOf({ scheme: personal, run: { ...attainment('90 %', '90 %'), inputs: { ...inputs, kpiPlan } } })),
    ).toEqual({ '0': '0.00', '0.9': '1800.00' });
  });
});

describe('A scheme at every level of revenue', () => {
  const run = { grid: { over: 'value' as const, value: 'revenue', from: '0', to: '200000', step: '50000' } };

  it('shows pay and what it costs for each unit of revenue', () => {
    const report = reportOf({ scheme: bonusAt100000, run });
    expect(report.points).toMatchObject([
      { at: '0', pay: '0.00', units: '0' },
      { at: '50000', pay: '2500.00', costPerUnit: '0.05' },
      { at: '100000', pay: '15000.00', costPerUnit: '0.15' },
      { at: '150000', pay: '17500.00', costPerUnit: '0.116667' },
      {
        at: '200000',
        pay: '20000.00',
        costPerUnit: '0.1',
        lines: [
          { code: 'sales', amount: '10000.00' },
          { code: 'bonus', amount: '10000.00' },
        ],
      },
    ]);
    expect(report.points[0]).not.toHaveProperty('costPerUnit');
    expect(report.scheme).toMatchObject({ totalCost: '55000.00', units: '500000', costPerUnit: '0.11' });
  });

  it('tells a jump from a steep rise, and where it is', () => {
    const { scheme } = reportOf({ scheme: bonusAt100000, run });
    expect(scheme.jumps).toMatchObject([
      { from: '0', to: '50000', payFrom: '0.00', payTo: '2500.00', share: '1', isSudden: false },
      {
        from: '50000',
        to: '100000',
        payFrom: '2500.00',
        payTo: '15000.00',
        share: '0.833333',
        isSudden: true,
        between: [expect.stringMatching(/^999\d\d\.\d+$/), '100000'],
      },
      { from: '100000', to: '150000', share: '0.142857', isSudden: false },
      { from: '150000', to: '200000', share: '0.125', isSudden: false },
    ]);
    expect(scheme.jumpCount).toBe(4);
  });

  it('finds the thresholds of a plan; a change of exactly the limit is none', () => {
    const { scheme } = reportOf({ scheme: proportional, run: attainment('110 %', '10 %') });
    expect(scheme.jumps).toMatchObject([
      { from: '0.5', to: '0.6', isSudden: true, between: [expect.stringMatching(/^0\.5999/), '0.6'] },
      { from: '0.6', to: '0.7', isSudden: false },
      { from: '0.7', to: '0.8' },
      { from: '0.8', to: '0.9', share: '0.111111' },
    ]);
  });
});

describe('A scheme over real people', () => {
  const person = (id: string, value: string, changes = {}) => ({
    person: id,
    inputs: { actuals: { sales: { value } }, ...changes },
  });
  const people = [person('a', '1000'), person('b', '900'), person('c', '800'), person('d', '5000'), person('e', '100')];

  it('points out who is paid too little or too much', () => {
    const limits = { below: '1000.00', above: '100000.00', belowMedian: '50 %', aboveMedian: '200 %' };
    const { scheme } = reportOf({ scheme: proportional, run: { people }, limits });
    expect(scheme).toMatchObject({ calculated: 5, totalCost: '282000.00', average: '56400.00', median: '54000.00' });
    expect(scheme.outside).toEqual([
      { at: 'd', pay: '120000.00', side: 'above', limit: '100000.00' },
      { at: 'd', pay: '120000.00', side: 'above-median', limit: '108000.00' },
      { at: 'e', pay: '0.00', side: 'below', limit: '1000.00' },
      { at: 'e', pay: '0.00', side: 'below-median', limit: '27000.00' },
    ]);
  });

  it('lists what is wrong with single people and goes on with the others', () => {
    const report = reportOf({
      scheme: proportional,
      run: {
        people: [
          people[0]!,
          person('broken', '1,5'),
          { person: 'empty', inputs: {} },
          { person: 'none', inputs: null },
          people[1]!,
        ],
      },
    });
    expect(report.scheme).toMatchObject({ calculated: 2, refused: 3, totalCost: '114000.00' });
    expect(report.points).toMatchObject([
      { at: 'a', pay: '60000.00' },
      { at: 'broken', problems: [{ path: ['inputs', 'actuals', 'sales', 'value'] }] },
      { at: 'empty', problems: [{ code: 'missing-actual', path: ['inputs', 'actuals', 'sales'] }] },
      { at: 'none', problems: [{ path: ['inputs'] }] },
      { at: 'b', pay: '54000.00' },
    ]);
  });

  it('of nobody is empty', () => {
    const report = reportOf({ scheme: proportional, run: { people: [] } });
    expect(report).toMatchObject({ points: [], scheme: { calculated: 0, totalCost: '0.00' } });
    expect(report.scheme).not.toHaveProperty('median');
  });

  it('compares two schemes person by person, each by what it reads', () => {
    const flat = makeSchemeWith(
      [{ code: 'flat', name: 'Flat', kind: 'fixed-bonus', terms: { amount: { value: 'agreed' } } }],
      { code: 'flat', values: [{ code: 'agreed', name: 'Agreed', unit: 'rubles' }] },
    );
    const report = reportOf({
      scheme: proportional,
      against: flat,
      run: {
        people: [
          person('a', '1000', { values: { agreed: '50000' } }),
          person('b', '100', { values: { agreed: '70000.5' } }),
          person('c', '900'),
        ],
      },
    });
    expect(report.points).toMatchObject([
      { pay: '60000.00', against: { pay: '50000.00' }, difference: '-10000.00' },
      { pay: '0.00', against: { pay: '70000.50' }, difference: '70000.50' },
      { pay: '54000.00', against: { problems: [{ code: 'missing-value' }] } },
    ]);
    expect(report.comparison).toEqual({
      compared: 2,
      difference: '60000.50',
      higher: 1,
      lower: 1,
      same: 0,
      greatestRise: { at: 'b', difference: '70000.50' },
      greatestFall: { at: 'a', difference: '-10000.00' },
    });
    expect(
      reportOf({
        scheme: proportional,
        against: flat,
        run: { people: [person('a', '1000', { values: { agred: '1' } })] },
      }).points,
    ).toMatchObject([{ problems: [{ code: 'unknown-value' }], against: { problems: [{}, {}] } }]);
  });

  it('shows the mix of fixed and variable pay, and who is outside the profile', () => {
    const scheme = makeSchemeWith(
      [
        { code: 'salary', name: 'Salary', kind: 'salary', terms: { amount: '40000.00' } as never },
        {
          code: 'kpi-bonus',
          name: 'KPI bonus',
          kind: 'kpi-bonus',
          terms: { baseBonus: '60000.00', indicators: [indicator()] },
        },
      ],
      { profile: { name: 'Hunter', fixedAtMost: '40 %' } },
    );
    const report = reportOf({ scheme, run: { people } });
    expect(report.points).toMatchObject([
      { fixedShare: '0.4' },
      { fixedShare: '0.425532' },
      {},
      { fixedShare: '0.25' },
      { fixedShare: '1' },
    ]);
    expect(report.scheme).toMatchObject({
      fixedShare: '0.414938',
      profile: { name: 'Hunter', outside: ['b', 'c', 'e'] },
    });
  });
});

describe('Two schemes side by side', () => {
  const timeliness = {
    code: 'timely',
    name: 'On time',
    kind: 'timeliness' as const,
    terms: { onTime: '7000.00', afterMiss: ['4000.00'], missed: ['0', '2000.00'] },
  };
  const fine = { code: 'fine', name: 'Fines', kind: 'fine' as const, terms: {} };
  const withTasks = makeSchemeWith([...proportional.components, timeliness, fine], { code: 'with-tasks' });
  const inputs = {
    month: '2026-07',
    actuals: { sales: { value: '1000' } },
    tasks: [{ id: 'T-1', done: true }],
    fines: [{ id: 'F-1', reason: 'No report', amount: '500.00' }],
  };
  const carriedState = leftBy('2026-06', { timely: { pending: [] } });

  it('get the tasks and fines that they read, and no others', () => {
    const run = { people: [{ person: 'a', inputs, carriedState }] };
    expect(reportOf({ scheme: withTasks, against: proportional, run })).toMatchObject({
      points: [{ pay: '66500.00', against: { pay: '60000.00' }, difference: '-6500.00' }],
      comparison: { compared: 1 },
    });
    expect(reportOf({ scheme: proportional, against: withTasks, run })).toMatchObject({
      points: [{ pay: '60000.00', against: { pay: '66500.00' } }],
    });
    const grid = { ...attainment('100 %', '100 %'), inputs: { month: '2026-07', tasks: inputs.tasks }, carriedState };
    expect(reportOf({ scheme: proportional, against: withTasks, run: grid }).points).toMatchObject([
      { pay: '0.00', against: { pay: '7000.00' } },
      { pay: '60000.00', against: { pay: '67000.00' } },
    ]);
  });

  it('are each given the facts of employment that they are paid by', () => {
    const salary = (terms: object) => makeSchemeWith([{ code: 's', name: 'Salary', kind: 'salary', terms } as never]);
    const grades = [{ grade: 2, name: 'Manager', salary: '40000.00' }];
    const employment = { hiredOn: '2024-01-01', grade: 2, workedDays: '11' };
    const people = [{ person: 'a', inputs: { month: '2026-07', employment } }];
    const both = { scheme: salary({ grades }), against: salary({ amount: '22000.00', time: { norm: '22' } }) };
    expect(reportOf({ ...both, run: { people } }).points).toMatchObject([
      { pay: '40000.00', against: { pay: '11000.00' }, difference: '-29000.00' },
    ]);
    const neither = { ...both, against: salary({ amount: '22000.00' }) };
    const unread = { code: 'unread-employment', path: ['inputs', 'employment', 'workedDays'] };
    expect(reportOf({ ...neither, run: { people } }).points).toMatchObject([
      { problems: [unread], against: { problems: [unread] } },
    ]);
  });

  it('are both refused what neither reads', () => {
    const { fines, ...others } = inputs;
    const deals = [{ id: 'D-1', on: '2026-07-10', client: 'C-1', amount: '1.00' }];
    const unread = { code: 'unread-section', path: ['inputs', 'deals'] };
    expect(fines).toHaveLength(1);
    const report = reportOf({
      scheme: withTasks,
      against: proportional,
      run: { people: [{ person: 'a', inputs: { ...others, deals } }] },
    });
    expect(report.points).toMatchObject([{ problems: [unread], against: { problems: [unread] } }]);
    expect(report.comparison).toEqual({
      compared: 0,
      higher: 0,
      lower: 0,
      same: 0,
      incomparable: { at: 'a', problems: [expect.objectContaining(unread)] },
    });
  });

  it('are related to the same units, also where the second does not declare the value', () => {
    const byRevenue = (declared: object) =>
      makeSchemeWith([{ code: 'bonus', name: 'Bonus', kind: 'fixed-bonus', terms: { amount: { value: 'revenue' } } }], {
        values: [{ code: 'revenue', name: 'Revenue', unit: 'rubles', ...declared }],
      });
    const flat = makeSchemeWith([{ code: 'flat', name: 'Flat', kind: 'fixed-bonus', terms: { amount: '100.00' } }], {
      code: 'flat',
    });
    const people = [
      { person: 'a', inputs: { values: { revenue: '400' } } },
      { person: 'b', inputs: {} },
    ];
    const report = reportOf({
      scheme: byRevenue({ default: '1600' }),
      against: flat,
      run: { people },
      perUnitOf: 'revenue',
    });
    expect(report.points).toMatchObject([
      { units: '400', costPerUnit: '1', against: { units: '400', costPerUnit: '0.25' } },
      { units: '1600', against: { units: '1600', costPerUnit: '0.0625' } },
    ]);
    expect(report.against).toMatchObject({ units: '2000', costPerUnit: '0.1' });
    const overRevenue = reportOf({
      scheme: byRevenue({}),
      against: flat,
      run: { grid: { over: 'value', value: 'revenue', from: '100', to: '200', step: '100' } },
    });
    expect(overRevenue.points).toMatchObject([
      { costPerUnit: '1', against: { costPerUnit: '1' } },
      { costPerUnit: '1', against: { costPerUnit: '0.5' } },
    ]);
  });

  it('say why nothing could be compared, at the first point that one of them calculates', () => {
    const flat = makeSchemeWith(
      [{ code: 'flat', name: 'Flat', kind: 'fixed-bonus', terms: { amount: { value: 'agreed' } } }],
      { values: [{ code: 'agreed', name: 'Agreed', unit: 'rubles' }] },
    );
    const people = [
      { person: 'a', inputs: {} },
      { person: 'b', inputs: { actuals: { sales: { value: '1' } } } },
    ];
    const { comparison } = reportOf({ scheme: proportional, against: flat, run: { people } });
    expect(comparison).toMatchObject({
      compared: 0,
      incomparable: { at: 'b', problems: [{ code: 'missing-value', path: ['inputs', 'values', 'agreed'] }] },
    });
    expect(comparison).not.toHaveProperty('difference');
    expect(reportOf({ scheme: proportional, against: flat, run: { people: [] } }).comparison).toEqual({
      compared: 0,
      higher: 0,
      lower: 0,
      same: 0,
    });
  });
});

describe('People who came or went inside the month', () => {
  const scheme = makeSchemeWith([{ code: 'bonus', name: 'Bonus', kind: 'fixed-bonus', terms: { amount: '3000.00' } }]);
  const inputs = { month: '2026-06' };
  const of = (days: object, changes = {}) =>
    reportOf({ scheme, run: { people: [{ person: 'a', inputs, ...days, ...changes }] } }).points[0];

  it.each([
    [{}, '3000.00'],
    [{ from: '2026-06-01' }, '3000.00'],
    [{ from: '2020-01-01', until: '2026-06-30' }, '3000.00'],
    [{ from: '2026-06-16' }, '1500.00'],
    [{ until: '2026-06-10' }, '1000.00'],
    [{ from: '2026-06-11', until: '2026-06-20' }, '1000.00'],
  ])('are paid for their days: %j', (days, pay) => {
    expect(of(days)).toMatchObject({ at: 'a', pay });
    const { from = '2026-06-01', ...ends } = days as { from?: string; until?: string };
    expect(calculateMonth({ periods: [{ from, ...ends, scheme }], inputs })).toMatchObject({ total: pay });
  });

  it.each([
    [{ from: '2026-07-01' }, 'from'],
    [{ until: '2026-05-31' }, 'until'],
    [{ from: '2026-06-31' }, 'from'],
    [{ from: 1 }, 'from'],
    [{ from: '2026-06-20', until: '2026-06-19' }, 'until'],
  ])('are refused alone where their days are no days of the month: %j', (days, field) => {
    expect(of(days)).toMatchObject({ at: 'a', problems: [{ path: [field] }] });
  });

  it('need a month', () => {
    for (const days of [{ from: '2026-06-16' }, { until: '2026-06-16' }])
      expect(of(days, { inputs: {} })).toMatchObject({ problems: [{ path: ['inputs', 'month'] }] });
  });

  it('are compared by the same days', () => {
    const double = makeSchemeWith([
      { code: 'bonus', name: 'Bonus', kind: 'fixed-bonus', terms: { amount: '6000.00' } },
    ]);
    expect(
      reportOf({ scheme, against: double, run: { people: [{ person: 'a', inputs, from: '2026-06-16' }] } }).points,
    ).toMatchObject([{ pay: '1500.00', against: { pay: '3000.00' } }]);
  });
});

describe('The mix that a simulation shows', () => {
  const shared = (amount: string) =>
    makeSchemeWith(
      [
        { code: 'salary', name: 'Salary', kind: 'salary', line: 'pay', terms: { amount } as never },
        { code: 'bonus', name: 'Bonus', kind: 'fixed-bonus', line: 'pay', terms: { amount: '60000.00' } },
      ],
      { lines: [{ code: 'pay', name: 'Pay' }], profile: { name: 'Hunter', fixedAtMost: '40 %' } },
    );

  it('is the one that the engine warns by, on a shared line too', () => {
    for (const [amount, share, outside] of [
      ['40000.00', '0.4', []],
      ['60000.00', '0.5', ['a']],
    ] as const) {
      const report = reportOf({ scheme: shared(amount), run: { people: [{ person: 'a', inputs: {} }] } });
      expect(report.points).toMatchObject([{ fixedShare: share, lines: [{ component: 'pay' }] }]);
      expect(report.scheme).toMatchObject({ fixedShare: share, profile: { outside } });
      const paid = calculateStatement(shared(amount), {});
      expect(paid.ok && paid.warnings.map(({ message }) => /^fixed pay is (\S+) %/.exec(message)?.[1])).toEqual(
        outside.length === 0 ? [] : ['50'],
      );
    }
  });

  it('is that of the days of someone who came inside the month', () => {
    const report = reportOf({
      scheme: shared('60000.00'),
      run: { people: [{ person: 'a', inputs: { month: '2026-06' }, from: '2026-06-21' }] },
    });
    expect(report.points).toMatchObject([
      { pay: '40000.00', fixedShare: '0.5', warnings: [{ message: expect.stringContaining('fixed pay is 50 %') }] },
    ]);
  });
});

describe('A simulation that cannot be made', () => {
  it.each([
    [{ over: 'value', value: 'revenue', from: '0', to: '10', step: '0' }, [['grid.step', 'must be more than 0']]],
    [{ over: 'value', value: 'revenue', from: '10', to: '0', step: '1' }, [['grid.to', 'must not be less than from']]],
    [
      { over: 'value', value: 'revenue', from: '0', to: '100000', step: '1' },
      [['grid.step', 'makes more than 100000 levels; take a larger step or a shorter way']],
    ],
    [
      { over: 'value', value: 'profit', from: '0', to: '1', step: '1' },
      [['grid.value', 'the scheme declares no value "profit"; it has: revenue']],
    ],
    [
      { over: 'attainment', from: '0', to: '1', step: '1', scale: ['profit'] },
      [['grid.scale.0', 'the scheme declares no value "profit"; it has: revenue']],
    ],
    [
      { over: 'attainment', from: '0', to: '1', step: '1', scale: ['revenue'] },
      [['grid.scale.0', '"revenue" has no value that could be scaled; give it under values in the inputs']],
    ],
    [
      { over: 'time', from: '0', to: '1', step: '1' },
      [['grid.over', 'must be a grid whose over is "attainment" or "value"']],
    ],
  ])('says what is wrong with the grid %j', (grid, expected) => {
    expect(refusals({ scheme: bonusAt100000, run: { grid: grid as never } })).toEqual(expected);
  });

  it('says what is wrong with schemes, limits and the value that cost is related to', () => {
    const broken = { ...proportional, components: [] };
    expect(refusals({ scheme: broken, against: broken, run: { people: [] } }).map(([path]) => path)).toEqual([
      'scheme.components',
      'against.components',
    ]);
    expect(refusals({ scheme: proportional, run: { people: [] }, limits: { below: '2', above: '1' } })).toEqual([
      ['limits.below', 'must not be more than above'],
    ]);
    expect(refusals({ scheme: proportional, run: { people: [] }, perUnitOf: 'revenue' })[0]![0]).toBe('perUnitOf');
    expect(
      refusals({
        scheme: proportional,
        run: { people: Array.from({ length: 100_001 }, () => ({ person: 'a', inputs: {} })) },
      })[0]![0],
    ).toBe('people');
  });
});
