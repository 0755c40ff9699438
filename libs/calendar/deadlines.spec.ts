import { describe, expect, it } from '@jest/globals';
import { deadlineRulesSchema, deadlinesOf, defaultDeadlineRules, type DeadlineRules, endOfDayOf } from './deadlines.js';
import { productionCalendarSchema } from './production-calendar.js';

const calendar = productionCalendarSchema.parse({ version: 'plain' });
const rules = defaultDeadlineRules;

function summary(
  month: string,
  timeZone = 'Europe/Moscow',
  changes: { rules?: DeadlineRules; exceptions?: Record<string, 'day-off' | 'working-day'> } = {},
): string[] {
  const exceptions = changes.exceptions ?? {};
  return deadlinesOf({ month, rules: changes.rules ?? rules, calendar: { ...calendar, exceptions }, timeZone }).map(
    (deadline) => `${deadline.kind} ${deadline.dueOn}${deadline.moved ? ` for ${deadline.nominalOn}` : ''}`,
  );
}

describe('the deadlines of July 2026 in Moscow', () => {
  it('are the 28th, the 1st, the 6th and the 8th, which is a Saturday and moves to Monday', () => {
    expect(summary('2026-07')).toEqual([
      'drafting-opened 2026-06-28',
      'tasks-agreed 2026-06-30',
      'plans-signed 2026-07-01',
      'actuals-submitted 2026-08-06',
      'payroll-posted 2026-08-10 for 2026-08-08',
    ]);
  });

  it('open at midnight in Moscow, plans with their drafting and actuals after the month, and are due at a midnight', () => {
    const deadlines = deadlinesOf({ month: '2026-07', rules, calendar, timeZone: 'Europe/Moscow' });
    expect(deadlines.map((deadline) => [deadline.opensOn, deadline.opensAt, deadline.dueAt])).toEqual([
      ['2026-06-28', '2026-06-27T21:00:00.000Z', '2026-06-28T21:00:00.000Z'],
      ['2026-06-28', '2026-06-27T21:00:00.000Z', '2026-06-30T21:00:00.000Z'],
      ['2026-06-28', '2026-06-27T21:00:00.000Z', '2026-07-01T21:00:00.000Z'],
      ['2026-08-01', '2026-07-31T21:00:00.000Z', '2026-08-06T21:00:00.000Z'],
      ['2026-08-10', '2026-08-09T21:00:00.000Z', '2026-08-10T21:00:00.000Z'],
    ]);
  });
});

describe('a deadline', () => {
  it('of submission moves back off a day off, and of drafting stays', () => {
    expect(summary('2026-08').slice(0, 3)).toEqual([
      'drafting-opened 2026-07-28',
      'tasks-agreed 2026-07-31',
      'plans-signed 2026-07-31 for 2026-08-01',
    ]);
    expect(summary('2026-07')[0]).toBe('drafting-opened 2026-06-28');
  });

  it('of tasks is the last working day before the month', () => {
    expect(summary('2026-11')[1]).toBe('tasks-agreed 2026-10-30 for 2026-10-31');
    expect(summary('2028-03')[1]).toBe('tasks-agreed 2028-02-29');
  });

  it('crosses the end of the year', () => {
    expect(summary('2026-12', 'Europe/Moscow', { exceptions: holidays })).toEqual([
      'drafting-opened 2026-11-28',
      'tasks-agreed 2026-11-30',
      'plans-signed 2026-12-01',
      'actuals-submitted 2027-01-11 for 2027-01-06',
      'payroll-posted 2027-01-11 for 2027-01-08',
    ]);
    expect(summary('2027-01', 'Europe/Moscow', { exceptions: holidays }).slice(0, 3)).toEqual([
      'drafting-opened 2026-12-28',
      'tasks-agreed 2026-12-31',
      'plans-signed 2026-12-31 for 2027-01-01',
    ]);
  });

  it('is never due before what is due may be done: it moves forward then', () => {
    const newYear = { ...holidays, '2026-12-31': 'day-off' as const };
    expect(summary('2026-12', 'Europe/Moscow', { exceptions: newYear }).slice(3)).toEqual([
      'actuals-submitted 2027-01-11 for 2027-01-06',
      'payroll-posted 2027-01-11 for 2027-01-08',
    ]);
    const longRest = {
      ...newYear,
      ...Object.fromEntries(['28', '29', '30'].map((day) => [`2026-12-${day}`, 'day-off' as const])),
    };
    expect(summary('2027-01', 'Europe/Moscow', { exceptions: longRest }).slice(0, 3)).toEqual([
      'drafting-opened 2026-12-28',
      'tasks-agreed 2027-01-11 for 2026-12-31',
      'plans-signed 2027-01-11 for 2027-01-01',
    ]);
  });

  it('that its rule puts before that is due on the first day on which it may be done', () => {
    const within: DeadlineRules = {
      ...rules,
      'plans-signed': { monthOffset: -1, day: 20, dayOff: 'keep' },
      'actuals-submitted': { monthOffset: 0, day: 31, dayOff: 'keep' },
      'payroll-posted': { monthOffset: 0, day: 25, dayOff: 'next-working-day' },
    };
    expect(summary('2026-07', 'Europe/Moscow', { rules: within })).toEqual([
      'drafting-opened 2026-06-28',
      'plans-signed 2026-06-28 for 2026-06-20',
      'tasks-agreed 2026-06-30',
      'actuals-submitted 2026-08-01 for 2026-07-31',
      'payroll-posted 2026-08-03 for 2026-07-25',
    ]);
  });

  it('counts a weekend day that is worked', () => {
    expect(summary('2026-07', 'Europe/Moscow', { exceptions: { '2026-08-08': 'working-day' } })[4]).toBe(
      'payroll-posted 2026-08-08',
    );
  });

  it('on the 31st falls on the last day of a shorter month', () => {
    const lastDay: DeadlineRules = { ...rules, 'drafting-opened': { monthOffset: 0, day: 31, dayOff: 'keep' } };
    const draftingOf = (month: string): string | undefined =>
      summary(month, 'UTC', { rules: lastDay }).find((line) => line.startsWith('drafting'));
    expect(draftingOf('2028-02')).toBe('drafting-opened 2028-02-29');
    expect(draftingOf('2026-02')).toBe('drafting-opened 2026-02-28');
    expect(draftingOf('2026-06')).toBe('drafting-opened 2026-06-30');
    expect(draftingOf('2026-07')).toBe('drafting-opened 2026-07-31');
  });

  it('lasts 23 or 25 hours when the clocks change on its day', () => {
    const opened = (day: number, monthOffset: number): string[] => {
      const onDay: DeadlineRules = { ...rules, 'drafting-opened': { monthOffset, day, dayOff: 'keep' } };
      const deadline = deadlinesOf({ month: '2026-03', rules: onDay, calendar, timeZone: 'Europe/Berlin' }).find(
        (each) => each.kind === 'drafting-opened',
      );
      return [deadline?.opensAt ?? '', deadline?.dueAt ?? ''];
    };
    expect(opened(29, 0)).toEqual(['2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z']);
    expect(opened(25, 7)).toEqual(['2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z']);
  });
});

describe('an opening of its own', () => {
  const openings = (month: string, changes: Partial<DeadlineRules>) =>
    deadlinesOf({ month, rules: { ...rules, ...changes }, calendar, timeZone: 'Europe/Moscow' }).map(
      ({ kind, opensOn, dueOn }) => `${kind} ${opensOn}..${dueOn}`,
    );

  it('moves off days off by its own rule, whatever the day does on which it is due', () => {
    // 1 and 2 August 2026 are a weekend, and so is 8 August; 5 August is a Wednesday.
    const changes: Partial<DeadlineRules> = {
      'actuals-submitted': {
        ...rules['actuals-submitted'],
        opens: { monthOffset: 1, day: 2, dayOff: 'next-working-day' },
      },
      'payroll-posted': { ...rules['payroll-posted'], opens: { monthOffset: 1, day: 5, dayOff: 'keep' } },
    };
    expect(openings('2026-07', changes).slice(3)).toEqual([
      'actuals-submitted 2026-08-03..2026-08-06',
      'payroll-posted 2026-08-05..2026-08-10',
    ]);
    // 2 January 2027 is a Saturday, the 6th and 8th are worked in this calendar.
    expect(openings('2026-12', changes).slice(3)).toEqual([
      'actuals-submitted 2027-01-04..2027-01-06',
      'payroll-posted 2027-01-05..2027-01-08',
    ]);
  });

  it('of plans is never before their drafting, and moves forward where it would be', () => {
    const early = {
      ...rules['plans-signed'],
      opens: { monthOffset: -1, day: 28, dayOff: 'previous-working-day' },
    } as const;
    // 28 June 2026 is a Sunday: the working day before is Friday the 26th, before drafting opens.
    expect(openings('2026-07', { 'plans-signed': early })[2]).toBe('plans-signed 2026-06-29..2026-07-01');
    const late = { ...rules['tasks-agreed'], opens: { monthOffset: -1, day: 30, dayOff: 'keep' } } as const;
    expect(openings('2026-08', { 'tasks-agreed': late })[1]).toBe('tasks-agreed 2026-07-30..2026-07-31');
  });

  it('holds back the day on which it is due', () => {
    const later = {
      ...rules['actuals-submitted'],
      opens: { monthOffset: 1, day: 6, dayOff: 'next-working-day' },
    } as const;
    // 6 December 2026 is a Sunday: due on Friday the 4th, but not open before Monday the 7th.
    expect(openings('2026-11', { 'actuals-submitted': later })[3]).toBe('actuals-submitted 2026-12-07..2026-12-07');
  });

  it('of the payroll may be as soon as actuals are approved: from the day after the month', () => {
    const asSoon = { ...rules['payroll-posted'], opens: 'actuals-approved' } as const;
    expect(openings('2026-07', { 'payroll-posted': asSoon })[4]).toBe('payroll-posted 2026-08-01..2026-08-10');
    expect(deadlineRulesSchema.safeParse({ ...rules, 'payroll-posted': asSoon }).success).toBe(true);
    expect(
      deadlineRulesSchema.safeParse({
        ...rules,
        'plans-signed': { ...rules['plans-signed'], opens: 'actuals-approved' },
      }).success,
    ).toBe(false);
    expect(
      deadlineRulesSchema.safeParse({ ...rules, 'drafting-opened': { ...rules['drafting-opened'], opens: early() } })
        .success,
    ).toBe(false);
  });
});

const early = () => ({ monthOffset: -1, day: 1, dayOff: 'keep' });

describe('deadline rules', () => {
  it('are those of the regulation by default', () => {
    expect(deadlineRulesSchema.parse(defaultDeadlineRules)).toEqual(defaultDeadlineRules);
  });

  it.each([
    [{ monthOffset: 0, day: 32, dayOff: 'keep' }],
    [{ monthOffset: 0.5, day: 1, dayOff: 'keep' }],
    [{ monthOffset: 13, day: 1, dayOff: 'keep' }],
    [{ monthOffset: 0, day: 1, dayOff: 'sometimes' }],
    [{ monthOffset: 0, day: '1', dayOff: 'keep' }],
    [{ monthOffset: 0, day: 1, dayOff: 'keep', hour: 5 }],
  ])('are refused with %j', (rule) => {
    const parsed = deadlineRulesSchema.safeParse({ ...defaultDeadlineRules, 'plans-signed': rule });
    expect(parsed.error?.issues[0]?.path[0]).toBe('plans-signed');
  });
});

describe('the end of a day that a rule names', () => {
  const until = (timeZone: string, dayOff: 'keep' | 'previous-working-day' = 'keep', month = '2027-05') =>
    endOfDayOf({ monthOffset: 0, day: 1, dayOff }, month, { calendar, timeZone });

  it('is midnight of the next day in the zone, on a day off as well where that is kept', () => {
    expect(until('Europe/Moscow')).toBe('2027-05-01T21:00:00.000Z');
    expect(until('Asia/Kolkata')).toBe('2027-05-01T18:30:00.000Z');
    expect(until('Europe/Moscow', 'previous-working-day')).toBe('2027-04-30T21:00:00.000Z');
  });

  it('is the first instant of the next day where midnight is skipped', () => {
    expect(
      endOfDayOf({ monthOffset: 0, day: 5, dayOff: 'keep' }, '2026-09', { calendar, timeZone: 'America/Santiago' }),
    ).toBe('2026-09-06T04:00:00.000Z');
  });
});

const holidays = Object.fromEntries(
  ['01', '02', '03', '04', '05', '06', '07', '08'].map((day) => [`2027-01-${day}`, 'day-off' as const]),
);
