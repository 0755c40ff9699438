import { addDays, type Day } from '../day.js';
import type { DayKind } from '../production-calendar.js';

/** Countries of which calendars come with the product, by ISO 3166-1. */
export const calendarCountries = ['RU', 'IN'] as const;
export type CalendarCountry = (typeof calendarCountries)[number];

/**
 * The days of a year that differ from their weekday, for a whole country. `decreed`: nothing of it is open any more;
 * `by-law`: the holidays of the law alone, before days off are moved by decree. Nothing is said that nobody has published.
 */
export interface PublishedCalendar {
  readonly country: CalendarCountry;
  readonly year: string;
  readonly status: 'decreed' | 'by-law';
  /** Who says so. */
  readonly source: string;
  readonly days: Readonly<Record<Day, DayKind>>;
}

interface PublishedDays extends Omit<PublishedCalendar, 'days'> {
  /** Days off, `MM-DD` or `MM-DD..MM-DD`, with the holidays that fall on a weekend: not everybody has the same one. */
  readonly off: readonly string[];
  /** Weekend days that are worked. */
  readonly worked?: readonly string[];
}

export function publishedCalendar({ off, worked = [], ...rest }: PublishedDays): PublishedCalendar {
  const { year } = rest;
  const days: Record<Day, DayKind> = {};
  for (const range of off) {
    const [first = '', last = first] = range.split('..');
    for (let day = `${year}-${first}`; day <= `${year}-${last}`; day = addDays(day, 1)) days[day] = 'day-off';
  }
  for (const day of worked) days[`${year}-${day}`] = 'working-day';
  return { ...rest, days: Object.fromEntries(Object.entries(days).sort(([a], [b]) => (a < b ? -1 : 1))) };
}
