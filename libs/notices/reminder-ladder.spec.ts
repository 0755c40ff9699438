import { describe, expect, it } from '@jest/globals';
import type { ProductionCalendar } from '#calendar/production-calendar.js';
import { defaultReminderLadder, dueRungs, type LadderBasis, nextRound, rungsOf } from './reminder-ladder.js';

const calendar: ProductionCalendar = { version: 'a', weekend: [6, 7], exceptions: { '2026-07-03': 'day-off' } };
const moscow: LadderBasis = { ladder: defaultReminderLadder, calendar, timeZone: 'Europe/Moscow' };
const working: LadderBasis = { ...moscow, ladder: { ...defaultReminderLadder, countsDays: 'working-days' } };
const long = '2026-01-01T00:00:00.000Z';
const told = (dueOn: string, now: string, basis = moscow, since = long) => {
  const { reminder, escalation, digestOn } = dueRungs({ dueOn, since, now }, basis);
  return [reminder?.name, escalation?.name, digestOn];
};

describe('The ladder of reminders', () => {
  it('has three reminders before the end of the day and tells the superior the day after', () => {
    expect(rungsOf('2026-07-06', moscow).map(({ name, at }) => [name, at])).toEqual([
      ['T-3', '2026-07-03T06:00:00.000Z'],
      ['T-1', '2026-07-05T06:00:00.000Z'],
      ['T', '2026-07-06T06:00:00.000Z'],
      ['T+1', '2026-07-07T06:00:00.000Z'],
    ]);
  });

  it('counts working days where the organisation does, over weekends and holidays', () => {
    // Monday the 6th: the working days before are the 2nd (Thursday), the 1st and 30 June.
    expect(rungsOf('2026-07-06', working).map(({ name, on }) => [name, on])).toEqual([
      ['T-3', '2026-06-30'],
      ['T-1', '2026-07-02'],
      ['T', '2026-07-06'],
      ['T+1', '2026-07-07'],
    ]);
    expect(rungsOf('2026-07-10', working).at(-1)).toMatchObject({ name: 'T+1', on: '2026-07-13' });
  });

  it('is at its time of the day also where the clock jumps over it, or shows it twice', () => {
    const berlin = { ...moscow, ladder: { ...defaultReminderLadder, at: '02:30' }, timeZone: 'Europe/Berlin' };
    expect(rungsOf('2026-03-29', berlin).find(({ name }) => name === 'T')?.at).toBe('2026-03-29T01:30:00.000Z');
    expect(rungsOf('2026-10-25', berlin).find(({ name }) => name === 'T')?.at).toBe('2026-10-25T00:30:00.000Z');
  });

  it('tells each at its instant, and not a second before', () => {
    expect(told('2026-07-06', '2026-07-03T05:59:59.000Z')).toEqual([undefined, undefined, undefined]);
    expect(told('2026-07-06', '2026-07-03T06:00:00.000Z')).toEqual(['T-3', undefined, undefined]);
    expect(told('2026-07-06', '2026-07-06T06:00:00.000Z')).toEqual(['T', undefined, undefined]);
    expect(told('2026-07-06', '2026-07-07T06:00:00.000Z')).toEqual(['T', 'T+1', undefined]);
    expect(told('2026-07-06', '2026-07-08T05:59:59.000Z')).toEqual(['T', 'T+1', undefined]);
    expect(told('2026-07-06', '2026-07-08T06:00:00.000Z')).toEqual(['T', undefined, '2026-07-08']);
  });

  it('tells after an outage the last one alone', () => {
    expect(told('2026-07-06', '2026-07-06T20:00:00.000Z')).toEqual(['T', undefined, undefined]);
    expect(told('2026-07-06', '2026-07-20T20:00:00.000Z')).toEqual(['T', undefined, '2026-07-20']);
  });

  it('makes up nothing of before something began to wait', () => {
    expect(told('2026-07-06', '2026-07-05T12:00:00.000Z', moscow, '2026-07-05T11:00:00.000Z')).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(told('2026-07-06', '2026-07-06T12:00:00.000Z', moscow, '2026-07-05T11:00:00.000Z')).toEqual([
      'T',
      undefined,
      undefined,
    ]);
  });

  it('has no digest on days off where working days count', () => {
    expect(told('2026-07-08', '2026-07-12T12:00:00.000Z', working)).toEqual(['T', undefined, '2026-07-10']);
    expect(told('2026-07-08', '2026-07-12T12:00:00.000Z', moscow)).toEqual(['T', undefined, '2026-07-12']);
  });

  it('tells no superior where the organisation wants none told', () => {
    const quiet = { ...moscow, ladder: { ...defaultReminderLadder, escalatesAfter: null } };
    expect(told('2026-07-06', '2026-08-01T12:00:00.000Z', quiet)).toEqual(['T', undefined, undefined]);
  });

  it('says when the next round is', () => {
    const rules = { at: '09:00', timeZone: 'Europe/Moscow' };
    expect(nextRound('2026-07-06T05:59:59.000Z', rules)).toBe('2026-07-06T06:00:00.000Z');
    expect(nextRound('2026-07-06T06:00:00.000Z', rules)).toBe('2026-07-07T06:00:00.000Z');
  });
});
