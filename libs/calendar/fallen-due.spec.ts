import { describe, expect, it } from '@jest/globals';
import { hasFallenDue, nextInstantOf } from './fallen-due.js';

const at = (day: number) => new Date(Date.UTC(2026, 6, day));
const waiting = (dueOn: number | null, endsOn: number | null = null) => ({
  dueAt: dueOn === null ? null : at(dueOn),
  endsAt: endsOn === null ? null : at(endsOn),
});

describe('What has fallen due in a cycle', () => {
  it('is a deadline that waits, from its instant on and for as long as it waits', () => {
    const looks = [4, 5, 9].map((day) => hasFallenDue(waiting(5), { since: at(day - 1), until: at(day) }));
    expect(looks).toEqual([false, true, true]);
  });

  it('is the end of its month once', () => {
    const looks = [4, 5, 9].map((day) => hasFallenDue(waiting(null, 5), { since: at(day - 1), until: at(day) }));
    expect(looks).toEqual([false, true, false]);
  });

  it('is nothing where nothing is waited for', () => {
    expect(hasFallenDue(waiting(null), { since: at(1), until: at(31) })).toBe(false);
  });
});

describe('The next instant of several cycles', () => {
  it('is the first for which any waits, strictly after the one that is named', () => {
    const cycles = [waiting(9, 20), waiting(5), waiting(null)];
    expect([at(4), at(5), at(9), at(20)].map((after) => nextInstantOf(cycles, after))).toEqual([
      at(5),
      at(9),
      at(20),
      undefined,
    ]);
  });
});
