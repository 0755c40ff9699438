import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calculateStatement } from '../../calculation/calculate-statement.js';
import { makeSchemeWith } from '../../testing/kpi-plan-builder.js';

/** A month of one person in plain integers. */
const cases = fc.record({
  /** In kopecks. */
  salaries: fc.array(fc.oneof(fc.bigInt(0n, 10n ** 8n), fc.bigInt(0n, 500n)), { minLength: 4, maxLength: 4 }),
  /** Days of June from which the next grade holds. */
  changes: fc.uniqueArray(fc.integer({ min: 2, max: 30 }), { maxLength: 3 }).map((days) => days.sort((a, b) => a - b)),
  employed: fc
    .tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }))
    .map(([a, b]) => (a <= b ? ([a, b] as const) : ([b, a] as const))),
  /** In ten-thousandths of the salary. */
  rate: fc.bigInt(1n, 5000n),
  years: fc.integer({ min: 0, max: 40 }),
  most: fc.integer({ min: 1, max: 20 }),
  /** In hundredths of a day, for each day of employment; nothing where time is not paid. */
  worked: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
});

function scaled(value: bigint, places: number): string {
  const digits = value.toString().padStart(places + 1, '0');
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

const twoDigits = (day: number): string => String(day).padStart(2, '0');

type Case = typeof cases extends fc.Arbitrary<infer Each> ? Each : never;

/** Day by day, in integers: the sum over the days of the salary that holds, over one common denominator. */
function expectedKopecks({ salaries, changes, employed: [first, last], rate, years, most, worked }: Case): bigint {
  let sum = 0n;
  for (let day = first; day <= last; day += 1) sum += salaries[changes.filter((change) => change <= day).length]!;
  const factor = 10_000n + rate * BigInt(Math.min(years, most));
  // By time, each day of employment pays `worked` hundredths of a day of 22; otherwise one day of 30.
  const numerator = sum * factor * (worked === undefined ? 1n : BigInt(worked));
  const denominator = 10_000n * (worked === undefined ? 30n : 100n * 22n);
  return (2n * numerator + denominator) / (2n * denominator);
}

function paidKopecks({ salaries, changes, employed: [first, last], rate, years, most, worked }: Case): bigint {
  const terms = {
    grades: salaries.map((salary, index) => ({
      grade: index + 1,
      name: `Grade ${index + 1}`,
      salary: scaled(salary, 2),
    })),
    ...(years === 0
      ? {}
      : { seniority: { perYear: scaled(rate, 4), mostYears: most, countedOn: 'last-day' as const } }),
    ...(worked === undefined ? {} : { time: { norm: '22' } }),
  };
  // Full years need a hiring before the month: only without them does the employment begin inside it.
  const hiredOn = `${2026 - years}-06-${twoDigits(years === 0 ? first : 1)}`;
  const result = calculateStatement(makeSchemeWith([{ code: 'salary', name: 'Salary', kind: 'salary', terms }]), {
    month: '2026-06',
    employment: {
      hiredOn,
      leftOn: `2026-06-${twoDigits(last)}`,
      grade: [
        { from: '2000-01-01', value: 1 },
        ...changes.map((day, index) => ({ from: `2026-06-${twoDigits(day)}`, value: index + 2 })),
      ],
      ...(worked === undefined ? {} : { workedDays: scaled(BigInt(worked) * BigInt(last - first + 1), 2) }),
    },
  });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const parts = result.trace.children![0]!.children ?? [];
  if (result.trace.children![0]!.rule === 'salary')
    expect(parts.reduce((sum, part) => sum + BigInt(part.result.replace('.', '')), 0n)).toBe(
      BigInt(result.total.replace('.', '')),
    );
  return BigInt(result.total.replace('.', ''));
}

describe('a salary', () => {
  it('is what each day pays, however often it changes, and its parts add up to the line', () => {
    fc.assert(
      fc.property(cases, (each) => {
        const normal: Case = { ...each, employed: each.years === 0 ? each.employed : [1, each.employed[1]] };
        expect(paidKopecks(normal)).toBe(expectedKopecks(normal));
      }),
      { numRuns: 500 },
    );
  });
});
