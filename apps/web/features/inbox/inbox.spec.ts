import { describe, expect, it } from '@jest/globals';
import { byDueDay } from './order.js';
import { exceptionOf } from './signable-together.js';
import { sumsByKind } from './sums-by-kind.js';

const plan = (documentId: string, dueOn: string, person: string) => ({ documentId, dueOn, person, kind: 'kpi-plan' });

describe('The inbox', () => {
  it('stands in the order of the days on which things are due, and of one day by person', () => {
    const days = byDueDay([
      plan('1', '2026-07-01', 'Maxim'),
      plan('2', '2026-06-30', 'Ivan'),
      plan('3', '2026-07-01', 'Anna'),
    ]);
    expect(days.map(({ dueOn, items }) => [dueOn, items.map(({ person }) => person)])).toEqual([
      ['2026-06-30', ['Ivan']],
      ['2026-07-01', ['Anna', 'Maxim']],
    ]);
  });

  it('keeps apart what has to be read by itself', () => {
    const worth = { amount: '60000', most: '85000', isUnlimited: false };
    expect(exceptionOf({ kind: 'kpi-plan', worth, openQuestions: 0 })).toBeUndefined();
    expect(
      exceptionOf({ kind: 'kpi-plan', worth: { ...worth, most: null, isUnlimited: true }, openQuestions: 0 }),
    ).toBe('no-cap');
    expect(exceptionOf({ kind: 'kpi-plan', worth, openQuestions: 1 })).toBe('asked');
    expect(exceptionOf({ kind: 'payroll-register', worth, openQuestions: 0 })).toBe('register');
  });

  it('adds up each kind of money by itself', () => {
    const worth = (amount: string, most: string | null) => ({ amount, most, isUnlimited: false });
    expect(
      sumsByKind([
        { kind: 'kpi-plan', worth: worth('45000.00', '63750.00') },
        { kind: 'payroll-register', worth: worth('1998828.18', null) },
        { kind: 'kpi-plan', worth: worth('60000.00', '85000.00') },
        { kind: 'actuals', worth: null },
      ]),
    ).toEqual([
      { kind: 'kpi-plan', amount: '105000.00', most: '148750.00' },
      { kind: 'payroll-register', amount: '1998828.18', most: null },
    ]);
  });
});
