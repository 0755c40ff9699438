import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Month, nextMonth } from '#calendar/month.js';
import { calculateStatement } from '../../calculation/calculate-statement.js';
import type { StatementInputsDraft } from '../../inputs/statement-inputs.js';
import { makeSchemeWith } from '../../testing/kpi-plan-builder.js';
import type { CarriedState } from '../../statement/statement.js';

const months = Array.from({ length: 11 }).reduce<Month[]>((all) => [...all, nextMonth(all.at(-1)!)], ['2025-01']);

/** A sale in thousandths of what it pays at 10 %, with the months in which its client pays it and leaves, if ever. */
const sale = fc.record({
  month: fc.integer({ min: 0, max: 6 }),
  cents: fc.integer({ min: 1, max: 999_999 }),
  paidIn: fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined }),
  leftIn: fc.option(fc.integer({ min: 0, max: 8 }), { nil: undefined }),
});
type Sale = typeof sale extends fc.Arbitrary<infer T> ? T : never;

const story = fc.record({
  sales: fc.array(sale, { minLength: 1, maxLength: 5 }),
  instalments: fc.integer({ min: 1, max: 4 }),
  withinMonths: fc.integer({ min: 1, max: 4 }),
  salary: fc.integer({ min: 0, max: 300 }),
});

/** The limit is used up by an older deal until the younger one's client can leave no more: it is not forgotten. */
const takenLate = {
  sales: [
    { month: 0, cents: 200, paidIn: undefined, leftIn: undefined },
    { month: 0, cents: 1, paidIn: 0, leftIn: 0 },
  ],
  instalments: 2,
  withinMonths: 1,
  salary: 1,
};

const write = (cents: number) => (cents / 100).toFixed(2);
const cents = (text: string | undefined) => Math.round(Number(text ?? 0) * 100);
const isPaidBy = ({ month, paidIn }: Sale, at: number) => paidIn !== undefined && month + paidIn <= at;

function inputsOf(sales: readonly Sale[], at: number): StatementInputsDraft {
  return {
    month: months[at]!,
    deals: sales.flatMap((each, index) =>
      each.month === at || (each.paidIn !== undefined && each.month + each.paidIn === at)
        ? [
            {
              ...{ id: `D-${index}`, on: `${months[each.month]}-01`, client: `C-${index}` },
              ...{ amount: write(each.cents * 10), paid: isPaidBy(each, at) },
            },
          ]
        : [],
    ),
    leftClients: sales.flatMap(({ leftIn }, index) =>
      leftIn !== undefined && leftIn <= at ? [{ client: `C-${index}`, on: `${months[leftIn]}-01` }] : [],
    ),
  };
}

/** What of a sale should have been taken back by the end of a month, in whole cents; sales are of the first of their month. */
function targetOf(
  each: Sale,
  at: number,
  { instalments, withinMonths }: { instalments: number; withinMonths: number },
) {
  const isReason = (month: number) => {
    const { leftIn } = each;
    const hasLeft =
      leftIn !== undefined && leftIn <= month && leftIn >= each.month && leftIn < each.month + withinMonths;
    // 45 days from the 1st of a month are over in the month after it.
    return hasLeft || (!isPaidBy(each, month) && month >= each.month + 1);
  };
  if (at < each.month || !isReason(at)) return 0;
  let begun = at;
  while (begun > each.month && isReason(begun - 1)) begun -= 1;
  const part = Math.min(at - begun + 1, instalments);
  return part === instalments ? each.cents : Math.floor((each.cents * part) / instalments);
}

describe('What is taken back of deals', () => {
  it('is what was paid of them, in parts, within the limit, and given back when the client pays', () => {
    fc.assert(
      fc.property(story, ({ sales, instalments, withinMonths, salary }) => {
        const scheme = makeSchemeWith(
          [
            { code: 'salary', name: 'Salary', kind: 'salary', terms: { amount: write(salary * 100) } },
            {
              code: 'deals',
              name: 'Deals',
              kind: 'deal-commission',
              terms: { rules: [{ code: 'all', name: 'All', on: 'amount', rate: '10 %', onlyInItsMonth: true }] },
            },
            {
              code: 'clawback',
              name: 'Clawback',
              kind: 'clawback',
              terms: {
                of: ['deals'],
                whenClientLeaves: { withinMonths },
                whenUnpaid: { afterDays: 45 },
                instalments,
                mostShare: '50 %',
              },
            },
          ],
          { effectiveFrom: '2025-01-01' },
        );
        const taken = sales.map(() => 0);
        let carriedState: CarriedState = {};
        months.forEach((_month, at) => {
          const result = calculateStatement(scheme, inputsOf(sales, at), carriedState);
          if (!result.ok) throw new Error(JSON.stringify(result.problems));
          ({ carriedState } = result);
          const amountOf = (component: string, code: string) =>
            cents(result.lines.find((line) => line.component === component && line.code === code)?.amount);
          let left = Math.floor((salary * 100 + amountOf('deals', 'deals')) / 2);
          sales.forEach((each, index) => {
            taken[index]! -= amountOf('clawback', `D-${index}`);
            left -= Math.max(0, -amountOf('clawback', `D-${index}`));
          });
          expect(left).toBeGreaterThanOrEqual(0);
          sales.forEach((each, index) => {
            const target = targetOf(each, at, { instalments, withinMonths });
            expect(taken[index]).toBeLessThanOrEqual(target);
            // What is less than it should be is so because the limit is used up.
            if (taken[index]! < target) expect(left).toBe(0);
          });
        });
      }),
      { numRuns: 40, examples: [[takenLate]] },
    );
  });
});
