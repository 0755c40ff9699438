import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { documentKinds } from '#approvals/document-kinds/document-kinds.js';
import { monthText } from '#calendar/month.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { decisionView, DraftView, SubmissionView, SubmitBody, versionView } from '../approvals/document-wire.js';
import { ApiKeyedWrite, KeyedRequest } from '../http/keyed-request.js';
import { listQuery, pageOf } from '../http/page.js';
import { AllowedRoles, AlsoForDepartments, CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { IdParams, idText, reasonText, sha256Text, versionNumber } from '../http/wire.js';
import { documentStatus } from '../http/words.js';
import { CycleReopenings } from './cycle-reopenings.js';

const mostPeople = 1000;

const reopeningRow = z.object({
  id: idText,
  cycleId: idText,
  departmentId: idText,
  department: z.string(),
  month: monthText,
  status: documentStatus,
  latestVersion: z.int(),
  submittedVersion: z.int().nullable(),
});
const reopened = z.object({
  kind: z.enum(['kpi-plan', 'actuals']),
  documentId: idText,
  version: versionNumber,
  sha256: sha256Text,
  personId: idText.nullable(),
});
const content = z.object({ reason: z.string(), reopens: z.array(reopened) });

/** Whose plans go back, and why. */
const asked = {
  personIds: z.array(idText).max(mostPeople).default([]).meta({ description: 'Whose signed or closed plans go back.' }),
  actuals: z
    .boolean()
    .default(false)
    .meta({ description: 'Whether closed actuals go back; approved ones do with any plan.' }),
  reason: reasonText,
};

class CycleReopeningsPage extends createZodDto(pageOf(reopeningRow)) {}
class CycleReopeningDetail extends createZodDto(
  reopeningRow.extend({ version: versionView(content), decisions: z.array(decisionView) }),
) {}
class CycleReopeningsQuery extends createZodDto(
  z.object({
    ...listQuery,
    month: monthText.optional(),
    cycleId: idText.optional(),
    status: documentStatus.optional(),
  }),
) {}
class NewCycleReopeningBody extends createZodDto(z.strictObject({ cycleId: idText, ...asked })) {}
class CycleReopeningDraftBody extends createZodDto(z.strictObject({ basedOn: versionNumber, ...asked })) {}

const { drafters } = documentKinds['cycle-reopening'];

/** What was signed by mistake in a month goes back by signature, until the payroll of its people is posted. */
@ApiTags('Reopenings of cycles')
@Controller('cycle-reopenings')
@AllowedRoles('head-of-department', 'commercial-director', 'general-director', 'accounting')
export class CycleReopeningsController {
  constructor(private readonly reopenings: CycleReopenings) {}

  /** The reopenings that the signed-in person may see: those of the own department, or all. */
  @Get()
  @AlsoForDepartments()
  @ZodResponse({ type: CycleReopeningsPage, status: 200 })
  list(@CurrentPerson() person: SignedInPerson, @Query() query: CycleReopeningsQuery) {
    return this.reopenings.page(person, query);
  }

  /** Drafts which plans of a month are to go back to their head, and why. */
  @Post()
  @AllowedRoles(...drafters)
  @ApiKeyedWrite()
  @ZodResponse({ type: DraftView, status: 201 })
  create(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Body() { cycleId, ...draft }: NewCycleReopeningBody,
  ) {
    return this.reopenings.create(person, request, cycleId, draft);
  }

  /** A reopening with its reason, the versions that will not stand, and every decision. */
  @Get(':id')
  @AlsoForDepartments()
  @ZodResponse({ type: CycleReopeningDetail, status: 200 })
  show(@CurrentPerson() person: SignedInPerson, @Param() { id }: IdParams) {
    return this.reopenings.detail(person, id);
  }

  /** Saves what is to go back anew; the earlier versions stay. */
  @Put(':id/draft')
  @AllowedRoles(...drafters)
  @ApiKeyedWrite()
  @ZodResponse({ type: DraftView, status: 200 })
  saveDraft(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Param() { id }: IdParams,
    @Body() draft: CycleReopeningDraftBody,
  ) {
    return this.reopenings.saveDraft(person, request, id, draft);
  }

  /** Sends it to those who sign plans. Their last signature sends the plans back, with approved actuals, and ends a run that was made from these. */
  @Post(':id/submission')
  @ApiKeyedWrite()
  @ZodResponse({ type: SubmissionView, status: 201 })
  submit(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Param() { id }: IdParams,
    @Body() { version }: SubmitBody,
  ) {
    return this.reopenings.submit(person, request, id, version);
  }
}
