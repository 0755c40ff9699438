import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calculateStatement } from '../../calculation/calculate-statement.js';
import { makeSchemeWith } from '../../testing/kpi-plan-builder.js';

const text = (kopecks: bigint) => `${kopecks / 100n}.${String(kopecks % 100n).padStart(2, '0')}`;
const kopecks = (amount: string) => BigInt(amount.replace('.', ''));
const least = (a: bigint, b: bigint) => (a < b ? a : b);

const money = fc.oneof(fc.bigInt(0n, 500n), fc.bigInt(0n, 10n ** 8n));
const cases = fc.record({
  salary: money,
  bonus: money,
  percent: fc.bigInt(0n, 100n),
  fines: fc.array(
    money.map((amount) => amount + 1n),
    { minLength: 1, maxLength: 4 },
  ),
});

describe('fines of any size', () => {
  it('take, one after another, all that both limits allow, and show the rest', () => {
    fc.assert(
      fc.property(cases, ({ salary, bonus, percent, fines }) => {
        const result = calculateStatement(
          makeSchemeWith([
            { code: 'salary', name: 'Salary', kind: 'salary', terms: { amount: text(salary) } },
            { code: 'bonus', name: 'Bonus', kind: 'fixed-bonus', terms: { amount: text(bonus) } },
            { code: 'fines', name: 'Fines', kind: 'fine', terms: { mostShare: `${percent} %` } },
          ]),
          { fines: fines.map((amount, index) => ({ id: `F-${index}`, reason: 'A reason', amount: text(amount) })) },
        );
        if (!result.ok) throw new Error(JSON.stringify(result.problems));
        let room = least(bonus, ((salary + bonus) * percent) / 100n);
        const expected = fines.map((amount) => {
          const cut = least(amount, room);
          room -= cut;
          return -cut;
        });
        const lines = result.lines.slice(2).map((line) => kopecks(line.amount));
        expect(lines).toEqual(expected);
        const isLimited = fines.reduce((sum, each) => sum + each, 0n) > -expected.reduce((sum, each) => sum + each, 0n);
        expect(result.warnings.map((warning) => warning.code)).toEqual(isLimited ? ['fine-limited'] : []);
        expect(kopecks(result.total)).toBeGreaterThanOrEqual(salary);
      }),
      { numRuns: 500 },
    );
  });

  it('take from the salary as well where the scheme says so, never more than the share of the month', () => {
    const shares = cases.filter(({ percent }) => percent <= 20n);
    fc.assert(
      fc.property(shares, ({ salary, bonus, percent, fines }) => {
        const result = calculateStatement(
          makeSchemeWith([
            { code: 'salary', name: 'Salary', kind: 'salary', terms: { amount: text(salary) } },
            { code: 'bonus', name: 'Bonus', kind: 'fixed-bonus', terms: { amount: text(bonus) } },
            { code: 'fines', name: 'Fines', kind: 'fine', terms: { fromSalary: true, mostShare: `${percent} %` } },
          ]),
          { fines: fines.map((amount, index) => ({ id: `F-${index}`, reason: 'A reason', amount: text(amount) })) },
        );
        if (!result.ok) throw new Error(JSON.stringify(result.problems));
        const imposed = fines.reduce((sum, each) => sum + each, 0n);
        const allowed = ((salary + bonus) * percent) / 100n;
        expect(salary + bonus - kopecks(result.total)).toBe(least(imposed, allowed));
      }),
      { numRuns: 300 },
    );
  });
});
