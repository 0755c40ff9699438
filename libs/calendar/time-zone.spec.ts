import { describe, expect, it } from '@jest/globals';
import { dayOfInstant, instantInZone, startOfDay, timeZoneText } from './time-zone.js';

describe('a time zone', () => {
  it.each([
    'Europe/Moscow',
    'America/Argentina/Buenos_Aires',
    'UTC',
    'Asia/Kathmandu',
    'Asia/Kolkata',
    'Europe/Kyiv',
    'America/Port-au-Prince',
  ])('may be %s', (zone) => {
    expect(timeZoneText.parse(zone)).toBe(zone);
  });

  it.each(['Mars/Olympus', '+03:00', '', 'local', 'x'.repeat(1_000_000), 3])('is refused as %j', (zone) => {
    expect(timeZoneText.safeParse(zone).error?.issues[0]?.message).toContain(
      'write an IANA time zone such as "Europe/Moscow"',
    );
  });

  it.each([
    ['europe/moscow', 'Europe/Moscow'],
    ['utc', 'UTC'],
    ['EUROPE/MOSCOW', 'Europe/Moscow'],
    ['america/port_of_spain', 'America/Port_of_Spain'],
    ['GMT', 'UTC'],
    ['W-SU', 'Europe/Moscow'],
    ['US/Eastern', 'America/New_York'],
  ])('%s is refused with the name that every program knows', (zone, name) => {
    expect(timeZoneText.safeParse(zone).error?.issues).toEqual([
      expect.objectContaining({ message: expect.stringContaining(`write "${name}"`) }),
    ]);
  });
});

describe('the start of a day', () => {
  it.each([
    ['2026-07-01', 'Europe/Moscow', '2026-06-30T21:00:00.000Z'],
    ['2026-07-01', 'Asia/Kathmandu', '2026-06-30T18:15:00.000Z'],
    ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00:00.000Z'],
    ['2026-11-01', 'America/Havana', '2026-11-01T04:00:00.000Z'],
    ['2027-03-28', 'Asia/Beirut', '2027-03-27T22:00:00.000Z'],
    ['2027-03-28', 'Atlantic/Azores', '2027-03-28T01:00:00.000Z'],
    ['2028-04-28', 'Africa/Cairo', '2028-04-27T22:00:00.000Z'],
    ['2026-03-29', 'Europe/Berlin', '2026-03-28T23:00:00.000Z'],
  ])('%s in %s is %s', (day, zone, instant) => {
    expect(startOfDay(day, zone)).toBe(instant);
    expect(dayOfInstant(instant, zone)).toBe(day);
  });

  it('is not guessed for what is no day, no instant or no zone', () => {
    expect(() => startOfDay('2026-02-30', 'UTC')).toThrow(RangeError);
    expect(() => startOfDay('2026-02-20', 'Mars/Olympus')).toThrow(RangeError);
    expect(() => dayOfInstant('never', 'UTC')).toThrow(RangeError);
  });
});

describe('instantInZone', () => {
  it.each([
    ['2026-06-27T21:00:00.000Z', 'Europe/Moscow', '2026-06-28T00:00:00+03:00'],
    ['2026-06-27T21:00:00.250Z', 'Asia/Kolkata', '2026-06-28T02:30:00.250+05:30'],
    ['2026-10-25T01:30:00.000Z', 'Europe/Berlin', '2026-10-25T02:30:00+01:00'],
  ])('%s in %s is %s, the same instant', (instant, zone, shown) => {
    expect(instantInZone(instant, zone)).toBe(shown);
    expect(Date.parse(shown)).toBe(Date.parse(instant));
  });

  it('throws on what is no instant', () => {
    expect(() => instantInZone('2026-13-01T00:00:00Z', 'UTC')).toThrow(RangeError);
  });
});
