import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { documentKinds } from '#approvals/document-kinds/document-kinds.js';
import { dayText } from '#calendar/day.js';
import { monthText } from '#calendar/month.js';
import { signedKpiPlanTermsSchema } from '#compensation/inputs/kpi-plan.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { decisionView, DraftView, SubmissionView, SubmitBody, VersionParams } from '../approvals/document-wire.js';
import { ApiKeyedWrite, KeyedRequest } from '../http/keyed-request.js';
import { pageOf, listQuery, sortedBy } from '../http/page.js';
import { fieldProblemView } from '../http/problem-schema.js';
import { AllowedRoles, CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { UntilAnswered } from '../http/until-answered.js';
import { IdParams, idText, instant, versionNumber } from '../http/wire.js';
import { documentStatus } from '../http/words.js';
import { PayAtLevelsView } from '../pay-at-levels/pay-at-levels-wire.js';
import { planVersion } from './plan-version.js';
import { planPart } from './plan-in-force.js';
import { KpiPlans } from './kpi-plans.js';

const planRow = z.object({
  id: idText,
  personId: idText,
  person: z.string(),
  departmentId: idText,
  month: monthText,
  status: documentStatus,
  latestVersion: z.int(),
  submittedVersion: z.int().nullable(),
});

/** A plan to start from on the page of the API. */
const examplePlan = {
  personId: '3f2b8c1e-5d4a-4e6f-9a7b-1c2d3e4f5a6b',
  month: '2026-07',
  terms: {
    baseBonus: '60000',
    indicators: [
      { code: 'sales', name: 'Sales', kind: 'higher-is-better', target: '1000000', unit: 'RUB', weight: '60' },
      {
        code: 'receivables',
        name: 'Receivables',
        kind: 'within-bounds',
        atMost: '200000',
        unit: 'RUB',
        weight: '40',
      },
    ],
  },
};

class PlansPage extends createZodDto(pageOf(planRow)) {}
class PlanDetail extends createZodDto(
  planRow.extend({
    version: planVersion,
    decisions: z.array(decisionView),
    inForce: z
      .array(planPart)
      .describe('What is in force on which days of the month: now, or at the instant that was asked for.'),
    revisions: z.array(
      z.object({
        id: idText,
        status: documentStatus,
        from: dayText.nullable().describe('Its first day; null where it is of the whole month.'),
        signedAt: instant.nullable(),
      }),
    ),
    weightMemos: z
      .array(z.object({ id: idText, status: documentStatus, signedAt: instant.nullable() }))
      .describe('The memos that have been submitted and change its weights.'),
    salesTargets: z
      .array(
        z.object({
          indicator: z.string(),
          salesTarget: z.string().nullable(),
          planTarget: z.string().nullable(),
          difference: z.string().nullable(),
        }),
      )
      .describe('What the signed sales plan gives the person under an indicator, beside the target of the plan.'),
    refusals: z.array(fieldProblemView).describe('What keeps the latest draft from being submitted.'),
  }),
) {}
class PlanDetailQuery extends createZodDto(
  z.object({
    at: z.iso
      .datetime({ error: 'must be an instant such as 2026-07-20T12:00:00Z' })
      .transform((text) => new Date(text))
      .optional()
      .meta({ description: 'What was in force then; without it what is now.' }),
  }),
) {}
class PlanQuery extends createZodDto(
  z.object({
    ...listQuery,
    month: monthText.optional(),
    personId: idText.optional(),
    departmentId: idText.optional(),
    status: documentStatus.optional(),
    sort: sortedBy(['month', 'person'], '-month'),
  }),
) {}
class NewPlanBody extends createZodDto(
  z
    .strictObject({ personId: idText, month: monthText, terms: signedKpiPlanTermsSchema })
    .meta({ example: examplePlan }),
) {}
class PlanDraftBody extends createZodDto(z.strictObject({ basedOn: versionNumber, terms: signedKpiPlanTermsSchema })) {}
class PlanVersionView extends createZodDto(planVersion) {}

@ApiTags('KPI plans')
@Controller('kpi-plans')
export class KpiPlansController {
  constructor(private readonly plans: KpiPlans) {}

  /** The plans that the signed-in person may see: the own ones, those of the department, or all. */
  @Get()
  @ZodResponse({ type: PlansPage, status: 200 })
  list(@CurrentPerson() person: SignedInPerson, @Query() query: PlanQuery) {
    return this.plans.page(person, query);
  }

  /** Drafts the plan of one person for a month whose cycle is open. */
  @Post()
  @AllowedRoles(...documentKinds['kpi-plan'].drafters)
  @ApiKeyedWrite()
  @ZodResponse({ type: DraftView, status: 201 })
  create(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Body() body: NewPlanBody,
  ) {
    return this.plans.create(person, request, body);
  }

  /**
   * A plan with its latest version, every decision on any version, and what keeps a draft from being submitted.
   *
   * Once it is signed, also what is in force on which days of its month, by the plan and its signed revisions, now or at
   * an instant, and every revision of it.
   */
  @Get(':id')
  @ZodResponse({ type: PlanDetail, status: 200 })
  show(@CurrentPerson() person: SignedInPerson, @Param() { id }: IdParams, @Query() { at }: PlanDetailQuery) {
    return this.plans.detail(person, id, at);
  }

  /** What the latest version pays at 60, 80, 100 and 120 % of attainment, and at most. It is all that the scheme in force for the person pays, or the plan alone where they have none, with the figures that the month has so far. */
  @Get(':id/pay-at-levels')
  @ZodResponse({ type: PayAtLevelsView, status: 200 })
  payAtLevels(
    @CurrentPerson() person: SignedInPerson,
    @Param() { id }: IdParams,
    @UntilAnswered() untilAnswered: AbortSignal,
  ) {
    return this.plans.payAtLevels(person, id, untilAnswered);
  }

  /** One version of a plan, with the most that it can pay. */
  @Get(':id/versions/:version')
  @ZodResponse({ type: PlanVersionView, status: 200 })
  showVersion(@CurrentPerson() person: SignedInPerson, @Param() { id, version }: VersionParams) {
    return this.plans.version(person, id, version);
  }

  /** Saves a new version of a draft; the earlier ones stay. */
  @Put(':id/draft')
  @AllowedRoles(...documentKinds['kpi-plan'].drafters)
  @ApiKeyedWrite()
  @ZodResponse({ type: DraftView, status: 200 })
  saveDraft(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Param() { id }: IdParams,
    @Body() body: PlanDraftBody,
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
