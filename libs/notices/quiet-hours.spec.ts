import { describe, expect, it } from '@jest/globals';
import { endOfQuiet } from './quiet-hours.js';

const night = { from: '20:00', until: '08:00' };
const lunch = { from: '12:00', until: '13:00' };

describe('Quiet hours', () => {
  it('go over midnight where they end earlier than they begin', () => {
    expect(endOfQuiet('2026-07-01T16:59:00.000Z', night, 'Europe/Moscow')).toBeUndefined();
    expect(endOfQuiet('2026-07-01T17:00:00.000Z', night, 'Europe/Moscow')).toBe('2026-07-02T05:00:00.000Z');
    expect(endOfQuiet('2026-07-02T04:59:00.000Z', night, 'Europe/Moscow')).toBe('2026-07-02T05:00:00.000Z');
    expect(endOfQuiet('2026-07-02T05:00:00.000Z', night, 'Europe/Moscow')).toBeUndefined();
  });

  it('lie within a day otherwise, and in the zone of the organisation', () => {
    expect(endOfQuiet('2026-07-01T06:30:00.000Z', lunch, 'Asia/Kolkata')).toBe('2026-07-01T07:30:00.000Z');
    expect(endOfQuiet('2026-07-01T12:30:00.000Z', lunch, 'Asia/Kolkata')).toBeUndefined();
  });

  it('end also on the nights on which the clock is changed', () => {
    const early = { from: '22:00', until: '02:30' };
    expect(endOfQuiet('2026-03-28T22:00:00.000Z', early, 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z');
    expect(endOfQuiet('2026-10-25T00:15:00.000Z', early, 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z');
    expect(endOfQuiet('2026-10-25T01:15:00.000Z', early, 'Europe/Berlin')).toBeUndefined();
  });

  it('are none where nobody wants any', () => {
    expect(endOfQuiet('2026-07-01T23:00:00.000Z', null, 'Europe/Moscow')).toBeUndefined();
  });
});
