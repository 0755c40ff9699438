import { describe, expect, it } from '@jest/globals';
import { columnsOf, readColumn, writeColumn } from './plan-columns.js';
import { isSame, toKind, type Terms } from './terms.js';

const plan: Terms = {
  baseBonus: '60000.00',
  indicators: [
    { code: 'sales', name: 'Sales', kind: 'higher-is-better', target: '1000000', unit: 'RUB', weight: '5/12' },
    { code: 'debts', name: 'Debts', kind: 'within-bounds', atMost: '200000', unit: 'RUB', weight: '1/3' },
    { code: 'report', name: 'Report', kind: 'yes-no', unit: 'once', weight: '25' },
  ],
};

describe('columns of KPI plans', () => {
  it('are the base and every indicator of any plan, what is to be reached before the weight', () => {
    const other: Terms = { ...plan, indicators: [{ ...plan.indicators[0]!, code: 'calls', name: 'Calls' }] };
    expect(columnsOf([undefined, plan, other]).map(({ key }) => key)).toEqual([
      'base',
      'sales target',
      'sales weight',
      'debts target',
      'debts weight',
      'report weight',
      'calls target',
      'calls weight',
    ]);
  });

  it('read and write the bound of an indicator that has one, and leave out what a plan does not have', () => {
    const [, , , debts] = columnsOf([plan]);
    expect(readColumn(plan, debts!)).toBe('200000');
    expect(readColumn(writeColumn(plan, debts!, '150000'), debts!)).toBe('150000');
    expect(readColumn({ ...plan, indicators: [] }, debts!)).toBeUndefined();
  });
});

describe('terms of a plan', () => {
  it('are the same whatever the order of their fields', () => {
    const { baseBonus, indicators } = plan;
    expect(isSame(plan, { indicators, baseBonus } as Terms)).toBe(true);
    expect(isSame(plan, { ...plan, baseBonus: '1' })).toBe(false);
  });

  it('keep the number when the kind changes', () => {
    const bounded = toKind(plan.indicators[0]!, 'within-bounds');
    expect(bounded).toMatchObject({ kind: 'within-bounds', atMost: '1000000', weight: '5/12' });
    expect(toKind(bounded, 'lower-is-better')).toMatchObject({ target: '1000000' });
  });
});
