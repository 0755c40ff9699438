import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { dayText } from '#calendar/day.js';
import { calendarCountries } from '#calendar/published/published-calendar.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { ApiKeyedWrite, KeyedRequest } from '../http/keyed-request.js';
import { AllowedRoles, CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { dayKind } from '../http/words.js';
import { PublishedCalendars } from './published-calendars.js';

const country = z.enum(calendarCountries, { error: `must be one of ${calendarCountries.join(', ')}` });
const calendarDay = z.object({ day: dayText, kind: dayKind });
const published = {
  country,
  year: z.string(),
  status: z.enum(['decreed', 'by-law']).meta({
    description: 'by-law: the holidays of the law alone, before any day off is moved by decree or set by an employer.',
  }),
  source: z.string().meta({ description: 'Who says so.' }),
};

class PublishedCalendarsView extends createZodDto(
  z.object({
    items: z.array(
      z.object({
        ...published,
        days: z.array(calendarDay),
        missing: z.int().meta({ description: 'How many of the days the calendar of the organisation does not say.' }),
      }),
    ),
  }),
) {}
class YearParams extends createZodDto(
  z.object({ year: z.string().regex(/^\d{4}$/, { error: 'must be a year such as 2027' }) }),
) {}
class CountryBody extends createZodDto(z.strictObject({ country })) {}
class TakenCalendar extends createZodDto(
  z.object({
    ...published,
    changed: z.array(calendarDay.extend({ was: dayKind.nullable() })),
    kept: z
      .array(calendarDay)
      .meta({ description: 'What else was entered of the year; it stays. Enter a day again with the other kind.' }),
  }),
) {}

@ApiTags('Organisation')
@Controller('organisation')
@AllowedRoles('administrator')
export class PublishedCalendarsController {
  constructor(private readonly calendars: PublishedCalendars) {}

  /** Production calendars that come with the product: of Russia and India, by year, with where they are from. */
  @Get('published-calendars')
  @ZodResponse({ type: PublishedCalendarsView, status: 200 })
  async list(@CurrentPerson() { organisationId }: SignedInPerson) {
    return { items: await this.calendars.list(organisationId) };
  }

  /**
   * Enters a whole year of the production calendar as it is published for a country.
   *
   * Deadlines of cycles that are open already stay as they were told. Repeated, it changes nothing.
   */
  @Put('calendar/years/:year')
  @ApiKeyedWrite()
  @ZodResponse({ type: TakenCalendar, status: 200 })
  take(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Param() { year }: YearParams,
    @Body() { country }: CountryBody,
  ) {
    return this.calendars.take(person, request, { country, year });
  }
}
