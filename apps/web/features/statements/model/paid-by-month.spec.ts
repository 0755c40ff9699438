import { describe, expect, it } from '@jest/globals';
import { paidByMonth, sumsByCurrency } from './paid-by-month.js';

const paid = (month: string, total: string, currency = 'RUB') => ({ month, total, currency });

describe('What was paid', () => {
  it('is told month by month, the earliest first, with a bonus of a month in its amount', () => {
    const list = [paid('2026-12', '100.10'), paid('2026-12', '0.95'), paid('2026-11', '-5.00')];
    expect(paidByMonth(list, 12)).toEqual([
      { month: '2026-11', total: '-5.00' },
      { month: '2026-12', total: '101.05' },
    ]);
  });

  it('is told of the latest months alone where there are many', () => {
    const list = ['2026-03', '2026-01', '2026-02'].map((month) => paid(month, '1.00'));
    expect(paidByMonth(list, 2).map(({ month }) => month)).toEqual(['2026-02', '2026-03']);
  });

  it('is never added across currencies', () => {
    expect(sumsByCurrency([paid('2026-01', '1.00'), paid('2026-01', '2.50', 'INR'), paid('2026-02', '0.25')])).toEqual([
      { currency: 'RUB', total: '1.25' },
      { currency: 'INR', total: '2.50' },
    ]);
    expect(sumsByCurrency([])).toEqual([]);
  });
});
