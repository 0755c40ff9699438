import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { documentKinds } from '#approvals/document-kinds/document-kinds.js';
import { yearNumber } from '#calendar/year.js';
import { signedKpiPlanTermsSchema } from '#compensation/inputs/kpi-plan.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { decisionView, DraftView, SubmissionView, SubmitBody, VersionParams } from '../approvals/document-wire.js';
import { ApiKeyedWrite, KeyedRequest } from '../http/keyed-request.js';
import { listQuery, pageOf } from '../http/page.js';
import { fieldProblemView } from '../http/problem-schema.js';
import { AllowedRoles, CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { IdParams, idText, versionNumber, yearQuery } from '../http/wire.js';
import { documentStatus } from '../http/words.js';
import { planVersion } from '../kpi-plans/plan-version.js';
import { AnnualPlans } from './annual-plans.js';

const planRow = z.object({
  id: idText,
  personId: idText,
  person: z.string(),
  departmentId: idText
    .nullable()
    .meta({ description: 'Where the person is in the year; where they were last once they have left.' }),
  year: yearNumber,
  status: documentStatus,
  latestVersion: z.int(),
  submittedVersion: z.int().nullable(),
});

class AnnualPlansPage extends createZodDto(pageOf(planRow)) {}
class AnnualPlanDetail extends createZodDto(
  planRow.extend({
    version: planVersion,
    decisions: z.array(decisionView),
    refusals: z.array(fieldProblemView).describe('What keeps the latest draft from being submitted.'),
  }),
) {}
class AnnualPlansQuery extends createZodDto(
  z.object({
    ...listQuery,
    year: yearQuery.optional(),
    personId: idText.optional(),
    departmentId: idText.optional(),
    status: documentStatus.optional(),
  }),
) {}
class NewAnnualPlanBody extends createZodDto(
  z.strictObject({ personId: idText, year: yearNumber, terms: signedKpiPlanTermsSchema }),
) {}
class AnnualPlanDraftBody extends createZodDto(
  z.strictObject({ basedOn: versionNumber, terms: signedKpiPlanTermsSchema }),
) {}
class AnnualPlanVersionView extends createZodDto(planVersion) {}

const { drafters } = documentKinds['annual-plan'];

/** What the bonus of a year is paid by, person by person. */
@ApiTags('Annual plans')
@Controller('annual-plans')
export class AnnualPlansController {
  constructor(private readonly plans: AnnualPlans) {}

  /** The annual plans that the signed-in person may see: the own ones, those of the department, or all. */
  @Get()
  @ZodResponse({ type: AnnualPlansPage, status: 200 })
  list(@CurrentPerson() person: SignedInPerson, @Query() query: AnnualPlansQuery) {
    return this.plans.page(person, query);
  }

  /**
   * Drafts the plan of one person for a year whose cycle is open.
   *
   * Its indicators are those of a KPI plan, with the targets of the year and the amount that the whole year pays.
   */
  @Post()
  @AllowedRoles(...drafters)
  @ApiKeyedWrite()
  @ZodResponse({ type: DraftView, status: 201 })
  create(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Body() body: NewAnnualPlanBody,
  ) {
    return this.plans.create(person, request, body);
  }

  /** An annual plan with its latest version, every decision on any version, and what keeps a draft from being submitted. */
  @Get(':id')
  @ZodResponse({ type: AnnualPlanDetail, status: 200 })
  show(@CurrentPerson() person: SignedInPerson, @Param() { id }: IdParams) {
    return this.plans.detail(person, id);
  }

  /** One version of an annual plan, with the most that it can pay. */
  @Get(':id/versions/:version')
  @ZodResponse({ type: AnnualPlanVersionView, status: 200 })
  showVersion(@CurrentPerson() person: SignedInPerson, @Param() { id, version }: VersionParams) {
    return this.plans.version(person, id, version);
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
    @Body() body: AnnualPlanDraftBody,
  ) {
    return this.plans.saveDraft(person, request, id, body);
  }

  /** Freezes a version whose indicators are all explained and sends it to the commercial and then the general director. */
  @Post(':id/submission')
  @ApiKeyedWrite()
  @ZodResponse({ type: SubmissionView, status: 201 })
  submit(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Param() { id }: IdParams,
    @Body() { version }: SubmitBody,
  ) {
    return this.plans.submit(person, request, id, version);
  }
}
