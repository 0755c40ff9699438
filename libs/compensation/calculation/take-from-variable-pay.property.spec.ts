import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseUnits } from '../numbers/money.js';
import { bonus, missed, salary, tasks, type Component } from '../testing/penalised-month.js';
import { makeSchemeWith } from '../testing/kpi-plan-builder.js';
import { expectStatement } from '../testing/statement-outcome.js';

const money = fc.integer({ min: 0, max: 2_000_000 }).map((hundredths) => (hundredths / 100).toFixed(2));

describe('whatever is taken away', () => {
  it('pays at least the fixed pay, and takes all that was asked while there is variable pay', () => {
    fc.assert(
      fc.property(
        money,
        fc.array(money, { maxLength: 2 }),
        fc.array(money, { minLength: 1, maxLength: 3 }),
        fc.array(money, { maxLength: 2 }),
        fc.array(fc.constantFrom('one', 'other', undefined), { minLength: 7, maxLength: 7 }),
        (fixed, bonuses, penalties, fines, lines) => {
          const at = (index: number) => (lines[index] === undefined ? {} : { line: lines[index] });
          const components: Component[] = [
            { ...salary, terms: { amount: fixed }, ...at(0) } as Component,
            ...bonuses.map((amount, index) => bonus(amount, { code: `bonus-${index}`, ...at(1 + index) })),
            ...penalties.map((amount, index) => tasks(amount, { code: `tasks-${index}`, ...at(3 + index) })),
            { code: 'fine', name: 'Fines', kind: 'fine', terms: { mostShare: '100 %' } },
          ];
          const statement = expectStatement(
            makeSchemeWith(components, {
              lines: [
                { code: 'one', name: 'One' },
                { code: 'other', name: 'Other' },
              ],
            }),
            {
              ...missed,
              fines: fines
                .filter((amount) => parseUnits(amount, 2) > 0n)
                .map((amount, index) => ({ id: `F-${index}`, reason: 'Any', amount })),
            },
          );
          const sum = (all: readonly string[]) => all.reduce((total, amount) => total + parseUnits(amount, 2), 0n);
          const variable = sum(bonuses) - sum(penalties) - sum(fines);
          const left = variable > 0n ? variable : 0n;
          expect(parseUnits(statement.total, 2)).toBe(parseUnits(fixed, 2) + left);
        },
      ),
      { numRuns: 200 },
    );
  });
});
