import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { OrganisationId } from '#approvals/ids.js';
import { type CalendarCountry, calendarCountries } from '#calendar/published/published-calendar.js';
import { findPublishedCalendar, publishedCalendars } from '#calendar/published/published-calendars.js';
import { DomainError } from '#contracts/domain-error.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { answerOnce } from '#persistence/idempotent-request.js';
import { organisationCalendar } from '#persistence/organisation-calendar.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { changeCalendar } from './change-calendar.js';

/** Production calendars as countries publish them, and their way into the organisation's own. */
@Injectable()
export class PublishedCalendars {
  constructor(private readonly dataSource: DataSource) {}

  /** Each with how many of its days the organisation's calendar does not say yet. */
  async list(organisationId: OrganisationId) {
    const { calendar } = await organisationCalendar(this.dataSource.manager, organisationId);
    return publishedCalendars.map(({ days, ...published }) => {
      const listed = Object.entries(days).map(([day, kind]) => ({ day, kind }));
      const missing = listed.filter(({ day, kind }) => calendar.exceptions[day] !== kind).length;
      return { ...published, days: listed, missing };
    });
  }

  /** Enters the days of a year as they are published; what else the organisation has entered of that year stays. */
  take(
    administrator: SignedInPerson,
    request: RequestReference,
    { country, year }: { country: CalendarCountry; year: string },
  ) {
    const published = findPublishedCalendar(country, year);
    if (!published) throw noSuchCalendar(country, year);
    const { organisationId } = administrator;
    const { days, status, source } = published;
    return answerOnce(this.dataSource, request, async (manager) => {
      const { calendar } = await organisationCalendar(manager, organisationId);
      const changed = Object.entries(days)
        .filter(([day, kind]) => calendar.exceptions[day] !== kind)
        .map(([day, kind]) => ({ day, kind, was: calendar.exceptions[day] ?? null }));
      const kept = Object.entries(calendar.exceptions)
        .filter(([day]) => day.startsWith(year) && !(day in days))
        .map(([day, kind]) => ({ day, kind }));
      if (changed.length > 0) await changeCalendar(manager, administrator, changed, { country, year, days: changed });
      return { country, year, status, source, changed, kept };
    });
  }
}

function noSuchCalendar(country: CalendarCountry, year: string): DomainError {
  const years = publishedCalendars.filter((each) => each.country === country).map((each) => each.year);
  return new DomainError(
    'not-found',
    'no-such-calendar',
    `There is no published calendar of ${country} for ${year}; there are those of ${years.join(', ')}. Enter the days of another year one by one (PUT /api/organisation/calendar).`,
    { country, year, countries: calendarCountries.join(', ') },
  );
}
