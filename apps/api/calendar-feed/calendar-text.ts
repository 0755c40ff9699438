import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { TimeZone } from '#calendar/time-zone.js';
import { formatMonth } from '#compensation/trace/day-display.js';
import type { Language } from '#compensation/trace/language.js';
import type { OwnDeadline } from '#persistence/notices/own-deadlines.js';
import { calendarWords } from './calendar-words.js';

/**
 * Deadlines as an iCalendar, each a day in the zone of the organisation, told by its two instants so that it is the same day
 * whatever zone the reader is in. The same deadlines give the same bytes, and each keeps its UID. No pay stands in it, and nobody's name.
 */
export function calendarText(
  deadlines: readonly OwnDeadline[],
  { organisation, timeZone, language }: { organisation: string; timeZone: TimeZone; language: Language },
): string {
  const calendar = ical({
    name: `${organisation}: ${calendarWords.name[language]}`,
    prodId: { company: 'premia', product: 'deadlines' },
    method: ICalCalendarMethod.PUBLISH,
    x: { 'X-WR-TIMEZONE': timeZone },
  });
  for (const { kind, month, departmentId, department, startsAt, dueAt, isMet } of deadlines) {
    const words = calendarWords.kinds[kind][language];
    const done = isMet ? ` (${calendarWords.done[language]})` : '';
    calendar.createEvent({
      id: `${kind}/${departmentId}/${month}@premia`,
      // A calendar that was read a second time is the same one: the stamp is that of the deadline.
      stamp: startsAt,
      start: startsAt,
      end: dueAt,
      summary: `${words}: ${formatMonth(month, language)}, ${department}${done}`,
      status: ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
}
