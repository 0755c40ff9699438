import { india } from './india.js';
import type { CalendarCountry, PublishedCalendar } from './published-calendar.js';
import { russia } from './russia.js';

/** The calendars that come with the product, by country and year. */
export const publishedCalendars: readonly PublishedCalendar[] = [...russia, ...india];

export function findPublishedCalendar(country: CalendarCountry, year: string): PublishedCalendar | undefined {
  return publishedCalendars.find((each) => each.country === country && each.year === year);
}
