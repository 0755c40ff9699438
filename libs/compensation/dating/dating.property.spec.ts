import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '#calendar/day.js';
import { isWorkingDay, productionCalendarSchema } from '#calendar/production-calendar.js';
import { compare, ONE, addAll } from '../numbers/exact-fraction.js';
import { readFactAt } from './dated-fact.js';
import { countCalendarDays, findSpanOfMonth, countWorkingDays } from './days-of-month.js';
import { cutSegments } from './segments.js';

const months = fc
  .record({ year: fc.integer({ min: 1901, max: 2199 }), number: fc.integer({ min: 1, max: 12 }) })
  .map(({ year, number }) => `${year}-${String(number).padStart(2, '0')}`);
/** A month, some of its days, and a calendar with exceptions near them. */
const cases = months.chain((month) => {
  const { from } = findSpanOfMonth(month);
  const near = fc.integer({ min: -3, max: 33 }).map((distance) => addDays(from, distance));
  return fc.record({
    month: fc.constant(month),
    days: fc.array(near, { maxLength: 6 }),
    calendar: fc
      .record({
        weekend: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 3 }),
        exceptions: fc.dictionary(near, fc.constantFrom('day-off' as const, 'working-day' as const), { maxKeys: 8 }),
      })
      .map((calendar) => productionCalendarSchema.parse({ version: 'any', ...calendar })),
  });
});

/** Every day of a span, one by one. */
function daysFrom(from: string, until: string): string[] {
  const days = [];
  for (let day = from; day <= until; day = addDays(day, 1)) days.push(day);
  return days;
}

describe('the segments of a month', () => {
  it('follow each other without a gap or an overlap, and their shares are exactly 1', () => {
    fc.assert(
      fc.property(cases, ({ month, days, calendar }) => {
        const span = findSpanOfMonth(month);
        for (const counted of [countCalendarDays(month), countWorkingDays(month, calendar)]) {
          fc.pre(counted.total > 0);
          const segments = cutSegments(span, days, counted);
          expect(segments.flatMap(({ from, until }) => daysFrom(from, until))).toEqual(daysFrom(span.from, span.until));
          expect(segments.slice(1).every(({ from }) => days.includes(from))).toBe(true);
          expect(compare(addAll(segments.map(({ share }) => share)), ONE)).toBe(0);
        }
      }),
    );
  });
});

describe('the days of a month', () => {
  it('are counted as one by one', () => {
    fc.assert(
      fc.property(
        cases,
        fc.integer({ min: -5, max: 35 }),
        fc.integer({ min: 0, max: 40 }),
        ({ month, calendar }, begin, length) => {
          const span = findSpanOfMonth(month);
          const from = addDays(span.from, begin);
          const part = { from, until: addDays(from, length) };
          const inside = daysFrom(part.from, part.until).filter((day) => day >= span.from && day <= span.until);
          expect(countCalendarDays(month).count(part)).toBe(inside.length);
          expect(countWorkingDays(month, calendar).count(part)).toBe(
            inside.filter((day) => isWorkingDay(day, calendar)).length,
          );
        },
      ),
    );
  });
});

describe('a dated fact', () => {
  it('is on each day what began last', () => {
    fc.assert(
      fc.property(cases, ({ days, month }) => {
        const begins = [...new Set(days)].sort();
        const fact = begins.map((from, index) => ({ from, value: index + 1 }));
        const { from, until } = findSpanOfMonth(month);
        for (const day of daysFrom(from, until)) {
          const begun = begins.filter((begin) => begin <= day).length;
          expect(readFactAt(fact, day)).toBe(begun === 0 ? undefined : begun);
        }
      }),
    );
  });
});
