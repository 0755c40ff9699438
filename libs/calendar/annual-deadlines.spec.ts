import { describe, expect, it } from '@jest/globals';
import { annualDeadlinesOf, lastOpenedYears, nextAnnualOpening } from './annual-deadlines.js';
import { annualRulesSchema, defaultAnnualRules } from './annual-rules.js';
import type { ProductionCalendar } from './production-calendar.js';

const calendar = (exceptions: ProductionCalendar['exceptions'] = {}): ProductionCalendar => ({
  version: 'test',
  weekend: [6, 7],
  exceptions,
});
const basis = (exceptions?: ProductionCalendar['exceptions']) => ({
  annualRules: defaultAnnualRules,
  calendar: calendar(exceptions),
  timeZone: 'Europe/Moscow',
});
const days = (year: number, exceptions?: ProductionCalendar['exceptions']) =>
  annualDeadlinesOf(year, basis(exceptions)).map(({ opensOn, dueOn }) => `${opensOn} ${dueOn}`);

describe('The deadlines of a year', () => {
  it('are in December before it and in January after it', () => {
    expect(days(2026)).toEqual([
      '2025-12-01 2025-12-31',
      '2027-01-01 2027-01-15',
      '2027-01-01 2027-01-20',
      '2027-01-21 2027-01-25',
    ]);
  });

  it('move off days off: plans before the rest that begins with 31 December, the bonus before a weekend', () => {
    expect(days(2026, { '2025-12-31': 'day-off' })[0]).toBe('2025-12-01 2025-12-30');
    // 25 January 2026 is a Sunday, 21 January a Wednesday.
    expect(days(2025)[3]).toBe('2026-01-21 2026-01-23');
  });

  it('are never due before they open', () => {
    const rest = Object.fromEntries(
      ['19', '20', '21', '22', '25'].map((day) => [`2027-01-${day}`, 'day-off'] as const),
    );
    expect(days(2026, rest)[3]).toBe('2027-01-18 2027-01-18');
  });

  it('begin at midnight of the zone and end at midnight after the day', () => {
    const [plans] = annualDeadlinesOf(2026, basis());
    expect([plans?.opensAt, plans?.dueAt]).toEqual(['2025-11-30T21:00:00.000Z', '2025-12-31T21:00:00.000Z']);
  });

  it('say where the calendar does not know the year', () => {
    const known = { '2025-12-31': 'day-off', '2027-01-01': 'day-off' } as const;
    expect(annualDeadlinesOf(2026, basis(known)).map(({ calendarKnown }) => calendarKnown)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(annualDeadlinesOf(2026, basis({ '2025-12-31': 'day-off' })).at(-1)?.calendarKnown).toBe(false);
  });
});

describe('The opening of annual plans', () => {
  it('is found strictly after an instant, year after year', () => {
    const first = nextAnnualOpening({ after: '2025-07-01T00:00:00.000Z', ...basis() });
    expect(first).toEqual({ year: 2026, opensAt: '2025-11-30T21:00:00.000Z' });
    expect(nextAnnualOpening({ after: first.opensAt, ...basis() }).year).toBe(2027);
  });

  it('tells which years have been opened by an instant', () => {
    expect(lastOpenedYears({ now: '2025-11-30T21:00:00.000Z', ...basis() })).toEqual([2025, 2026]);
    expect(lastOpenedYears({ now: '2025-11-30T20:59:59.999Z', ...basis() })).toEqual([2024, 2025]);
  });
});

describe('The rules of a year', () => {
  const refusals = (rules: unknown) =>
    annualRulesSchema.safeParse(rules).error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? [];

  it('of the regulation are in order', () => {
    expect(refusals(defaultAnnualRules)).toEqual([]);
  });

  it('are refused where something is due before it opens, before what comes before it, or of a year that goes on', () => {
    const january = (day: number) => ({ monthOffset: 12, day, dayOff: 'keep' as const });
    expect(refusals({ ...defaultAnnualRules, 'bonus-posted': { opens: january(26), due: january(25) } })).toEqual([
      'bonus-posted.due is before the day on which it opens',
    ]);
    expect(refusals({ ...defaultAnnualRules, 'actuals-approved': { opens: january(1), due: january(10) } })).toEqual([
      'actuals-approved.due is before actuals-submitted',
    ]);
    expect(
      refusals({
        ...defaultAnnualRules,
        'actuals-submitted': { ...defaultAnnualRules['actuals-submitted'], opens: { ...january(1), monthOffset: 11 } },
      }),
    ).toEqual(['actuals-submitted.opens is before the year is over: months are counted from its January']);
  });
});
