import { describe, expect, it } from '@jest/globals';
import { addMonths, dayOf, formatDay, formatInstant, formatMonth } from './dates.js';

describe('Dates on screens', () => {
  it('are told in the zone of the organisation', () => {
    expect(formatInstant('2026-07-01T15:00:00Z', 'en', 'Europe/Moscow')).toBe('Wed 1 Jul, 18:00');
    expect(formatInstant('2026-07-01T15:00:00Z', 'ru', 'Europe/Moscow')).toBe('ср 1 июл., 18:00');
    expect(dayOf(new Date('2026-06-30T22:00:00Z'), 'Europe/Moscow')).toBe('2026-07-01');
  });

  it('have a year where it is another', () => {
    expect(formatDay('2026-07-01', 'en', '2026-06-27')).toBe('Wed 1 Jul');
    expect(formatDay('2027-01-25', 'en', '2026-06-27')).toMatch(/2027$/);
  });

  it('name months in each language, in Latin digits', () => {
    expect(formatMonth('2026-07', 'en')).toBe('July 2026');
    expect(formatMonth('2026-07', 'ru')).toBe('Июль 2026 г.');
    expect(formatMonth('2026-07', 'hi')).toContain('2026');
  });

  it('count months over the end of a year', () => {
    expect([addMonths('2026-12', 1), addMonths('2026-01', -1), addMonths('2026-07', 18)]).toEqual([
      '2027-01',
      '2025-12',
      '2028-01',
    ]);
  });
});
