import { describe, expect, it } from '@jest/globals';
import { defaultPayrollRules } from '#approvals/payroll-rules.js';
import { outliersOfRun } from './outliers-of-run.js';
import type { RunBridge } from './run-bridge.js';

const quiet: RunBridge = {
  month: '2026-08',
  monthBefore: '2026-07',
  before: { people: 10, total: '1000.00' },
  now: { people: 11, total: '1200.00' },
  steps: [
    { kind: 'joined', people: 1, amount: '50.00' },
    { kind: 'component', component: 'commission', people: 10, before: '300.00', now: '450.00', amount: '150.00' },
  ],
  forecast: { people: 10, expected: '1000.00', paid: '1150.00', difference: '150.00' },
};
const rules = defaultPayrollRules;

describe('What of a run is pointed out', () => {
  it('is nothing that is away by no more than its share', () => {
    expect(outliersOfRun(quiet, rules)).toEqual([]);
  });

  it('is each figure that is away by more, with what it is compared with and the bound', () => {
    const loud: RunBridge = {
      ...quiet,
      now: { people: 12, total: '1200.01' },
      steps: [
        { kind: 'component', component: 'commission', people: 10, before: '300.00', now: '149.99', amount: '-150.01' },
        { kind: 'component', component: 'contest', people: 1, before: '0', now: '0.01', amount: '0.01' },
      ],
      forecast: { people: 10, expected: '1000.00', paid: '799.99', difference: '-200.01' },
    };
    expect(outliersOfRun(loud, rules)).toEqual([
      { kind: 'total', component: null, now: '1200.01', comparedWith: '1000.00', bound: '0.2' },
      { kind: 'people', component: null, now: '12', comparedWith: '10', bound: '0.1' },
      { kind: 'component', component: 'commission', now: '149.99', comparedWith: '300.00', bound: '0.5' },
      { kind: 'component', component: 'contest', now: '0.01', comparedWith: '0', bound: '0.5' },
      { kind: 'forecast', component: null, now: '799.99', comparedWith: '1000.00', bound: '0.2' },
    ]);
  });

  it('is what goes from something that was taken back as well, by the size of it', () => {
    const takenBack: RunBridge = { ...quiet, before: { people: 10, total: '-100.00' } };
    expect(outliersOfRun({ ...takenBack, now: { people: 10, total: '-120.00' } }, rules)).toEqual([]);
    expect(outliersOfRun({ ...takenBack, now: { people: 10, total: '-79.99' } }, rules)).toMatchObject([
      { kind: 'total' },
    ]);
  });

  it('is nothing of what is not looked at, and nothing beside a month that has paid nobody', () => {
    const none = {
      ...rules,
      changeOfTotal: null,
      changeOfPeople: null,
      changeOfComponent: null,
      differenceFromForecast: null,
    };
    const far: RunBridge = { ...quiet, now: { people: 90, total: '9000.00' } };
    expect(outliersOfRun(far, none)).toEqual([]);
    const first: RunBridge = { ...far, before: { people: 0, total: '0' } };
    expect(outliersOfRun(first, rules)).toEqual([]);
  });
});
