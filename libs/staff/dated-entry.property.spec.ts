import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '#calendar/day.js';
import { type DaysInForce, daysInCommon, daysInMonth, isInForceOn, knownAt } from './dated-entry.js';

const dayOf = (number: number) => addDays('2026-01-01', number);
const day = fc.integer({ min: 0, max: 400 }).map(dayOf);
const entry: fc.Arbitrary<DaysInForce> = fc
  .tuple(fc.integer({ min: 0, max: 400 }), fc.option(fc.integer({ min: 0, max: 60 })))
  .map(([from, length]) => ({ fromOn: dayOf(from), untilOn: length === null ? null : dayOf(from + length) }));

describe('Dated entries', () => {
  it('share exactly the days on which both hold, whichever comes first', () => {
    fc.assert(
      fc.property(entry, entry, day, (a, b, on) => {
        const common = daysInCommon(a, b);
        expect(daysInCommon(b, a)).toEqual(common);
        expect(common !== undefined && isInForceOn(common, on)).toBe(isInForceOn(a, on) && isInForceOn(b, on));
      }),
    );
  });

  it('have in a month exactly its days on which they hold', () => {
    fc.assert(
      fc.property(entry, day, (some, on) => {
        const part = daysInMonth(some, on.slice(0, 7));
        expect(part !== undefined && isInForceOn(part, on)).toBe(isInForceOn(some, on));
      }),
    );
  });

  it('that follow each other are known one at a time', () => {
    const instants = fc.uniqueArray(fc.integer({ min: 0, max: 1_000 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(instants, fc.integer({ min: 0, max: 1_000 }), (times, asked) => {
        const at = (number: number) => new Date(number * 1_000).toISOString();
        const sorted = times.toSorted((a, b) => a - b);
        const entries = sorted.map((time, index) => {
          const next = sorted[index + 1];
          return { recordedAt: at(time), supersededAt: next === undefined ? null : at(next) };
        });
        expect(knownAt(entries, at(asked))).toHaveLength(asked >= (sorted[0] ?? 0) ? 1 : 0);
      }),
    );
  });
});
