import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { documentKinds } from '#approvals/document-kinds/document-kinds.js';
import { yearNumber } from '#calendar/year.js';
import { actualsSchema } from '#compensation/inputs/actuals.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { decisionView, draftView, SubmissionView, SubmitBody, versionView } from '../approvals/document-wire.js';
import { ApiKeyedWrite, KeyedRequest } from '../http/keyed-request.js';
import { fieldProblemView } from '../http/problem-schema.js';
import { AllowedRoles, AlsoForDepartments, CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { UntilAnswered } from '../http/until-answered.js';
import { IdParams, idText } from '../http/wire.js';
import { documentStatus } from '../http/words.js';
import { AnnualActuals } from './annual-actuals.js';

const contentSchema = z.strictObject({ people: z.record(idText, actualsSchema) });

class AnnualActualsBody extends createZodDto(
  z.strictObject({ basedOn: z.int().min(0).max(1_000_000), ...contentSchema.shape }),
) {}
class AnnualActualsDraftView extends createZodDto(draftView.extend({ missing: z.array(fieldProblemView) })) {}
class AnnualActualsDetail extends createZodDto(
  z.object({
    documentId: idText.nullable(),
    cycleId: idText,
    year: yearNumber,
    status: documentStatus,
    latestVersion: z.int(),
    version: versionView(contentSchema).nullable(),
    decisions: z.array(decisionView),
    missing: z.array(fieldProblemView),
  }),
) {}

const { drafters } = documentKinds['annual-actuals'];

/** What the annual plans of a department came to. */
@ApiTags('Annual cycles')
@Controller('annual-cycles/:id/actuals')
export class AnnualActualsController {
  constructor(private readonly actuals: AnnualActuals) {}

  /** The annual actuals of a department, and what they still lack. */
  @Get()
  @AllowedRoles('head-of-department', 'commercial-director', 'general-director', 'accounting')
  @AlsoForDepartments()
  @ZodResponse({ type: AnnualActualsDetail, status: 200 })
  show(
    @CurrentPerson() person: SignedInPerson,
    @Param() { id }: IdParams,
    @UntilAnswered() untilAnswered: AbortSignal,
  ) {
    return this.actuals.detail(person, id, untilAnswered);
  }

  /** Saves a new version of the results; what is not complete yet is listed and refused only when it is submitted. */
  @Put('draft')
  @AllowedRoles(...drafters)
  @ApiKeyedWrite()
  @ZodResponse({ type: AnnualActualsDraftView, status: 200 })
  saveDraft(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Param() { id }: IdParams,
    @Body() body: AnnualActualsBody,
    @UntilAnswered() untilAnswered: AbortSignal,
  ) {
    return this.actuals.saveDraft(person, request, id, body, untilAnswered);
  }

  /**
   * Freezes a version and sends it to the commercial director, once the year is over.
   *
   * Every indicator of every signed annual plan has a result, or says why not.
   */
  @Post('submission')
  @AllowedRoles(...drafters)
  @ApiKeyedWrite()
  @ZodResponse({ type: SubmissionView, status: 201 })
  submit(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Param() { id }: IdParams,
    @Body() { version }: SubmitBody,
  ) {
    return this.actuals.submit(person, request, id, version);
  }
}
