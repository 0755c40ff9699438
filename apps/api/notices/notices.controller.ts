import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { dayText } from '#calendar/day.js';
import { languageSchema } from '#compensation/trace/language.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { quietHoursSchema } from '#notices/quiet-hours.js';
import { ApiKeyedWrite, KeyedRequest } from '../http/keyed-request.js';
import { listQuery, pageOf } from '../http/page.js';
import { CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { IdParams, idText, instant, yesOrNo } from '../http/wire.js';
import { noticeKind, refusableKind } from '../http/words.js';
import { NoticeSettings } from './notice-settings.js';
import { Notices } from './notices.js';

const noticeView = z.object({
  id: idText,
  kind: noticeKind,
  what: z.string().meta({ description: 'What waits or is overdue, in one line.' }),
  on: z.object({ kind: z.string(), id: z.string() }).nullable().meta({ description: 'On which object.' }),
  dueOn: dayText.nullable(),
  dueAt: instant.nullable().meta({ description: 'The end of that day: done before this is on time.' }),
  toDo: z.string(),
  link: z.string().meta({
    description: 'The page of the web application on which it is done, below the address of the installation.',
  }),
  lines: z.array(z.string()).meta({ description: 'What a digest lists, the longest overdue first.' }),
  writtenAt: instant,
  readAt: instant.nullable(),
});
class NoticesPage extends createZodDto(pageOf(noticeView)) {}
class NoticesQuery extends createZodDto(
  z.object({
    ...listQuery,
    kind: noticeKind.optional(),
    isRead: yesOrNo.optional(),
    language: languageSchema.optional().meta({ description: 'The one of the settings, if left out.' }),
  }),
) {}
class UnreadView extends createZodDto(z.object({ unread: z.int() })) {}
class ReadView extends createZodDto(z.object({ id: idText, readAt: instant })) {}
class AllReadView extends createZodDto(z.object({ marked: z.int() })) {}

const emailText = z
  .email({ error: 'must be an address such as anna@alpha.example' })
  .max(254, { error: 'has at most 254 characters' });
const settings = {
  language: languageSchema,
  email: emailText.nullable().meta({ description: 'Where mail goes; without it there is none.' }),
  quietHours: quietHoursSchema
    .nullable()
    .meta({ description: 'In which hours no mail comes; without them those of the organisation.' }),
  refusedMail: z
    .array(refusableKind)
    .max(refusableKind.options.length)
    .refine((all) => new Set(all).size === all.length, { error: 'names one twice' })
    .meta({ description: 'Of which notices no mail is wanted. They stand in the list all the same.' }),
};
class SettingsBody extends createZodDto(z.strictObject(settings)) {}
class SettingsView extends createZodDto(
  z.object({
    ...settings,
    mayRefuse: z
      .array(refusableKind)
      .meta({ description: 'Of which notices the organisation lets people do without.' }),
  }),
) {}

@ApiTags('Notices')
@Controller('notices')
export class NoticesController {
  constructor(
    private readonly notices: Notices,
    private readonly settings: NoticeSettings,
  ) {}

  /** What you have been told, unread first, then the newest: what waits for you, and what is overdue of those below you. */
  @Get()
  @ZodResponse({ type: NoticesPage, status: 200 })
  list(@CurrentPerson() person: SignedInPerson, @Query() query: NoticesQuery) {
    return this.notices.page(person, query);
  }

  /** How many of them you have not read. */
  @Get('unread')
  @ZodResponse({ type: UnreadView, status: 200 })
  countUnread(@CurrentPerson() person: SignedInPerson) {
    return this.notices.countUnread(person);
  }

  /** How you want to be told: language, address for mail, quiet hours. */
  @Get('settings')
  @ZodResponse({ type: SettingsView, status: 200 })
  showSettings(@CurrentPerson() person: SignedInPerson) {
    return this.settings.show(person);
  }

  /**
   * Says how you want to be told.
   *
   * Mail that was written before goes to the new address and in the new language as well. Of what is overdue of those
   * below them nobody does without.
   */
  @Put('settings')
  @ApiKeyedWrite()
  @ZodResponse({ type: SettingsView, status: 200 })
  changeSettings(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Body() body: SettingsBody,
  ) {
    return this.settings.change(person, request, body);
  }

  /** Marks everything that you have been told as read. */
  @Post('read')
  @ApiKeyedWrite()
  @ZodResponse({ type: AllReadView, status: 201 })
  markAllRead(@CurrentPerson() person: SignedInPerson, @KeyedRequest() request: RequestReference) {
    return this.notices.markAllRead(person, request);
  }

  /** Marks one notice as read. */
  @Post(':id/read')
  @ApiKeyedWrite()
  @ZodResponse({ type: ReadView, status: 201 })
  markRead(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Param() { id }: IdParams,
  ) {
    return this.notices.markRead(person, request, id);
  }
}
