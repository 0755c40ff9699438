import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nextCycleOpening } from './cycle-opening.js';
import { addDays } from './day.js';
import {
  deadlineOf,
  deadlineRulesSchema,
  deadlinesOf,
  defaultDeadlineRules,
  earliestDayOf,
  type DeadlineBasis,
} from './deadlines.js';
import { addMonths } from './month.js';
import { isWorkingDay, productionCalendarSchema } from './production-calendar.js';
import { dayOfInstant } from './time-zone.js';

const zones = fc.constantFrom(
  'Europe/Moscow',
  'Europe/Berlin',
  'America/New_York',
  'America/Sao_Paulo',
  'America/Havana',
  'Asia/Beirut',
  'Africa/Cairo',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Asia/Kathmandu',
  'Pacific/Kiritimati',
  'UTC',
);
const months = fc.integer({ min: 0, max: 12 * 60 }).map((count) => addMonths('1990-01', count));
const days = fc
  .tuple(months, fc.integer({ min: 1, max: 28 }))
  .map(([month, day]) => `${month}-${String(day).padStart(2, '0')}`);
const calendars = fc
  .record({
    version: fc.constant('random'),
    weekend: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 5 }),
    exceptions: fc.dictionary(days, fc.constantFrom('day-off', 'working-day'), { maxKeys: 40 }),
  })
  .map((calendar) => productionCalendarSchema.parse(calendar));
const rule = fc.record({
  monthOffset: fc.integer({ min: -3, max: 3 }),
  day: fc.integer({ min: 1, max: 31 }),
  dayOff: fc.constantFrom('keep', 'previous-working-day', 'next-working-day'),
});
const withOpening = fc.oneof(
  rule,
  fc.tuple(rule, rule).map(([due, opens]) => ({ ...due, opens })),
);
const rules = fc
  .record({
    'drafting-opened': rule,
    'tasks-agreed': withOpening,
    'plans-signed': withOpening,
    'actuals-submitted': withOpening,
    'payroll-posted': fc.oneof(
      withOpening,
      rule.map((due) => ({ ...due, opens: 'actuals-approved' as const })),
    ),
  })
  .map((each) => deadlineRulesSchema.parse(each));
const bases: fc.Arbitrary<DeadlineBasis> = fc.record({
  rules: fc.oneof(rules, fc.constant(defaultDeadlineRules)),
  calendar: calendars,
  timeZone: zones,
});

describe('the deadlines of any month', () => {
  it('fall on working days unless the rule keeps the day', () => {
    fc.assert(
      fc.property(bases, months, (basis, month) => {
        for (const deadline of deadlinesOf({ ...basis, month })) {
          const { dayOff } = basis.rules[deadline.kind];
          const earliest = earliestDayOf(deadline.kind, month, basis) ?? '';
          expect(deadline.dueOn >= earliest).toBe(true);
          if (dayOff !== 'keep') expect(isWorkingDay(deadline.dueOn, basis.calendar)).toBe(true);
          else expect(deadline.dueOn).toBe(deadline.nominalOn > earliest ? deadline.nominalOn : earliest);
          if (dayOff === 'next-working-day') expect(deadline.dueOn >= deadline.nominalOn).toBe(true);
          // Whatever rule moves it back moves it forward only where there is no working day in between.
          if (dayOff === 'previous-working-day' && deadline.dueOn > deadline.nominalOn)
            for (let day = earliest; day <= deadline.nominalOn; day = addDays(day, 1))
              expect(isWorkingDay(day, basis.calendar)).toBe(false);
          expect(deadline.moved).toBe(deadline.dueOn !== deadline.nominalOn);
        }
      }),
    );
  });

  it('come in the order they are due, each from the start of the day on which it opens to the end of that on which it is due', () => {
    fc.assert(
      fc.property(bases, months, (basis, month) => {
        const deadlines = deadlinesOf({ ...basis, month });
        const due = deadlines.map((deadline) => deadline.dueAt);
        expect(due).toEqual(due.toSorted());
        for (const { kind, opensOn, opensAt, dueAt, dueOn } of deadlines) {
          const before = (instant: string): string => new Date(Date.parse(instant) - 1).toISOString();
          expect(dayOfInstant(opensAt, basis.timeZone)).toBe(opensOn);
          expect(opensOn <= dueOn).toBe(true);
          expect(opensOn >= (earliestDayOf(kind, month, basis) ?? '')).toBe(true);
          expect(dayOfInstant(before(dueAt), basis.timeZone)).toBe(dueOn);
          expect(dayOfInstant(before(opensAt), basis.timeZone) < opensOn).toBe(true);
          expect(dayOfInstant(dueAt, basis.timeZone) > dueOn).toBe(true);
        }
      }),
    );
  });
});

describe('the next opening of a cycle', () => {
  it('is later than the instant, and no other month opens in between', () => {
    fc.assert(
      fc.property(bases, days, (basis, day) => {
        const after = `${day}T12:00:00.000Z`;
        const { month, opensAt } = nextCycleOpening({ ...basis, after });
        expect(opensAt > after).toBe(true);
        expect(deadlineOf('drafting-opened', month, basis).opensAt).toBe(opensAt);
        for (let shift = -6; shift <= 6; shift += 1) {
          const other = deadlineOf('drafting-opened', addMonths(month, shift), basis).opensAt;
          expect(other <= after || other >= opensAt).toBe(true);
        }
      }),
    );
  });
});
