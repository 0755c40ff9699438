import { describe, expect, it } from '@jest/globals';
import type { StatementInputsDraft } from '../inputs/statement-inputs.js';
import { calculateStatement } from '../calculation/calculate-statement.js';
import { makeSchemeWith } from '../testing/kpi-plan-builder.js';

type Deal = NonNullable<StatementInputsDraft['deals']>[number];

const deal = (id: string, client: string, facts: Partial<Deal> = {}): Deal => ({
  id,
  client,
  on: '2026-07-10',
  amount: '1.00',
  ...facts,
});

/** What is counted, or the refusals. */
function count(source: object, deals: Deal[], inputs: StatementInputsDraft = {}): number | string[] {
  const scheme = makeSchemeWith([
    { code: 'bonus', name: 'Bonus', kind: 'fixed-bonus', terms: { amount: source } } as never,
  ]);
  const result = calculateStatement(scheme, { month: '2026-07', deals, ...inputs });
  return result.ok ? Number(result.total) : result.problems.map(({ code, path }) => `${path.join('.')}: ${code}`);
}

describe('clients of the month', () => {
  const deals = [deal('1', 'A'), deal('2', 'A'), deal('3', 'A'), deal('4', 'B'), deal('5', 'C'), deal('6', 'C')];

  it('count once each, however many deals', () => {
    expect(count({ deals: 'clients' }, deals)).toBe(3);
    expect([1, 2, 3, 4].map((atLeast) => count({ deals: 'clients', atLeast }, deals))).toEqual([3, 2, 1, 0]);
  });

  it('make full groups of deals each by itself', () => {
    expect([2, 3, 4].map((every) => count({ deals: 'groups', every }, deals))).toEqual([2, 1, 0]);
  });

  it('are those of the deals that are meant and in which the person has a share', () => {
    const some = [
      deal('1', 'A', { tags: ['key'] }),
      deal('2', 'B'),
      deal('3', 'C', { tags: ['key'], broughtBy: 'me', shares: [{ person: 'other', share: '1' }] }),
    ];
    expect(count({ deals: 'clients' }, some, { person: 'me' })).toBe(2);
    expect(count({ deals: 'clients', where: { tags: ['key'] } }, some, { person: 'me' })).toBe(1);
  });

  it('are not those on whose deals of an earlier month money came in now', () => {
    const paidNow = [...deals, deal('7', 'D', { on: '2026-06-30', collected: '1.00' })];
    expect(count({ deals: 'clients' }, paidNow)).toBe(3);
  });
});

describe('a new client', () => {
  const later = (on: string, firstOrderOn: string, order = 2) => [deal('1', 'A', { on, order, firstOrderOn })];

  it.each([
    ['2026-07-31', '2026-07-01', 1],
    ['2026-07-01', '2026-06-30', 1],
    ['2026-07-31', '2026-06-24', 1],
    ['2026-07-01', '2026-06-23', 0],
    ['2026-07-01', '2026-05-31', 0],
    ['2026-07-01', '2025-07-01', 0],
  ])('orders again on %s after a first order on %s: %i', (on, firstOrderOn, counted) => {
    expect(count({ deals: 'new-clients' }, later(on, firstOrderOn))).toBe(counted);
  });

  it('counts the last days of a short month, and of the year before', () => {
    const inMonth = (month: string, on: string, firstOrderOn: string) =>
      count({ deals: 'new-clients' }, later(on, firstOrderOn), { month });
    expect([inMonth('2028-03', '2028-03-01', '2028-02-23'), inMonth('2028-03', '2028-03-01', '2028-02-22')]).toEqual([
      1, 0,
    ]);
    expect(inMonth('2027-01', '2027-01-31', '2026-12-25')).toBe(1);
  });

  it('is one by the order that the scheme says, from the last days that it says', () => {
    expect(count({ deals: 'new-clients', orders: 1 }, [deal('1', 'A', { order: 1 })])).toBe(1);
    expect(count({ deals: 'new-clients', orders: 3 }, later('2026-07-10', '2026-07-01'))).toBe(0);
    expect(count({ deals: 'new-clients', orders: 3 }, later('2026-07-10', '2026-07-01', 3))).toBe(1);
    expect(count({ deals: 'new-clients', lastDays: 0 }, later('2026-07-10', '2026-06-30'))).toBe(0);
  });

  it('is told by the first order where that is on the list', () => {
    expect(
      count({ deals: 'new-clients' }, [deal('1', 'A', { order: 2 }), deal('2', 'A', { on: '2026-07-01', order: 1 })]),
    ).toBe(1);
  });

  it('is not counted by an order of an earlier month on which money came in now', () => {
    expect(count({ deals: 'new-clients' }, later('2026-06-30', '2026-06-01'))).toBe(0);
  });

  it('is refused for what must be known: the month, the order, and the day of the first one only where it decides', () => {
    expect(count({ deals: 'new-clients' }, [deal('1', 'A', { order: 2 })])).toEqual([
      'inputs.deals.0.firstOrderOn: missing-deal-fact',
    ]);
    expect(count({ deals: 'new-clients' }, [deal('1', 'A', { order: 7 }), deal('2', 'B')])).toEqual([
      'inputs.deals.1.order: missing-deal-fact',
    ]);
    expect(count({ deals: 'new-clients' }, later('2026-07-10', '2026-07-01'), { month: undefined as never })).toEqual([
      'inputs.month: missing-month',
    ]);
  });
});
