import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calculateStatement } from '../calculate-statement.js';
import type { PaySchemeDraft } from '../scheme/pay-scheme.js';
import { alphaPlan, indicator, schemeOf, schemeWith } from '../testing/kpi-plan-builder.js';
import { simulate } from './simulate.js';
import type { SimulationRequest } from './simulation-request.js';
import { simulationReport, type SimulationReport } from './simulation-report.js';

function reportOf(request: SimulationRequest): SimulationReport {
  const simulation = simulate(request);
  if (!simulation.ok) throw new Error(JSON.stringify(simulation.problems));
  return simulationReport(simulation);
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
const proportional = schemeOf({ baseBonus: '60000.00', indicators: [indicator()] });
const attainment = (to: string, step: string) => ({ grid: { over: 'attainment' as const, from: '0 %', to, step } });

/** 5 % of revenue as a KPI bonus that is paid in proportion to revenue, and a bonus of 10 000 from 100 000 on. */
const bonusAt100000: PaySchemeDraft = schemeWith(
  [
    {
      code: 'share', name: 'Share', kind: 'kpi-bonus',
      terms: { baseBonus: '5000.00', indicators: [{ ...indicator({ target: '100000' }), threshold: '0 %', actual: { value: 'revenue' } } as never] },
    },
    { code: 'bonus', name: 'Bonus', kind: 'fixed-bonus', terms: { amount: '10000.00' }, when: { amount: { value: 'revenue' }, atLeast: '100000' } },
  ],
  { values: [{ code: 'revenue', name: 'Revenue', unit: 'rubles' }] },
);

describe('A scheme at every attainment', () => {
  it('pays what a statement of that attainment pays', () => {
    const report = reportOf({ scheme: proportional, run: attainment('150 %', '30 %') });
    expect(payBy(report)).toEqual({ '0': '0.00', '0.3': '0.00', '0.6': '36000.00', '0.9': '54000.00', '1.2': '72000.00', '1.5': '90000.00' });
    expect(report.scheme).toMatchObject({ calculated: 6, refused: 0, totalCost: '252000.00', average: '42000.00', median: '45000.00', lowest: '0.00', highest: '90000.00' });
  });

  it('sets every proportional indicator, and meets those of all or nothing from 100 % on', () => {
    const { baseBonus, indicators } = alphaPlan();
    const scheme = schemeOf({ baseBonus, indicators: [...indicators.slice(0, 3), { ...indicators[3]!, weight: '1/12' }, { code: 'site', name: 'Site', kind: 'yes-no', unit: 'site', weight: '1/12' }] });
    // 60 000 x (5/12 + 1/6 + 1/4) = 50 000 in proportion, 10 000 from 100 % on; of a loss no more than 100 % can be kept.
    expect(payBy(reportOf({ scheme, run: attainment('150 %', '50 %') }))).toEqual({ '0': '0.00', '0.5': '0.00', '1': '60000.00', '1.5': '77500.00' });
    expect(payBy(reportOf({ scheme, run: { grid: { over: 'attainment', from: '0.8', to: '0.8', step: '1' } } }))).toEqual({ '0.8': '40000.00' });
  });

  it('reaches a threshold exactly, also where less is better and planned / attainment does not end', () => {
    const scheme = schemeOf({ baseBonus: '100.00', indicators: [indicator({ kind: 'lower-is-better', target: '7' })] });
    expect(payBy(reportOf({ scheme, run: { grid: { over: 'attainment', from: '0.59', to: '0.61', step: '0.01' } } }))).toEqual({ '0.59': '0.00', '0.6': '60.00', '0.61': '61.00' });
  });

  it('moves values that are scaled with it, and sets those that results are read from', () => {
    const run = { ...attainment('120 %', '40 %'), inputs: { values: { revenue: '1' } } };
    expect(payBy(reportOf({ scheme: bonusAt100000, run }))).toEqual({ '0': '0.00', '0.4': '2000.00', '0.8': '4000.00', '1.2': '16000.00' });
    const gated = schemeWith([{ code: 'bonus', name: 'Bonus', kind: 'fixed-bonus', terms: { amount: { value: 'revenue' } } }], { values: [{ code: 'revenue', name: 'Revenue', unit: 'rubles' }] });
    const scaled = { grid: { over: 'attainment' as const, from: '0', to: '3', step: '1.5', scale: ['revenue'] }, inputs: { values: { revenue: '1000.01' } } };
    expect(payBy(reportOf({ scheme: gated, run: scaled }))).toEqual({ '0': '0.00', '1.5': '1500.02', '3': '3000.03' });
  });

  it('is the same as payroll at any level', () => {
    const scheme = schemeOf({ baseBonus: '12345.67', indicators: [indicator({ target: '777', weight: '1/3' }), indicator({ code: 'calls', kind: 'lower-is-better', target: '13', weight: '2/3' })] });
    fc.assert(fc.property(fc.integer({ min: 1, max: 4_000_000 }), (millionths) => {
      const level = (millionths / 1_000_000).toFixed(6);
      const report = reportOf({ scheme, run: { grid: { over: 'attainment', from: level, to: level, step: '1' } } });
      // 777 x level, exact: level has six decimals.
      const value = (BigInt(millionths) * 777n).toString().padStart(7, '0');
      const paid = calculateStatement(scheme, { actuals: { sales: { value: `${value.slice(0, -6)}.${value.slice(-6)}` }, calls: { missing: 'compared alone' } } });
      if (!paid.ok) throw new Error(JSON.stringify(paid.problems));
      const [point] = report.points;
      expect(point !== undefined && 'lines' in point && point.lines[0]!.amount).toBe(paid.lines[0]!.amount);
    }), { numRuns: 100 });
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
      { at: '200000', pay: '20000.00', costPerUnit: '0.1', lines: [{ code: 'sales', amount: '10000.00' }, { code: 'bonus', amount: '10000.00' }] },
    ]);
    expect(report.points[0]).not.toHaveProperty('costPerUnit');
    expect(report.scheme).toMatchObject({ totalCost: '55000.00', units: '500000', costPerUnit: '0.11' });
  });

  it('tells a jump from a steep rise, and where it is', () => {
    const { scheme } = reportOf({ scheme: bonusAt100000, run });
    expect(scheme.jumps).toMatchObject([
      { from: '0', to: '50000', payFrom: '0.00', payTo: '2500.00', share: '1', isSudden: false },
      { from: '50000', to: '100000', payFrom: '2500.00', payTo: '15000.00', share: '0.833333', isSudden: true, between: [expect.stringMatching(/^999\d\d\.\d+$/), '100000'] },
      { from: '100000', to: '150000', share: '0.142857', isSudden: false },
      { from: '150000', to: '200000', share: '0.125', isSudden: false },
    ]);
    expect(scheme.jumpCount).toBe(4);
  });

  it('finds the thresholds of a plan; a change of exactly the limit is none', () => {
    const { scheme } = reportOf({ scheme: proportional, run: attainment('110 %', '10 %') });
    expect(scheme.jumps).toMatchObject([
      { from: '0.5', to: '0.6', isSudden: true, between: [expect.stringMatching(/^0\.5999/), '0.6'] },
      { from: '0.6', to: '0.7', isSudden: false }, { from: '0.7', to: '0.8' }, { from: '0.8', to: '0.9', share: '0.111111' },
    ]);
  });
});

describe('A scheme over real people', () => {
  const person = (id: string, value: string, changes = {}) => ({ person: id, inputs: { actuals: { sales: { value } }, ...changes } });
  const people = [person('a', '1000'), person('b', '900'), person('c', '800'), person('d', '5000'), person('e', '100')];

  it('points out who is paid too little or too much', () => {
    const limits = { below: '1000.00', above: '200000.00', belowMedian: '50 %', aboveMedian: '300 %' };
    const { scheme } = reportOf({ scheme: proportional, run: { people }, limits });
    expect(scheme).toMatchObject({ calculated: 5, totalCost: '462000.00', average: '92400.00', median: '54000.00' });
    expect(scheme.outside).toEqual([
      { at: 'd', pay: '300000.00', side: 'above', limit: '200000.00' },
      { at: 'd', pay: '300000.00', side: 'above-median', limit: '162000.00' },
      { at: 'e', pay: '0.00', side: 'below', limit: '1000.00' },
      { at: 'e', pay: '0.00', side: 'below-median', limit: '27000.00' },
    ]);
  });

  it('lists what is wrong with single people and goes on with the others', () => {
    const report = reportOf({ scheme: proportional, run: { people: [people[0]!, person('broken', '1,5'), { person: 'empty', inputs: {} }, { person: 'none', inputs: null }, people[1]!] } });
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
    const flat = schemeWith([{ code: 'flat', name: 'Flat', kind: 'fixed-bonus', terms: { amount: { value: 'agreed' } } }], { code: 'flat', values: [{ code: 'agreed', name: 'Agreed', unit: 'rubles' }] });
    const report = reportOf({
      scheme: proportional, against: flat,
      run: { people: [person('a', '1000', { values: { agreed: '50000' } }), person('b', '100', { values: { agreed: '70000.5' } }), person('c', '900')] },
    });
    expect(report.points).toMatchObject([
      { pay: '60000.00', against: { pay: '50000.00' }, difference: '-10000.00' },
      { pay: '0.00', against: { pay: '70000.50' }, difference: '70000.50' },
      { pay: '54000.00', against: { problems: [{ code: 'missing-value' }] } },
    ]);
    expect(report.comparison).toEqual({
      compared: 2, difference: '60000.50', higher: 1, lower: 1, same: 0,
      greatestRise: { at: 'b', difference: '70000.50' }, greatestFall: { at: 'a', difference: '-10000.00' },
    });
    expect(reportOf({ scheme: proportional, against: flat, run: { people: [person('a', '1000', { values: { agred: '1' } })] } }).points).toMatchObject([
      { problems: [{ code: 'unknown-value' }], against: { problems: [{}, {}] } },
    ]);
  });

  it('shows the mix of fixed and variable pay, and who is outside the profile', () => {
    const scheme = schemeWith(
      [
        { code: 'salary', name: 'Salary', kind: 'salary', terms: { amount: '40000.00' } as never },
        { code: 'kpi-bonus', name: 'KPI bonus', kind: 'kpi-bonus', terms: { baseBonus: '60000.00', indicators: [indicator()] } },
      ],
      { profile: { name: 'Hunter', fixedAtMost: '40 %' } },
    );
    const report = reportOf({ scheme, run: { people } });
    expect(report.points).toMatchObject([{ fixedShare: '0.4' }, { fixedShare: '0.425532' }, {}, { fixedShare: '0.117647' }, { fixedShare: '1' }]);
    expect(report.scheme).toMatchObject({ fixedShare: '0.302115', profile: { name: 'Hunter', outside: ['b', 'c', 'e'] } });
  });
});

describe('A simulation that cannot be made', () => {
  it.each([
    [{ over: 'value', value: 'revenue', from: '0', to: '10', step: '0' }, [['grid.step', 'must be more than 0']]],
    [{ over: 'value', value: 'revenue', from: '10', to: '0', step: '1' }, [['grid.to', 'must not be less than from']]],
    [{ over: 'value', value: 'revenue', from: '0', to: '100000', step: '1' }, [['grid.step', 'makes more than 100000 levels; take a larger step or a shorter way']]],
    [{ over: 'value', value: 'profit', from: '0', to: '1', step: '1' }, [['grid.value', 'the scheme declares no value "profit"; it has: revenue']]],
    [{ over: 'attainment', from: '0', to: '1', step: '1', scale: ['profit'] }, [['grid.scale.0', 'the scheme declares no value "profit"; it has: revenue']]],
    [{ over: 'time', from: '0', to: '1', step: '1' }, [['grid.over', 'must be a grid whose over is "attainment" or "value"']]],
  ])('says what is wrong with the grid %j', (grid, expected) => {
    expect(refusals({ scheme: bonusAt100000, run: { grid: grid as never } })).toEqual(expected);
  });

  it('says what is wrong with schemes, limits and the value that cost is related to', () => {
    const broken = { ...proportional, components: [] };
    expect(refusals({ scheme: broken, against: broken, run: { people: [] } }).map(([path]) => path)).toEqual(['scheme.components', 'against.components']);
    expect(refusals({ scheme: proportional, run: { people: [] }, limits: { below: '2', above: '1' } })).toEqual([['limits.below', 'must not be more than above']]);
    expect(refusals({ scheme: proportional, run: { people: [] }, perUnitOf: 'revenue' })[0]![0]).toBe('perUnitOf');
    expect(refusals({ scheme: proportional, run: { people: Array.from({ length: 100_001 }, () => ({ person: 'a', inputs: {} })) } })[0]![0]).toBe('people');
  });
});
