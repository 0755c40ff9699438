import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { documentKinds } from '#approvals/document-kinds/document-kinds.js';
import { monthText } from '#calendar/month.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { decisionView, DraftView, SubmissionView, SubmitBody, versionView } from '../approvals/document-wire.js';
import { ApiKeyedWrite, KeyedRequest } from '../http/keyed-request.js';
import { pageOf, listQuery } from '../http/page.js';
import { AllowedRoles, AlsoForDepartments, CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { IdParams, idText, reasonText, sha256Text, versionNumber } from '../http/wire.js';
import { documentStatus } from '../http/words.js';
import { ActualsReopenings } from './actuals-reopenings.js';

const reopeningRow = z.object({
  id: idText,
  cycleId: idText
    .nullable()
    .meta({ description: 'The month whose actuals it is about; null where it is about a year.' }),
  annualCycleId: idText.nullable().meta({ description: 'The year whose actuals it is about.' }),
  departmentId: idText,
  department: z.string(),
  month: monthText,
  status: documentStatus,
  latestVersion: z.int(),
  submittedVersion: z.int().nullable(),
});
const content = z.object({
  reason: z.string(),
  actuals: z.object({ documentId: idText, version: versionNumber, sha256: sha256Text }),
});

class ReopeningsPage extends createZodDto(pageOf(reopeningRow)) {}
class ReopeningDetail extends createZodDto(
  reopeningRow.extend({ version: versionView(content), decisions: z.array(decisionView) }),
) {}
class ReopeningsQuery extends createZodDto(
  z.object({
    ...listQuery,
    month: monthText.optional(),
    cycleId: idText.optional(),
    status: documentStatus.optional(),
  }),
) {}
class NewReopeningBody extends createZodDto(
  z
    .strictObject({
      cycleId: idText.optional().meta({ description: 'Of a month.' }),
      annualCycleId: idText.optional().meta({ description: 'Of a year, in the place of a month.' }),
      reason: reasonText,
    })
    .refine(({ cycleId, annualCycleId }) => (cycleId === undefined) !== (annualCycleId === undefined), {
      path: ['cycleId'],
      error: 'is the month whose actuals are wrong, or annualCycleId the year: one of the two',
    }),
) {}
class ReopeningDraftBody extends createZodDto(z.strictObject({ basedOn: versionNumber, reason: reasonText })) {}

const { drafters } = documentKinds['actuals-reopening'];

/** Approved actuals that are wrong are opened again by signature, until the register that pays by them is signed. */
@ApiTags('Reopenings of actuals')
@Controller('actuals-reopenings')
@AllowedRoles('head-of-department', 'commercial-director', 'general-director', 'accounting')
export class ActualsReopeningsController {
  constructor(private readonly reopenings: ActualsReopenings) {}

  /** The reopenings that the signed-in person may see: those of the own department, or all. */
  @Get()
  @AlsoForDepartments()
  @ZodResponse({ type: ReopeningsPage, status: 200 })
  list(@CurrentPerson() person: SignedInPerson, @Query() query: ReopeningsQuery) {
    return this.reopenings.page(person, query);
  }

  /** Drafts why the approved actuals of a month, or of a year, are to be opened again. */
  @Post()
  @AllowedRoles(...drafters)
  @ApiKeyedWrite()
  @ZodResponse({ type: DraftView, status: 201 })
  create(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Body() body: NewReopeningBody,
  ) {
    return this.reopenings.create(person, request, body);
  }

  /** A reopening with its reason, the version of the actuals that it is about, and every decision. */
  @Get(':id')
  @AlsoForDepartments()
  @ZodResponse({ type: ReopeningDetail, status: 200 })
  show(@CurrentPerson() person: SignedInPerson, @Param() { id }: IdParams) {
    return this.reopenings.detail(person, id);
  }

  /** Saves another reason; the earlier ones stay. */
  @Put(':id/draft')
  @AllowedRoles(...drafters)
  @ApiKeyedWrite()
  @ZodResponse({ type: DraftView, status: 200 })
  saveDraft(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Param() { id }: IdParams,
    @Body() body: ReopeningDraftBody,
  ) {
    return this.reopenings.saveDraft(person, request, id, body);
  }

  /** Sends the reason to those who sign actuals. Their last signature opens the actuals and ends a run that was made from them. */
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
