import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addMonths, monthOfDay } from '#calendar/month.js';
import { calculateCompiled } from '../calculation/calculate-statement.js';
import { statementInputsSchema, type StatementInputsDraft } from '../inputs/statement-inputs.js';
import { compileScheme } from '../scheme/compile-scheme.js';
import { paySchemeSchema } from '../scheme/pay-scheme.js';
import { makeSchemeWith } from '../testing/kpi-plan-builder.js';

type Deals = NonNullable<StatementInputsDraft['deals']>;

const counting = (source: object) => {
  const scheme = compileScheme(
    paySchemeSchema.parse(
      makeSchemeWith([{ code: 'bonus', name: 'Bonus', kind: 'fixed-bonus', terms: { amount: source } } as never]),
    ),
  );
  return (deals: Deals, month = '2026-07'): number => {
    const result = calculateCompiled(scheme, statementInputsSchema.parse({ month, deals }), {}, { traced: false });
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    return Number(result.total);
  };
};

/** For each deal the client that it is with. */
const clients = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 30 });
const listOf = (each: number[]): Deals =>
  each.map((client, index) => ({ id: `D-${index}`, on: '2026-07-10', client: `C-${client}`, amount: '1' }));

describe('clients that are counted', () => {
  it('are the different ones, and groups those of each by itself, in any order of the deals', () => {
    const [different, groups] = [counting({ deals: 'clients' }), counting({ deals: 'groups', every: 3 })];
    fc.assert(
      fc.property(clients, (each) => {
        const numbers = [0, 1, 2, 3, 4, 5].map((client) => each.filter((one) => one === client).length);
        for (const deals of [listOf(each), listOf(each).reverse()]) {
          expect(different(deals)).toBe(new Set(each).size);
          expect(groups(deals)).toBe(numbers.reduce((sum, deals) => sum + Math.floor(deals / 3), 0));
        }
      }),
    );
  });
});

describe('a new client over the months', () => {
  /** The days between the orders of one client, from a first one on 1 May. */
  const gaps = fc.array(fc.integer({ min: 0, max: 45 }), { minLength: 1, maxLength: 8 });
  const dayAfter = (days: number) => new Date(Date.UTC(2026, 4, 1 + days)).toISOString().slice(0, 10);

  it('is counted at most once, in the month of the first order or, where that was in its last 7 days, in the next', () => {
    const counted = [1, 2, 3].map((orders) => counting({ deals: 'new-clients', orders }));
    fc.assert(
      fc.property(fc.nat(40), gaps, fc.integer({ min: 1, max: 3 }), (start, each, orders) => {
        let day = start;
        const days = [start, ...each.map((gap) => (day += gap))].map(dayAfter);
        const [first = ''] = days;
        const deals: Deals = days.map((on, index) => ({
          id: `D-${index}`,
          on,
          client: 'C',
          amount: '1',
          order: index + 1,
          firstOrderOn: first,
        }));
        const months = Array.from({ length: 16 }, (_, index) => addMonths('2026-05', index));
        const found = months.filter((month) => {
          const number = counted[orders - 1]!(
            deals.filter(({ on }) => monthOfDay(on) === month),
            month,
          );
          expect(number).toBeLessThanOrEqual(1);
          return number === 1;
        });
        const won = days[orders - 1];
        const lastDayOfMonth = new Date(Date.UTC(Number(first.slice(0, 4)), Number(first.slice(5, 7)), 0)).getUTCDate();
        const isLate = Number(first.slice(8)) > lastDayOfMonth - 7;
        const isWon =
          won !== undefined &&
          (monthOfDay(won) === monthOfDay(first) || (isLate && monthOfDay(won) === addMonths(monthOfDay(first), 1)));
        expect(found).toEqual(isWon ? [monthOfDay(won)] : []);
      }),
      { numRuns: 300 },
    );
  });
});
