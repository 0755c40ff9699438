import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { documentKinds } from '#approvals/document-kinds/document-kinds.js';
import { dayText } from '#calendar/day.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { decisionView, DraftView, SubmissionView, SubmitBody, versionView } from '../approvals/document-wire.js';
import { ApiKeyedWrite, KeyedRequest } from '../http/keyed-request.js';
import { listQuery, pageOf } from '../http/page.js';
import { AllowedRoles, CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { IdParams, idText, instant, versionNumber } from '../http/wire.js';
import { documentStatus } from '../http/words.js';
import { regulationChange, regulationRules } from './regulation-change-wire.js';
import { RegulationChanges } from './regulation-changes.js';

const changeRow = z.object({
  id: idText,
  fromOn: dayText,
  reason: z.string(),
  rules: z.array(z.string()).meta({ description: 'Which rules become others.' }),
  status: documentStatus,
  latestVersion: z.int(),
  submittedVersion: z.int().nullable(),
  inEffectAt: instant.nullable().meta({ description: 'Since when it holds; null while it does not.' }),
});

class ChangesPage extends createZodDto(pageOf(changeRow)) {}
class ChangeDetail extends createZodDto(
  changeRow.extend({
    version: versionView(regulationChange),
    rulesNow: regulationRules.meta({ description: 'What the rules that it names are today.' }),
    decisions: z.array(decisionView),
  }),
) {}
class ChangesQuery extends createZodDto(z.object({ ...listQuery, status: documentStatus.optional() })) {}
class ChangeBody extends createZodDto(regulationChange) {}
class ChangeDraftBody extends createZodDto(regulationChange.extend({ basedOn: versionNumber })) {}

const { drafters } = documentKinds['regulation-change'];

/** Which rules the organisation lives by from a day on: dated, with a reason, signed like any document. */
@ApiTags('Organisation')
@Controller('regulation-changes')
export class RegulationChangesController {
  constructor(private readonly changes: RegulationChanges) {}

  /** The changes of the regulation, the latest day first; who neither drafts nor signs them sees the signed ones. */
  @Get()
  @ZodResponse({ type: ChangesPage, status: 200 })
  list(@CurrentPerson() person: SignedInPerson, @Query() query: ChangesQuery) {
    return this.changes.page(person, query);
  }

  /** Drafts a change: deadlines, rules of the year, routes, limits and bounds, as `GET /api/organisation` shows them. */
  @Post()
  @AllowedRoles(...drafters)
  @ApiKeyedWrite()
  @ZodResponse({ type: DraftView, status: 201 })
  create(@CurrentPerson() person: SignedInPerson, @KeyedRequest() request: RequestReference, @Body() body: ChangeBody) {
    return this.changes.create(person, request, body);
  }

  /** A change with its latest draft, beside the rules as they are, and every decision on it. */
  @Get(':id')
  @ZodResponse({ type: ChangeDetail, status: 200 })
  show(@CurrentPerson() person: SignedInPerson, @Param() { id }: IdParams) {
    return this.changes.detail(person, id);
  }

  /** Saves a new draft; the earlier ones stay. */
  @Put(':id/draft')
  @AllowedRoles(...drafters)
  @ApiKeyedWrite()
  @ZodResponse({ type: DraftView, status: 200 })
  saveDraft(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Param() { id }: IdParams,
    @Body() body: ChangeDraftBody,
  ) {
    return this.changes.saveDraft(person, request, id, body);
  }

  /** Freezes a draft and sends it to the commercial and then the general director. It takes effect on its day. */
  @Post(':id/submission')
  @AllowedRoles(...drafters)
  @ApiKeyedWrite()
  @ZodResponse({ type: SubmissionView, status: 201 })
  submit(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Param() { id }: IdParams,
    @Body() { version }: SubmitBody,
  ) {
    return this.changes.submit(person, request, id, version);
  }
}
