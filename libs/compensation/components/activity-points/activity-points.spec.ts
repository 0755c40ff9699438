import { describe, expect, it } from '@jest/globals';
import { renderTrace } from '../../explanation/render-trace.js';
import type { PaySchemeDraft } from '../../scheme/pay-scheme.js';
import { makeSchemeWith } from '../../testing/kpi-plan-builder.js';
import { expectRefusals, expectStatement } from '../../testing/statement-outcome.js';

const ACTIVITIES = [
  { code: 'call', name: 'Calls', count: { value: 'calls' }, points: '1' },
  { code: 'meeting', name: 'Meetings', count: { value: 'meetings' }, points: '5' },
];
const VALUES = [
  { code: 'calls', name: 'Calls', unit: 'calls' },
  { code: 'meetings', name: 'Meetings', unit: 'meetings' },
  { code: 'aim', name: 'Target of points', unit: 'points', default: '100' },
];

function scheme(
  terms: object,
  more: PaySchemeDraft['components'] = [],
  changes: Partial<PaySchemeDraft> = {},
): PaySchemeDraft {
  const activity = {
    code: 'activity',
    name: 'Activity',
    kind: 'activity-points',
    terms: { activities: ACTIVITIES, ...terms },
  };
  return makeSchemeWith([activity as PaySchemeDraft['components'][number], ...more], { values: VALUES, ...changes });
}

const month = (calls: string, meetings: string, aim?: string) => ({
  values: { calls, meetings, ...(aim === undefined ? {} : { aim }) },
});
const paid = (terms: object, calls: string, meetings: string) =>
  expectStatement(scheme(terms), month(calls, meetings)).total;

const BASE = { base: '10000.00', target: { value: 'aim' } };
const CURVE = {
  points: [
    { at: '0', pays: '0' },
    { at: '100 %', pays: '100 %' },
    { at: '200 %', pays: '400 %' },
  ],
};

describe('points for activities', () => {
  it('are paid at so much a point', () => {
    expect(paid({ perPoint: '12.50' }, '30', '4')).toBe('625.00');
  });

  it('are paid as base x points / target, over the target too', () => {
    expect(paid(BASE, '30', '4')).toBe('5000.00');
    expect(paid(BASE, '105', '4')).toBe('12500.00');
  });

  it('are paid at most 200 % of the base, unless another cap or none is written out', () => {
    expect(paid(BASE, '1000', '0')).toBe('20000.00');
    expect(paid({ ...BASE, cap: '300 %' }, '1000', '0')).toBe('30000.00');
    expect(paid({ ...BASE, cap: 'none' }, '1000', '0')).toBe('100000.00');
    expect(paid({ ...BASE, curve: CURVE }, '1000', '0')).toBe('40000.00');
    const statement = expectStatement(scheme(BASE), month('1000', '0'));
    expect(renderTrace(statement.trace)).toContain('at most 200 % is paid');
  });

  it('are rounded once, a half kopeck up', () => {
    expect(paid({ base: '0.01', target: '2' }, '1', '0')).toBe('0.01');
    expect(paid({ base: '100.00', target: '3' }, '1', '0')).toBe('33.33');
  });

  it('pay nothing below the threshold, and in proportion exactly on it', () => {
    expect(paid({ ...BASE, threshold: '60 %' }, '59.999999', '0')).toBe('0.00');
    expect(paid({ ...BASE, threshold: '60 %' }, '60', '0')).toBe('6000.00');
  });

  it('meet the curve above the threshold and the cap after the curve', () => {
    expect(paid({ ...BASE, curve: CURVE }, '150', '0')).toBe('25000.00');
    expect(paid({ ...BASE, curve: CURVE, cap: '200 %' }, '150', '0')).toBe('20000.00');
    expect(paid({ ...BASE, curve: CURVE, threshold: '50 %' }, '49', '0')).toBe('0.00');
    expect(paid({ ...BASE, curve: CURVE, threshold: '50 %' }, '50', '0')).toBe('5000.00');
  });

  it('take the target and the price of the month', () => {
    expect(expectStatement(scheme(BASE), month('100', '0', '400')).total).toBe('2500.00');
  });

  it('count activities of which some were taken back', () => {
    const activities = [
      {
        code: 'call',
        name: 'Calls',
        count: { plus: [{ value: 'calls' }], minus: [{ value: 'meetings' }] },
        points: '2',
      },
    ];
    expect(expectStatement(scheme({ activities, perPoint: '10' }), month('7', '3')).total).toBe('80.00');
  });

  it('say how they were paid', () => {
    expect(
      renderTrace(expectStatement(scheme({ ...BASE, threshold: '60 %' }), month('39.9995', '4')).trace).split('\n'),
    ).toEqual([
      'Statement: 0.00 (pay scheme “Test scheme”, version 1)',
      '  Activity: 10 000.00 × 0 % = 0.00',
      '    Attainment: 59.9995 / 100 = 59.9995 % (59.9995 % is below 60 %: nothing is paid)',
      '      Points: 39.9995 + 20 = 59.9995',
      '        Calls: 39.9995 × 1 = 39.9995',
      '        Meetings: 4 × 5 = 20',
    ]);
    expect(
      renderTrace(expectStatement(scheme({ perPoint: '10', target: '40' }), month('10', '4')).trace, 'ru'),
    ).toContain('Activity: 30 × 10,00 = 300,00 (75 % от цели в баллах, которая равна 40)');
  });
});

describe('the attainment of points', () => {
  const gated = (terms: object, atLeast: string) =>
    scheme(terms, [
      {
        code: 'prize',
        name: 'Prize',
        kind: 'fixed-bonus',
        when: { attainment: { attainmentOf: 'activity' }, atLeast },
        terms: { amount: '1000.00' },
      },
    ]);

  it.each([[BASE], [{ perPoint: '1', target: '100' }]])('opens the gate of another component with %j', (terms) => {
    expect(expectStatement(gated(terms, '80 %'), month('80', '0')).lines[1]!.amount).toBe('1000.00');
    expect(expectStatement(gated(terms, '80 %'), month('79', '0')).lines[1]!.amount).toBe('0.00');
  });

  it('is that of the points, not of what a threshold or a curve makes of it', () => {
    expect(
      expectStatement(gated({ ...BASE, threshold: '90 %' }, '80 %'), month('80', '0')).lines.map((line) => line.amount),
    ).toEqual(['0.00', '1000.00']);
  });
});

describe('activity points are refused', () => {
  const activity = (changes: object) => ({ ...ACTIVITIES[0], ...changes });
  it.each([
    ['without a way to pay', {}, ['perPoint']],
    ['with two ways to pay', { ...BASE, perPoint: '1' }, ['perPoint']],
    ['with a base and no target', { base: '1' }, ['target']],
    ['with a target of 0', { base: '1', target: '0.00' }, ['target']],
    [
      'with threshold, curve and cap where every point is paid',
      { perPoint: '1', target: '5', threshold: '1', cap: '1', curve: CURVE },
      ['threshold', 'curve', 'cap'],
    ],
    ['with a curve that has a gap', { ...BASE, curve: { points: [{ at: '50 %', pays: '0' }] } }, ['curve.points.0.at']],
    ['without activities', { perPoint: '1', activities: [] }, ['activities']],
    [
      'with more activities than fit',
      { perPoint: '1', activities: Array.from({ length: 31 }, (_, index) => activity({ code: `call-${index}` })) },
      ['activities'],
    ],
    ['with a code used twice', { perPoint: '1', activities: [activity({}), activity({})] }, ['activities.1.code']],
    [
      'with an activity worth nothing',
      { perPoint: '1', activities: [activity({ points: '0' })] },
      ['activities.0.points'],
    ],
    [
      'with an activity worth less than nothing',
      { perPoint: '1', activities: [activity({ points: '-1' })] },
      ['activities.0.points'],
    ],
    [
      'with a value that the scheme does not declare',
      { perPoint: '1', activities: [activity({ count: { value: 'letters' } })] },
      ['activities.0.count.value'],
    ],
    ['with a misspelt field', { perPoint: '1', treshold: '1' }, ['']],
  ])('%s', (_, terms, paths) => {
    expect(expectRefusals(scheme(terms), month('1', '1'))).toEqual(
      paths.map((path) => `scheme.components.0.terms${path === '' ? '' : '.'}${path}: invalid`),
    );
  });

  it('for missing counts, a count below 0 and a target of 0, all at once and each once', () => {
    const activities = [
      ...ACTIVITIES,
      { code: 'net', name: 'Net calls', count: { plus: ['1'], minus: [{ value: 'aim' }] }, points: '1' },
    ];
    expect(expectRefusals(scheme({ activities, ...BASE }), { values: { calls: '1' } })).toEqual([
      'inputs.values.meetings: missing-value',
      'inputs.values.aim: negative-count',
    ]);
    expect(expectRefusals(scheme(BASE), month('1', '1', '0'))).toEqual(['inputs.values.aim: planned-zero']);
    expect(
      expectRefusals(
        scheme({ ...BASE, target: { plus: [{ value: 'calls' }], minus: [{ value: 'meetings' }] } }),
        month('1', '1'),
      ),
    ).toEqual(['inputs.values: planned-zero']);
  });
});
