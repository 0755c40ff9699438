import { describe, expect, it } from '@jest/globals';
import {
  addMonths,
  dayOf,
  formatDay,
  formatInstant,
  formatMoment,
  formatMonth,
  formatMonthAlone,
  formatMonthCompared,
  formatMonthOfDay,
  lastDayOf,
} from './dates.js';

describe('Dates on screens', () => {
  it('are told in the zone of the organisation', () => {
    expect(formatInstant('2026-07-01T15:00:00Z', 'en', 'Europe/Moscow')).toBe('Wed 1 Jul, 18:00');
    expect(formatInstant('2026-07-01T15:00:00Z', 'ru', 'Europe/Moscow')).toBe('ср\u00a01\u00a0июл, 18:00');
    expect(dayOf(new Date('2026-06-30T22:00:00Z'), 'Europe/Moscow')).toBe('2026-07-01');
  });

  it('are told as a day alone where the hour is not known, and on a clock never', () => {
    expect(formatInstant('2026-06-30T21:00:40Z', 'en', 'Europe/Moscow')).toBe('Wed 1 Jul');
    expect(formatInstant('2026-06-30T21:01:00Z', 'en', 'Europe/Moscow')).toBe('Wed 1 Jul, 00:01');
    expect(formatMoment('2026-06-30T21:00:40Z', 'en', 'Europe/Moscow')).toBe('Wed 1 Jul, 00:00');
  });

  it('have a year where it is another than that of the reader, with an hour or without', () => {
    expect(formatInstant('2026-12-28T06:30:00Z', 'en', 'Europe/Moscow', '2027-01-11')).toBe('Mon 28 Dec 2026, 09:30');
    expect(formatInstant('2026-12-27T21:00:00Z', 'en', 'Europe/Moscow', '2027-01-11')).toBe('Mon 28 Dec 2026');
    // It is another year there already.
    expect(formatInstant('2026-12-31T21:30:00Z', 'en', 'Europe/Moscow', '2027-01-11')).toBe('Fri 1 Jan, 00:30');
    expect(formatDay('2026-07-01', 'en', '2026-06-27')).toBe('Wed 1 Jul');
    expect(formatDay('2027-01-25', 'en', '2026-06-27')).toMatch(/2027$/);
  });

  it('name the month of a day as it is said after its number', () => {
    expect(formatMonthOfDay('2026-12', 'en')).toBe('December');
    expect(formatMonthOfDay('2026-12', 'ru')).toBe('декабря');
    expect(formatMonthOfDay('2026-05', 'ru')).toBe('мая');
    expect(formatMonthOfDay('2026-12', 'hi')).toBe('दिसंबर');
  });

  it('name months in each language, in Latin digits', () => {
    expect(formatMonth('2026-07', 'en')).toBe('July 2026');
    expect(formatMonth('2026-07', 'ru')).toBe('июль\u00a02026');
    expect(formatMonthAlone('2026-07', 'ru')).toBe('Июль\u00a02026');
    expect(formatMonth('2026-07', 'hi')).toContain('2026');
  });

  it('end in no full stop, which a sentence would double', () => {
    expect(formatDay('2027-01-18', 'ru', '2026-12-01')).toBe('пн\u00a018\u00a0янв\u00a02027');
  });

  it('stand after "to" in the case of the language', () => {
    const compared = ['2026-03', '2026-05', '2026-08', '2026-10'].map((month) => formatMonthCompared(month, 'ru'));
    expect(compared).toEqual(['марту', 'маю', 'августу', 'октябрю']);
    expect(formatMonthCompared('2026-10', 'en')).toBe('October');
  });

  it('know the last day of a month', () => {
    expect(['2026-12', '2027-02', '2028-02', '2027-04'].map(lastDayOf)).toEqual([
      '2026-12-31',
      '2027-02-28',
      '2028-02-29',
      '2027-04-30',
    ]);
  });

  it('count months over the end of a year', () => {
    expect([addMonths('2026-12', 1), addMonths('2026-01', -1), addMonths('2026-07', 18)]).toEqual([
      '2027-01',
      '2025-12',
      '2028-01',
    ]);
  });
});
