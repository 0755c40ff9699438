import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { documentKinds } from '#approvals/document-kinds/document-kinds.js';

import type { RequestReference } from '#contracts/request-reference.js';
import { decisionView, DraftView, SubmissionView, SubmitBody, versionView } from '../approvals/document-wire.js';
import { ApiKeyedWrite, KeyedRequest } from '../http/keyed-request.js';
import { AllowedRoles, AlsoForDepartments, CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { IdParams, idText, reasonText, versionNumber } from '../http/wire.js';
import { AnswersToStrikes } from './answers-to-strikes.js';
import { aboutItem, answerRow, AnswersPage, AnswersQuery } from './retention-wire.js';

const kind = 'proposal-to-part';
const said = { reason: reasonText.meta({ description: 'Why the company should part with the person.' }) };

class ProposalToPartDetail extends createZodDto(
  z.object({
    ...answerRow,
    version: versionView(z.object({ ...aboutItem, reason: z.string() })),
    decisions: z.array(decisionView),
  }),
) {}
class NewProposalToPartBody extends createZodDto(z.strictObject({ itemId: idText, ...said })) {}
class ProposalToPartDraftBody extends createZodDto(z.strictObject({ basedOn: versionNumber, ...said })) {}

const { drafters } = documentKinds[kind];

/** After two more months below the cut-off it is proposed to the directors to part with somebody; people decide. */
@ApiTags('Retention')
@Controller('proposals-to-part')
export class ProposalsToPartController {
  constructor(private readonly answers: AnswersToStrikes) {}

  /** Those that the signed-in person may see: of the own department, or all. */
  @Get()
  @AlsoForDepartments()
  @ZodResponse({ type: AnswersPage, status: 200 })
  list(@CurrentPerson() person: SignedInPerson, @Query() query: AnswersQuery) {
    return this.answers.page(kind, person, query);
  }

  /** Drafts the proposal that strikes call for (an item of kind `part`), for the directors. */
  @Post()
  @AllowedRoles(...drafters)
  @ApiKeyedWrite()
  @ZodResponse({ type: DraftView, status: 201 })
  create(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Body() body: NewProposalToPartBody,
  ) {
    return this.answers.create(kind, person, request, body);
  }

  /** One with what it says, and every decision. */
  @Get(':id')
  @AlsoForDepartments()
  @ZodResponse({ type: ProposalToPartDetail, status: 200 })
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
    @Body() body: ProposalToPartDraftBody,
  ) {
    return this.answers.saveDraft(kind, person, request, id, body);
  }

  /** Sends the proposal to the directors. They sign or return it; nobody's employment ends by it alone. */
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
