import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addMonths } from '#calendar/month.js';
import { leftBy } from '../../testing/carried-state.js';
import type { CarriedState } from '../../statement/statement.js';
import { makeSchemeWith } from '../../testing/kpi-plan-builder.js';
import { expectStatement } from '../../testing/statement-outcome.js';

const plan = (every: number, amount: string) =>
  makeSchemeWith(
    [
      {
        code: 'events',
        name: 'Events',
        kind: 'event-bonus',
        terms: {
          events: [
            { code: 'invoices', name: 'Invoices', count: { value: 'invoices' }, every, amount, carryRemainder: true },
          ],
        },
      },
    ],
    { values: [{ code: 'invoices', name: 'Invoices', unit: 'invoices' }] },
  );

describe('an event bonus that carries its remainder', () => {
  it('pays over any months what all their events would pay at once, and at any time has paid what is due', () => {
    const months = fc.array(fc.bigInt(0n, 100n), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 30 }), fc.bigInt(1n, 10n ** 6n), months, (every, kopecks, counts) => {
        const scheme = plan(every, `${kopecks / 100n}.${(kopecks % 100n).toString().padStart(2, '0')}`);
        let state: CarriedState = {};
        let [events, paid] = [0n, 0n];
        for (const [index, count] of counts.entries()) {
          const month = addMonths('2026-01', index);
          const statement = expectStatement(scheme, { month, values: { invoices: count.toString() } }, state);
          state = statement.carriedState;
          events += count;
          paid += BigInt(statement.total.replace('.', ''));
          expect(paid).toBe((events / BigInt(every)) * kopecks);
          expect(state).toEqual(
            leftBy(month, { events: { remainders: { invoices: Number(events % BigInt(every)) } } }),
          );
        }
      }),
    );
  });
});

describe('events that take away', () => {
  it('leave the salary whole, and take all there is of the variable pay when they ask for more', () => {
    const money = fc.bigInt(0n, 10n ** 7n);
    const text = (kopecks: bigint) => `${kopecks / 100n}.${(kopecks % 100n).toString().padStart(2, '0')}`;
    fc.assert(
      fc.property(money, money, fc.bigInt(1n, 10n ** 5n), fc.bigInt(0n, 100n), (salary, bonus, each, missed) => {
        const scheme = makeSchemeWith(
          [
            { code: 'salary', name: 'Salary', kind: 'salary', terms: { amount: text(salary) } },
            { code: 'bonus', name: 'Bonus', kind: 'fixed-bonus', terms: { amount: text(bonus) } },
            {
              code: 'events',
              name: 'Events',
              kind: 'event-bonus',
              terms: {
                events: [{ code: 'missed', name: 'Missed', count: { value: 'missed' }, amount: `-${text(each)}` }],
              },
            },
          ],
          { values: [{ code: 'missed', name: 'Missed', unit: 'calls' }] },
        );
        const { total, warnings } = expectStatement(scheme, { values: { missed: missed.toString() } });
        const asked = each * missed;
        expect(BigInt(total.replace('.', ''))).toBe(salary + (asked > bonus ? 0n : bonus - asked));
        expect(warnings.map(({ code }) => code)).toEqual(asked > bonus ? ['penalty-limited'] : []);
      }),
      { numRuns: 200 },
    );
  });
});
