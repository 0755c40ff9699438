import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ZodResponse } from 'nestjs-zod';
import type { RequestReference } from '#contracts/request-reference.js';
import { ApiKeyedWrite, KeyedRequest } from '../http/keyed-request.js';
import { AllowedRoles, AlsoForDepartments, CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { IdParams } from '../http/wire.js';
import { DisputeAnswers } from './dispute-answers.js';
import {
  DisputeAdjustmentBody,
  DisputeAdjustmentReceipt,
  DisputeAnswerBody,
  DisputeDetail,
  DisputeEndBody,
  DisputeReceipt,
  DisputesPage,
  DisputesQuery,
  NewDisputeBody,
  NewDisputeReceipt,
} from './dispute-wire.js';
import { Disputes } from './disputes.js';

/** Somebody questions a line of a statement of theirs or what was reported of them, and whoever has to know answers. */
@ApiTags('Disputes')
@Controller('disputes')
export class DisputesController {
  constructor(
    private readonly disputes: Disputes,
    private readonly answers: DisputeAnswers,
  ) {}

  /** The disputes that the signed-in person may see: one's own, those of the department, or all. */
  @Get()
  @ZodResponse({ type: DisputesPage, status: 200 })
  list(@CurrentPerson() person: SignedInPerson, @Query() query: DisputesQuery) {
    return this.disputes.page(person, query);
  }

  /**
   * Questions a line of a posted statement of one's own, or what the actuals say of an indicator of one's own.
   *
   * Accounting answers about lines, the head of the department about actuals, within the days that the organisation has set.
   */
  @Post()
  @ApiKeyedWrite()
  @ZodResponse({ type: NewDisputeReceipt, status: 201 })
  raise(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Body() body: NewDisputeBody,
  ) {
    return this.disputes.raise(person, request, body);
  }

  /** A dispute with its words, what stood there, and all that was said to it. */
  @Get(':id')
  @ZodResponse({ type: DisputeDetail, status: 200 })
  show(@CurrentPerson() person: SignedInPerson, @Param() { id }: IdParams) {
    return this.disputes.detail(person, id);
  }

  /** Its owner accepts or refuses it, with words. */
  @Post(':id/answer')
  @AllowedRoles('accounting', 'head-of-department')
  @AlsoForDepartments()
  @ApiKeyedWrite()
  @ZodResponse({ type: DisputeReceipt, status: 201 })
  answer(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Param() { id }: IdParams,
    @Body() { answer, words }: DisputeAnswerBody,
  ) {
    return this.answers.answer(person, request, id, { act: answer, words });
  }

  /**
   * Its owner accepts it and drafts an adjustment for it: of the line that is questioned, or of an amount for its month.
   *
   * The adjustment goes its own way: it is submitted and signed as every other.
   */
  @Post(':id/adjustment')
  @AllowedRoles('accounting', 'head-of-department')
  @AlsoForDepartments()
  @ApiKeyedWrite()
  @ZodResponse({ type: DisputeAdjustmentReceipt, status: 201 })
  adjust(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Param() { id }: IdParams,
    @Body() body: DisputeAdjustmentBody,
  ) {
    return this.answers.adjust(person, request, id, body);
  }

  /** Whoever has raised it withdraws it before it is answered, or says afterwards that it is settled. */
  @Post(':id/end')
  @ApiKeyedWrite()
  @ZodResponse({ type: DisputeReceipt, status: 201 })
  end(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Param() { id }: IdParams,
    @Body() { end, words }: DisputeEndBody,
  ) {
    return this.answers.end(person, request, id, { act: end, words });
  }
}
