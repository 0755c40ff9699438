import { describe, expect, it } from '@jest/globals';
import { addDays, isoWeekday } from '../day.js';
import { isWorkingDay, productionCalendarSchema } from '../production-calendar.js';
import { findPublishedCalendar, publishedCalendars } from './published-calendars.js';

const calendarOf = (country: 'RU' | 'IN', year: string) => {
  const published = findPublishedCalendar(country, year);
  return productionCalendarSchema.parse({ version: `${country}-${year}`, exceptions: published?.days });
};

function workingDays(year: string, calendar: ReturnType<typeof calendarOf>): number {
  let count = 0;
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1))
    if (isWorkingDay(day, calendar)) count += 1;
  return count;
}

describe('Published calendars', () => {
  it('are those of Russia and India for 2026 to 2028, each once, with days of their own year', () => {
    const names = publishedCalendars.map(({ country, year }) => `${country} ${year}`);
    expect(names).toEqual(['RU 2026', 'RU 2027', 'RU 2028', 'IN 2026', 'IN 2027', 'IN 2028']);
    for (const { year, days } of publishedCalendars)
      for (const day of Object.keys(days))
        expect(new Date(day).toISOString().slice(0, 10)).toMatch(new RegExp(`^${year}-`));
  });

  it('come to 247 working days in Russia in 2026 and in 2027', () => {
    expect(workingDays('2026', calendarOf('RU', '2026'))).toBe(247);
    expect(workingDays('2027', calendarOf('RU', '2027'))).toBe(247);
  });

  it('move days off of Russia as Article 112 has it: two of January by decree, those of the year to the next working day', () => {
    const january = ['01', '02', '03', '04', '05', '06', '07', '08'].map((day) => `01-${day}`);
    const others = ['02-23', '03-08', '05-01', '05-09', '06-12', '11-04'];
    for (const { year, days, status } of publishedCalendars.filter(({ country }) => country === 'RU')) {
      const onWeekend = others.filter((day) => isoWeekday(`${year}-${day}`) > 5).length;
      const worked = Object.values(days).filter((kind) => kind === 'working-day').length;
      const moved = Object.entries(days)
        .filter(([day, kind]) => kind === 'day-off' && ![...january, ...others].includes(day.slice(5)))
        .map(([day]) => isoWeekday(day));
      expect(moved.every((weekday) => weekday < 6)).toBe(true);
      expect(moved).toHaveLength(onWeekend + worked + (status === 'decreed' ? 2 : 0));
    }
  });

  it('say of a day off moved to a worked Saturday both days', () => {
    const calendar = calendarOf('RU', '2027');
    expect(isWorkingDay('2027-02-20', calendar)).toBe(true);
    expect(isWorkingDay('2027-02-22', calendar)).toBe(false);
  });
});
