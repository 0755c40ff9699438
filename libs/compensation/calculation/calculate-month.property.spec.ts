import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calculateMonth } from './calculate-month.js';
import { calculateStatement } from './calculate-statement.js';
import type { StatementInputsDraft } from '../inputs/statement-inputs.js';
import type { PaySchemeDraft } from '../scheme/pay-scheme.js';
import { makeSchemeWith } from '../testing/kpi-plan-builder.js';
import type { TraceNode } from '../trace/trace.js';

const twoDigits = (day: number): string => String(day).padStart(2, '0');
const dayOf = (day: number): string => `2026-06-${twoDigits(day)}`;

function scaled(value: bigint, places: number): string {
  const digits = value.toString().padStart(places + 1, '0');
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

function kopecks(amount: string): bigint {
  return BigInt(amount.replace('.', ''));
}

const amounts = fc.oneof(fc.bigInt(0n, 10n ** 8n), fc.bigInt(0n, 300n));
const days = fc
  .uniqueArray(fc.integer({ min: 2, max: 30 }), { minLength: 1, maxLength: 5 })
  .map((list) => list.sort((a, b) => a - b));

/** Of every kind that reads another: a salary that changes, results, a limit over them, a fine, a shared line, a state. */
function everyKind(bonus: bigint, cap: bigint, salary: bigint): PaySchemeDraft {
  return makeSchemeWith(
    [
      {
        code: 'salary',
        name: 'Salary',
        kind: 'salary',
        terms: {
          grades: [
            { grade: 1, name: 'One', salary: scaled(salary, 2) },
            { grade: 2, name: 'Two', salary: scaled(salary + 777n, 2) },
          ],
        },
      },
      {
        code: 'kpi',
        name: 'KPI',
        kind: 'kpi-bonus',
        terms: {
          baseBonus: scaled(bonus, 2),
          indicators: ['a', 'b'].map((code, index) => ({
            code,
            name: code,
            kind: 'higher-is-better' as const,
            target: '7',
            unit: 'units',
            weight: index === 0 ? '1/3' : '2/3',
          })),
        },
      },
      { code: 'part', name: 'Part', kind: 'fixed-bonus', line: 'shared', terms: { amount: { component: 'salary' } } },
      { code: 'other', name: 'Other', kind: 'fixed-bonus', line: 'shared', terms: { amount: '0.01' } },
      { code: 'cap', name: 'Cap', kind: 'limit', terms: { of: ['kpi', 'part'], cap: scaled(cap, 2) } },
      { code: 'fines', name: 'Fines', kind: 'fine', terms: {} },
      {
        code: 'timely',
        name: 'Timely',
        kind: 'timeliness',
        terms: { onTime: '7000', afterMiss: ['4000'], missed: ['0', '2000'] },
      },
    ],
    { lines: [{ code: 'shared', name: 'Shared' }] },
  );
}

function inputsOf(results: readonly [number, number], promoted: number, fine: bigint): StatementInputsDraft {
  return {
    month: '2026-06',
    actuals: { a: { value: String(results[0]) }, b: { value: String(results[1]) } },
    employment: {
      hiredOn: '2026-06-03',
      grade: [
        { from: '2026-01-01', value: 1 },
        { from: dayOf(promoted), value: 2 },
      ],
    },
    tasks: [{ id: 'T-1', done: false }],
    fines: [{ id: 'F-1', reason: 'Any', amount: scaled(fine, 2) }],
  };
}

/** Every step that is the sum of those below it, and is shown as something else. */
function unequalSums(node: TraceNode): string[] {
  const children = node.children ?? [];
  const isSum = ['statement/periods', 'statement/periods-component', 'statement/period-own-days', 'salary'].includes(
    node.rule,
  );
  const sum = children.reduce((total, child) => total + (child.unit === 'money' ? kopecks(child.result) : 0n), 0n);
  return [...(isSum && sum !== kopecks(node.result) ? [node.rule] : []), ...children.flatMap(unequalSums)];
}

describe('a month that is cut into periods of the same scheme', () => {
  it('pays what it pays uncut, line by line, and every sum of its trace adds up', () => {
    fc.assert(
      fc.property(
        amounts,
        amounts,
        amounts,
        fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })),
        fc.integer({ min: 2, max: 30 }),
        amounts,
        days,
        (bonus, cap, salary, results, promoted, fine, cuts) => {
          const scheme = everyKind(bonus, cap, salary);
          const inputs = inputsOf(results, promoted, fine + 1n);
          const whole = calculateStatement(scheme, inputs);
          const cut = calculateMonth({
            periods: ['2026-06-01', ...cuts.map(dayOf)].map((from) => ({ from, scheme })),
            inputs,
          });
          if (!whole.ok || !cut.ok) throw new Error(JSON.stringify([whole, cut]));
          expect(cut.lines).toEqual(whole.lines);
          expect(cut.total).toBe(whole.total);
          expect(cut.carriedState).toEqual(whole.carriedState);
          expect(unequalSums(cut.trace)).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('a month of several versions', () => {
  it('pays each for its days, rounded once', () => {
    fc.assert(
      fc.property(
        days,
        fc.array(amounts, { minLength: 6, maxLength: 6 }),
        fc.integer({ min: 1, max: 30 }),
        (cuts, bonuses, leaves) => {
          const begins = [1, ...cuts].filter((day) => day <= leaves);
          const periods = begins.map((day, index) => ({
            from: dayOf(day),
            ...(index === begins.length - 1 ? { until: dayOf(leaves) } : {}),
            scheme: makeSchemeWith([
              {
                code: 'bonus',
                name: 'Bonus',
                kind: 'fixed-bonus' as const,
                terms: { amount: scaled(bonuses[index]!, 2) },
              },
            ]),
          }));
          const result = calculateMonth({ periods, inputs: { month: '2026-06' } });
          if (!result.ok) throw new Error(JSON.stringify(result.problems));
          // Day by day: the bonus that holds, in thirtieths of a kopeck.
          let sum = 0n;
          for (let day = 1; day <= leaves; day += 1) sum += bonuses[begins.filter((begin) => begin <= day).length - 1]!;
          expect(kopecks(result.total)).toBe((2n * sum + 30n) / 60n);
          expect(unequalSums(result.trace)).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });
});
