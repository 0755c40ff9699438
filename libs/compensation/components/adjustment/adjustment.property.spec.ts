import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calculateStatement } from '../../calculation/calculate-statement.js';
import { makeSchemeWith } from '../../testing/kpi-plan-builder.js';

const text = (kopecks: bigint) =>
  `${kopecks < 0n ? '-' : ''}${(kopecks < 0n ? -kopecks : kopecks) / 100n}.${String((kopecks < 0n ? -kopecks : kopecks) % 100n).padStart(2, '0')}`;
const kopecks = (amount: string) => BigInt(amount.replace('.', ''));
const least = (...values: bigint[]) => values.reduce((a, b) => (a < b ? a : b));

const money = fc.oneof(fc.bigInt(0n, 500n), fc.bigInt(0n, 10n ** 8n));
const some = fc.array(
  money.map((amount) => amount + 1n),
  { maxLength: 4 },
);
const percent = fc.bigInt(0n, 100n);
const cases = fc.record({
  salary: money,
  bonus: money,
  ofAdjustments: percent,
  ofFines: percent,
  back: some,
  paid: some,
  fines: some,
});

/** What is taken of each, one after another, while there is room. */
function takeOut(amounts: readonly bigint[], room: bigint): bigint[] {
  let left = room < 0n ? 0n : room;
  return amounts.map((amount) => {
    const cut = least(amount, left);
    left -= cut;
    return cut;
  });
}

const sum = (amounts: readonly bigint[]) => amounts.reduce((a, b) => a + b, 0n);

describe('adjustments and fines of any size', () => {
  it("take, each and together, no more of the month's pay than their limits allow", () => {
    fc.assert(
      fc.property(cases, ({ salary, bonus, ofAdjustments, ofFines, back, paid, fines }) => {
        const result = calculateStatement(
          makeSchemeWith([
            { code: 'fines', name: 'Fines', kind: 'fine', terms: { mostShare: `${ofFines} %` } },
            {
              code: 'corrections',
              name: 'Corrections',
              kind: 'adjustment',
              terms: { mostShare: `${ofAdjustments} %` },
            },
            { code: 'salary', name: 'Salary', kind: 'salary', terms: { amount: text(salary) } },
            { code: 'bonus', name: 'Bonus', kind: 'fixed-bonus', terms: { amount: text(bonus) } },
          ]),
          {
            fines: fines.map((amount, index) => ({ id: `F-${index}`, reason: 'A reason', amount: text(amount) })),
            adjustments: [...back.map((amount) => -amount), ...paid].map((amount, index) => ({
              id: `A-${index}`,
              month: '2026-05',
              reason: 'A reason',
              amount: text(amount),
            })),
          },
        );
        if (!result.ok) throw new Error(JSON.stringify(result.problems));
        const pay = salary + bonus;
        const takenBack = takeOut(back, (pay * ofAdjustments) / 100n);
        const together = (pay * (ofAdjustments > ofFines ? ofAdjustments : ofFines)) / 100n;
        const fined = takeOut(fines, least(bonus, (pay * ofFines) / 100n, together - sum(takenBack)));
        const lines = (component: string) =>
          result.lines.filter((line) => line.component === component).map((line) => kopecks(line.amount));
        expect(lines('corrections')).toEqual([...takenBack.map((amount) => -amount), ...paid]);
        expect(lines('fines')).toEqual(fined.map((amount) => -amount));
        expect(result.warnings.map((warning) => warning.code)).toEqual([
          ...(sum(fined) < sum(fines) ? ['fine-limited'] : []),
          ...(sum(takenBack) < sum(back) ? ['adjustment-limited'] : []),
        ]);
      }),
      { numRuns: 400 },
    );
  });
});
