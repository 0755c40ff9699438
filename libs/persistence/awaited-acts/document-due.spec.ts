import { describe, expect, it } from '@jest/globals';
import { productionCalendarSchema } from '#calendar/production-calendar.js';
import { defaultReminderLadder, type LadderBasis } from '#notices/reminder-ladder.js';
import { deadlineDecidedBy, dueOfDocument } from './document-due.js';

const holidays = Object.fromEntries(
  ['01', '02', '03', '04', '05', '06', '07', '08'].map((day) => [`2027-01-${day}`, 'day-off'] as const),
);
const basis: LadderBasis = {
  ladder: defaultReminderLadder,
  calendar: productionCalendarSchema.parse({ version: '2027', exceptions: holidays }),
  timeZone: 'Europe/Moscow',
};
const dueAfter = (since: string, deadlineOn: string | null = null, other: LadderBasis = basis) =>
  dueOfDocument(new Date(since), deadlineOn, other);

describe('What waits without a deadline of its month', () => {
  it('is due at the end of the day so many days later', () => {
    expect(dueAfter('2026-12-14T10:00:00Z')).toEqual({
      since: '2026-12-14T10:00:00.000Z',
      dueOn: '2026-12-17',
      dueAt: '2026-12-17T21:00:00.000Z',
    });
  });

  it('is due on the next working day where its day is off, by the calendar of the organisation', () => {
    expect(dueAfter('2026-12-09T10:00:00Z').dueOn).toBe('2026-12-14');
    expect(dueAfter('2027-01-01T10:00:00Z')).toMatchObject({ dueOn: '2027-01-11', dueAt: '2027-01-11T21:00:00.000Z' });
  });

  it('has working days alone counted where the organisation says so', () => {
    const ladder = { ...defaultReminderLadder, countsDays: 'working-days' as const };
    expect(dueAfter('2026-12-09T10:00:00Z', null, { ...basis, ladder }).dueOn).toBe('2026-12-14');
    expect(dueAfter('2026-12-30T10:00:00Z', null, { ...basis, ladder }).dueOn).toBe('2027-01-12');
  });
});

describe('What waits with a deadline of its month', () => {
  it('is due with it, as its own rule has moved it', () => {
    expect(dueAfter('2026-12-30T10:00:00Z', '2027-01-01').dueOn).toBe('2027-01-01');
    expect(deadlineDecidedBy('kpi-plan', '2027-01-01', '2027-01-01')).toEqual({ cycle: 'month', kind: 'plans-signed' });
  });

  it('has days of its own once that is over', () => {
    expect(dueAfter('2027-01-02T10:00:00Z', '2027-01-01').dueOn).toBe('2027-01-11');
    expect(deadlineDecidedBy('kpi-plan', '2027-01-01', '2027-01-11')).toBeNull();
  });
});
