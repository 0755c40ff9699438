import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { documentKinds } from '#approvals/document-kinds/document-kinds.js';
import { dayText } from '#calendar/day.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { decisionView, DraftView, SubmissionView, SubmitBody, versionView } from '../approvals/document-wire.js';
import { ApiKeyedWrite, KeyedRequest } from '../http/keyed-request.js';
import { AllowedRoles, AlsoForDepartments, CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { IdParams, idText, reachableDay, reasonText, versionNumber } from '../http/wire.js';
import { AnswersToStrikes } from './answers-to-strikes.js';
import { aboutItem, answerRow, AnswersPage, AnswersQuery } from './retention-wire.js';

const kind = 'review-minutes';
const said = {
  heldOn: reachableDay.meta({ description: 'On which day it was gone through.' }),
  present: z
    .array(idText, { error: 'must be a list of ids of people' })
    .min(1, 'name who was there')
    .max(100, 'has at most 100 people'),
  mistakes: reasonText.meta({ description: 'What was found.' }),
  agreed: reasonText.meta({ description: 'What is to be done otherwise.' }),
};

class ReviewMinutesDetail extends createZodDto(
  z.object({
    ...answerRow,
    version: versionView(
      z.object({ ...aboutItem, heldOn: dayText, present: z.array(idText), mistakes: z.string(), agreed: z.string() }),
    ),
    decisions: z.array(decisionView),
  }),
) {}
class NewReviewMinutesBody extends createZodDto(z.strictObject({ itemId: idText, ...said })) {}
class ReviewMinutesDraftBody extends createZodDto(z.strictObject({ basedOn: versionNumber, ...said })) {}

const { drafters } = documentKinds[kind];

/** The minutes of a review: the head goes through the mistakes with the team after a second month below the cut-off. */
@ApiTags('Retention')
@Controller('review-minutes')
export class ReviewMinutesController {
  constructor(private readonly answers: AnswersToStrikes) {}

  /** Those that the signed-in person may see: of the own department, or all. */
  @Get()
  @AlsoForDepartments()
  @ZodResponse({ type: AnswersPage, status: 200 })
  list(@CurrentPerson() person: SignedInPerson, @Query() query: AnswersQuery) {
    return this.answers.page(kind, person, query);
  }

  /** Drafts the minutes of a review that strikes call for (an item of kind `review`). */
  @Post()
  @AllowedRoles(...drafters)
  @ApiKeyedWrite()
  @ZodResponse({ type: DraftView, status: 201 })
  create(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Body() body: NewReviewMinutesBody,
  ) {
    return this.answers.create(kind, person, request, body);
  }

  /** One with what it says, and every decision. */
  @Get(':id')
  @AlsoForDepartments()
  @ZodResponse({ type: ReviewMinutesDetail, status: 200 })
  show(@CurrentPerson() person: SignedInPerson, @Param() { id }: IdParams) {
    return this.answers.detail(kind, person, id);
  }

  /** Saves other words; the earlier ones stay. */
  @Put(':id/draft')
  @AllowedRoles(...drafters)
  @ApiKeyedWrite()
  @ZodResponse({ type: DraftView, status: 200 })
  saveDraft(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Param() { id }: IdParams,
    @Body() body: ReviewMinutesDraftBody,
  ) {
    return this.answers.saveDraft(kind, person, request, id, body);
  }

  /** Sends the minutes to whoever agrees to them. The last signature closes the review. */
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
    return this.answers.submit(kind, person, request, id, version);
  }
}
