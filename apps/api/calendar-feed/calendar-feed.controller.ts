import { Controller, Get, Header, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import type { RequestReference } from '#contracts/request-reference.js';
import { ApiKeyedWrite, KeyedRequest } from '../http/keyed-request.js';
import { CurrentPerson, Public, type SignedInPerson } from '../http/signed-in.js';
import { instant } from '../http/wire.js';
import { CalendarFeeds } from './calendar-feeds.js';

class FeedView extends createZodDto(
  z.object({
    madeAt: instant.nullable().meta({ description: 'Since when there is an address; null where there is none.' }),
  }),
) {}
class NewFeedView extends createZodDto(
  z.object({
    path: z.string().meta({
      description:
        'For a calendar program, below the address of the API. Whoever has it reads your deadlines: it is told once.',
    }),
    madeAt: instant,
  }),
) {}
class RevokedView extends createZodDto(z.object({ wasThere: z.boolean() })) {}
class TokenParams extends createZodDto(
  z.object({ token: z.string().regex(/^[A-Za-z0-9_-]{1,100}$/, 'is the token of a calendar') }),
) {}

@ApiTags('Notices')
@Controller()
export class CalendarFeedController {
  constructor(private readonly feeds: CalendarFeeds) {}

  /** Whether a calendar program can read your deadlines. */
  @Get('calendar-feed')
  @ZodResponse({ type: FeedView, status: 200 })
  show(@CurrentPerson() person: SignedInPerson) {
    return this.feeds.show(person);
  }

  /** Makes the secret address at which a calendar program reads your deadlines, in the place of the one before. */
  @Post('calendar-feed')
  @ApiKeyedWrite()
  @ZodResponse({ type: NewFeedView, status: 201 })
  renew(@CurrentPerson() person: SignedInPerson, @KeyedRequest() request: RequestReference) {
    return this.feeds.renew(person, request);
  }

  /** Ends that address. */
  @Post('calendar-feed/revocation')
  @ApiKeyedWrite()
  @ZodResponse({ type: RevokedView, status: 201 })
  revoke(@CurrentPerson() person: SignedInPerson, @KeyedRequest() request: RequestReference) {
    return this.feeds.revoke(person, request);
  }

  /** The own deadlines of whoever made the address, as an iCalendar. */
  @Get('calendar/:token.ics')
  @Public()
  @Header('content-type', 'text/calendar; charset=utf-8')
  @Header('cache-control', 'private, no-cache')
  @ApiOkResponse({ content: { 'text/calendar': { schema: { type: 'string' } } } })
  read(@Param() { token }: TokenParams): Promise<string> {
    return this.feeds.read(token);
  }
}
