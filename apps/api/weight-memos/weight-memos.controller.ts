import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ZodResponse } from 'nestjs-zod';
import { documentKinds } from '#approvals/document-kinds/document-kinds.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { DraftView, SubmissionView, SubmitBody, VersionParams } from '../approvals/document-wire.js';
import { ApiKeyedWrite, KeyedRequest } from '../http/keyed-request.js';
import { AllowedRoles, CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { UntilAnswered } from '../http/until-answered.js';
import { IdParams } from '../http/wire.js';
import {
  MemoDetail,
  MemoDraftBody,
  MemoPayEffectView,
  MemosPage,
  MemosQuery,
  MemoVersionView,
  NewMemoBody,
} from './weight-memo-wire.js';
import { WeightMemos } from './weight-memos.js';

const { drafters } = documentKinds['weight-memo'];

/** What the indicators of signed plans weigh is changed by a memo where the market has, through the end of the 1st of their month. */
@ApiTags('Weight memos')
@Controller('weight-memos')
export class WeightMemosController {
  constructor(private readonly memos: WeightMemos) {}

  /** The memos that the signed-in person may see: those of the department, or all. */
  @Get()
  @ZodResponse({ type: MemosPage, status: 200 })
  list(@CurrentPerson() person: SignedInPerson, @Query() query: MemosQuery) {
    return this.memos.page(person, query);
  }

  /**
   * Drafts new weights of any number of signed plans of one department and month.
   *
   * What the month pays each person before and after is calculated and kept with the version.
   */
  @Post()
  @AllowedRoles(...drafters)
  @ApiKeyedWrite()
  @ZodResponse({ type: DraftView, status: 201 })
  create(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Body() body: NewMemoBody,
    @UntilAnswered() untilAnswered: AbortSignal,
  ) {
    return this.memos.create(person, request, body, untilAnswered);
  }

  /** A memo with the old and the new weights, what the month pays before and after, and every decision. */
  @Get(':id')
  @ZodResponse({ type: MemoDetail, status: 200 })
  show(@CurrentPerson() person: SignedInPerson, @Param() { id }: IdParams) {
    return this.memos.detail(person, id);
  }

  /** What the month pays each person before and after the latest version, line by line, by what is known of it now. */
  @Get(':id/pay-effect')
  @ZodResponse({ type: MemoPayEffectView, status: 200 })
  payEffect(
    @CurrentPerson() person: SignedInPerson,
    @Param() { id }: IdParams,
    @UntilAnswered() untilAnswered: AbortSignal,
  ) {
    return this.memos.payEffect(person, id, untilAnswered);
  }

  /** One version of a memo; all of them stay. */
  @Get(':id/versions/:version')
  @ZodResponse({ type: MemoVersionView, status: 200 })
  showVersion(@CurrentPerson() person: SignedInPerson, @Param() { id, version }: VersionParams) {
    return this.memos.version(person, id, version);
  }

  /** Saves a new version of a draft; the earlier ones stay. */
  @Put(':id/draft')
  @AllowedRoles(...drafters)
  @ApiKeyedWrite()
  @ZodResponse({ type: DraftView, status: 200 })
  saveDraft(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Param() { id }: IdParams,
    @Body() body: MemoDraftBody,
    @UntilAnswered() untilAnswered: AbortSignal,
  ) {
    return this.memos.saveDraft(person, request, id, body, untilAnswered);
  }

  /** Sends a version to both directors. The last signature puts the weights in force; it is refused once their time is over. */
  @Post(':id/submission')
  @ApiKeyedWrite()
  @ZodResponse({ type: SubmissionView, status: 201 })
  submit(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Param() { id }: IdParams,
    @Body() { version }: SubmitBody,
  ) {
    return this.memos.submit(person, request, id, version);
  }
}
