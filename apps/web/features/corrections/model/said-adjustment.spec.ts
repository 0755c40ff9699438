import { describe, expect, it } from '@jest/globals';
import { bodyOfAdjustment, isOfNothing, keyOfPosted, type SaidAdjustment } from './said-adjustment.js';

const line = { statementId: 's1', component: 'kpi', code: 'sales', label: 'Sales', amount: '25000.00' };
const said: SaidAdjustment = {
  by: 'amount',
  personId: 'p1',
  ofMonth: '2026-07',
  month: '2026-08',
  amount: '-1 500,50',
  line: undefined,
  reason: ' A deal was counted twice. ',
};

describe('What an adjustment says', () => {
  it('is a person, the month it is of, and the amount as a decimal text', () => {
    expect(bodyOfAdjustment(said, 'ru')).toEqual({
      month: '2026-08',
      reason: 'A deal was counted twice.',
      personId: 'p1',
      ofMonth: '2026-07',
      amount: '-1500.50',
    });
  });

  it('names a line alone, from which whose it is, of which month and how much follow', () => {
    expect(bodyOfAdjustment({ ...said, by: 'line', line }, 'en')).toEqual({
      month: '2026-08',
      reason: 'A deal was counted twice.',
      reverses: { statementId: 's1', component: 'kpi', code: 'sales' },
    });
  });

  it('is nothing while something is missing', () => {
    expect(bodyOfAdjustment({ ...said, reason: ' ' }, 'en')).toBeUndefined();
    expect(bodyOfAdjustment({ ...said, amount: '' }, 'en')).toBeUndefined();
    expect(bodyOfAdjustment({ ...said, personId: null }, 'en')).toBeUndefined();
    expect(bodyOfAdjustment({ ...said, by: 'line' }, 'en')).toBeUndefined();
  });
});

describe('A posted line', () => {
  it('is known by its statement, component and code', () => {
    expect(keyOfPosted(line)).toBe('s1 kpi sales');
  });

  it('of nothing has nothing to undo', () => {
    expect(['0', '0.00', '-0.00'].every(isOfNothing)).toBe(true);
    expect(['0.01', '-25000.00', '10'].some(isOfNothing)).toBe(false);
  });
});
