import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { documentKinds } from '#approvals/document-kinds/document-kinds.js';
import { monthText } from '#calendar/month.js';
import { actualsSchema } from '#compensation/inputs/actuals.js';
import type { RequestReference } from '#contracts/request-reference.js';
import {
  decisionView,
  documentStatus,
  draftView,
  fieldProblemView,
  SubmissionView,
  SubmitBody,
  versionView,
} from '../approvals/document-wire.js';
import { ApiKeyedWrite, KeyedRequest } from '../http/keyed-request.js';
import { AllowedRoles, CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { IdParams, idText } from '../http/wire.js';
import { CycleActuals } from './cycle-actuals.js';

const contentSchema = z.strictObject({ people: z.record(idText, actualsSchema) });

class ActualsBody extends createZodDto(
  z.strictObject({ basedOn: z.int().min(0).max(1_000_000), people: contentSchema.shape.people }),
) {}
class ActualsDraftView extends createZodDto(draftView.extend({ missing: z.array(fieldProblemView) })) {}
class ActualsDetail extends createZodDto(
  z.object({
    documentId: idText.nullable(),
    cycleId: idText,
    month: monthText,
    status: documentStatus,
    latestVersion: z.int(),
    version: versionView(contentSchema).nullable(),
    decisions: z.array(decisionView),
    missing: z.array(fieldProblemView),
  }),
) {}

@ApiTags('Actuals')
@Controller('monthly-cycles/:id/actuals')
export class ActualsController {
  constructor(private readonly actuals: CycleActuals) {}

  /** The actuals of a department's month, and what they still lack. */
  @Get()
  @AllowedRoles('head-of-department', 'commercial-director', 'general-director', 'accounting')
  @ZodResponse({ type: ActualsDetail, status: 200 })
  show(@CurrentPerson() person: SignedInPerson, @Param() { id }: IdParams) {
    return this.actuals.detail(person, id);
  }

  /** Saves a new version; it may be incomplete, and the answer says what is missing. */
  @Put('draft')
  @AllowedRoles(...documentKinds.actuals.drafters)
  @ApiKeyedWrite()
  @ZodResponse({ type: ActualsDraftView, status: 200 })
  saveDraft(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Param() { id }: IdParams,
    @Body() body: ActualsBody,
  ) {
    return this.actuals.saveDraft(person, request, id, body);
  }

  /** Sends a complete version to the commercial director, once the month is over. */
  @Post('submission')
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
