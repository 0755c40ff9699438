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
  NewRevisionBody,
  PayEffectView,
  RevisionDetail,
  RevisionDraftBody,
  RevisionsPage,
  RevisionsQuery,
  RevisionVersionView,
} from './plan-revision-wire.js';
import { PlanRevisions } from './plan-revisions.js';

const { drafters } = documentKinds['plan-revision'];

/** A signed plan is changed where nobody could foresee or influence what keeps the earner from it; once its month is paid, as a correction. */
@ApiTags('Revisions of plans')
@Controller('plan-revisions')
export class PlanRevisionsController {
  constructor(private readonly revisions: PlanRevisions) {}

  /** The revisions that the signed-in person may see: of the own plan, those of the department, or all. */
  @Get()
  @ZodResponse({ type: RevisionsPage, status: 200 })
  list(@CurrentPerson() person: SignedInPerson, @Query() query: RevisionsQuery) {
    return this.revisions.page(person, query);
  }

  /**
   * Drafts what a signed plan becomes, for the whole month or from a day on, with what proves the reason.
   *
   * The files of evidence are brought before (`POST /api/evidence-files`). What the month pays before and after is
   * calculated and kept with the version. A month that is paid is revised with `asCorrection`: the next payroll pays or
   * takes back the difference.
   */
  @Post()
  @AllowedRoles(...drafters)
  @ApiKeyedWrite()
  @ZodResponse({ type: DraftView, status: 201 })
  create(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Body() body: NewRevisionBody,
    @UntilAnswered() untilAnswered: AbortSignal,
  ) {
    return this.revisions.create(person, request, body, untilAnswered);
  }

  /** A revision with the old and the new figures, its evidence, what the month pays before and after, and every decision. */
  @Get(':id')
  @ZodResponse({ type: RevisionDetail, status: 200 })
  show(@CurrentPerson() person: SignedInPerson, @Param() { id }: IdParams) {
    return this.revisions.detail(person, id);
  }

  /** What the month of the person pays before and after the latest version, line by line, by what is known of it now. */
  @Get(':id/pay-effect')
  @ZodResponse({ type: PayEffectView, status: 200 })
  payEffect(
    @CurrentPerson() person: SignedInPerson,
    @Param() { id }: IdParams,
    @UntilAnswered() untilAnswered: AbortSignal,
  ) {
    return this.revisions.payEffect(person, id, untilAnswered);
  }

  /** One version of a revision; all of them stay. */
  @Get(':id/versions/:version')
  @ZodResponse({ type: RevisionVersionView, status: 200 })
  showVersion(@CurrentPerson() person: SignedInPerson, @Param() { id, version }: VersionParams) {
    return this.revisions.version(person, id, version);
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
    @Body() body: RevisionDraftBody,
    @UntilAnswered() untilAnswered: AbortSignal,
  ) {
    return this.revisions.saveDraft(person, request, id, body, untilAnswered);
  }

  /**
   * Sends a version to the commercial and then the general director.
   *
   * The last signature puts it in force and sends approved actuals of the month back to the head of the department; by a
   * correction of a month that is paid only where they do not answer the plan any more.
   */
  @Post(':id/submission')
  @ApiKeyedWrite()
  @ZodResponse({ type: SubmissionView, status: 201 })
  submit(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Param() { id }: IdParams,
    @Body() { version }: SubmitBody,
  ) {
    return this.revisions.submit(person, request, id, version);
  }
}
