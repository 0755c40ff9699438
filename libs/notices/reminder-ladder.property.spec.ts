import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { addDays } from '#calendar/day.js';
import { isWorkingDay } from '#calendar/production-calendar.js';
import { defaultReminderLadder, dueRungs, type LadderBasis, nextRound, rungsOf } from './reminder-ladder.js';

const zones = ['Europe/Moscow', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Africa/Cairo', 'Pacific/Apia'];
const days = fc.integer({ min: 0, max: 900 }).map((count) => addDays('2026-01-01', count));
const clockTimes = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));

const bases: fc.Arbitrary<LadderBasis> = fc
  .record({
    at: clockTimes,
    countsDays: fc.constantFrom('calendar-days' as const, 'working-days' as const),
    remindsBefore: fc.uniqueArray(fc.integer({ min: 0, max: 10 }), { maxLength: 5 }),
    escalatesAfter: fc.option(fc.integer({ min: 1, max: 5 })),
    timeZone: fc.constantFrom(...zones),
    daysOff: fc.uniqueArray(days, { maxLength: 20 }),
  })
  .map(({ timeZone, daysOff, ...ladder }) => ({
    ladder: { ...defaultReminderLadder, ...ladder },
    timeZone,
    calendar: {
      version: 'random',
      weekend: [6, 7],
      exceptions: Object.fromEntries(daysOff.map((day) => [day, 'day-off' as const])),
    },
  }));
const since = '2025-01-01T00:00:00.000Z';
const runs = { numRuns: 25 };

/** The keys of everything that is told of one thing by rounds at these instants, as the table of notices keeps them. */
function toldBy(rounds: readonly string[], dueOn: string, basis: LadderBasis): string[] {
  const told = new Set<string>();
  for (const now of rounds) {
    const { reminder, escalation, digestOn } = dueRungs({ dueOn, since, now }, basis);
    if (reminder) told.add(reminder.name);
    if (escalation) told.add(escalation.name);
    if (digestOn !== undefined) told.add(`digest/${digestOn}`);
  }
  return [...told];
}

/** Every round from 20 days before something is due until 20 days after. */
function roundsAround(dueOn: string, { ladder, timeZone }: LadderBasis): string[] {
  const rounds: string[] = [];
  const end = `${addDays(dueOn, 20)}T00:00:00.000Z`;
  for (let now = `${addDays(dueOn, -20)}T00:00:00.000Z`; now < end;) {
    now = nextRound(now, { at: ladder.at, timeZone });
    rounds.push(now);
  }
  return rounds;
}

describe('The ladder of reminders, whatever the calendar, the zone and the rules', () => {
  it('has its rungs in the order of time, reminders before the day is over and the superior after it', () => {
    fc.assert(
      fc.property(days, bases, (dueOn, basis) => {
        const rungs = rungsOf(dueOn, basis);
        expect(rungs.map(({ at }) => at)).toEqual(rungs.map(({ at }) => at).toSorted());
        for (const { audience, on } of rungs) expect(audience === 'superior' ? on > dueOn : on <= dueOn).toBe(true);
        if (basis.ladder.countsDays === 'working-days')
          for (const { on } of rungs) expect(isWorkingDay(on, basis.calendar)).toBe(true);
      }),
      runs,
    );
  });

  it('is told in full, each rung once, by a round a day', () => {
    fc.assert(
      fc.property(days, bases, (dueOn, basis) => {
        const told = toldBy(roundsAround(dueOn, basis), dueOn, basis).filter((key) => !key.startsWith('digest'));
        expect(told.toSorted()).toEqual([...new Set(rungsOf(dueOn, basis).map(({ name }) => name))].toSorted());
      }),
      runs,
    );
  });

  it('tells after any outage one reminder at most, and no superior twice on one day', () => {
    fc.assert(
      fc.property(days, bases, fc.integer({ min: 0, max: 39 }), (dueOn, basis, missed) => {
        const rounds = roundsAround(dueOn, basis);
        const before = toldBy(rounds.slice(0, missed), dueOn, basis);
        for (const length of [1, 2, 5, 20]) {
          const back = rounds[missed + length];
          if (back === undefined) continue;
          const added = toldBy([back], dueOn, basis).filter((key) => !before.includes(key));
          expect(added.filter((key) => /^T(-|$)/.test(key)).length).toBeLessThanOrEqual(1);
          expect(added.filter((key) => /^(T\+|digest)/.test(key)).length).toBeLessThanOrEqual(1);
        }
      }),
      runs,
    );
  });

  it('says the same when it is asked twice, and forgets nothing between two rounds', () => {
    fc.assert(
      fc.property(days, bases, fc.integer({ min: 0, max: 39 }), (dueOn, basis, index) => {
        const now = roundsAround(dueOn, basis)[index] ?? since;
        const later = new Date(Date.parse(now) + 60_000).toISOString();
        expect(dueRungs({ dueOn, since, now: later }, basis)).toEqual(dueRungs({ dueOn, since, now }, basis));
      }),
      runs,
    );
  });
});
