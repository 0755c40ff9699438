import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { documentKinds } from '#approvals/document-kinds/document-kinds.js';
import { monthText } from '#calendar/month.js';
import { codeText, oneLineText } from '#compensation/documents/plain-text.js';
import { quantityText } from '#compensation/numbers/decimal-text.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { decisionView, DraftView, SubmissionView, SubmitBody, versionView } from '../approvals/document-wire.js';
import { ApiKeyedWrite, KeyedRequest } from '../http/keyed-request.js';
import { listQuery, pageOf } from '../http/page.js';
import { AllowedRoles, AlsoForDepartments, CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { IdParams, idText, reachableMonth, versionNumber } from '../http/wire.js';
import { documentStatus } from '../http/words.js';
import { SalesPlans } from './sales-plans.js';

const mostProductLines = 200;
const mostTargets = 2000;

const drafted = {
  unit: oneLineText(40).meta({ description: 'What amounts are counted in: a currency, pieces, tonnes.' }),
  targets: z
    .array(z.strictObject({ productLine: oneLineText(120), amount: quantityText }), {
      error: 'must be a list of product lines with their targets',
    })
    .min(1, 'name at least one product line')
    .max(mostProductLines, { error: `has at most ${mostProductLines} product lines`, abort: true })
    .meta({ description: 'What the department is to sell, each product line once.' }),
  people: z
    .array(
      z.strictObject({
        personId: idText,
        productLine: oneLineText(120),
        indicator: codeText
          .default('sales')
          .meta({ description: 'The indicator of the KPI plan that the target is measured by.' }),
        amount: quantityText,
      }),
      { error: 'must be a list of targets of people' },
    )
    .max(mostTargets, { error: `has at most ${mostTargets} targets`, abort: true })
    .meta({ description: 'How it is given to people; what is not given stays open.' }),
};

const salesPlanRow = z.object({
  id: idText,
  departmentId: idText,
  department: z.string(),
  month: monthText,
  status: documentStatus,
  latestVersion: z.int(),
  submittedVersion: z.int().nullable(),
});
const content = z.object({
  unit: z.string(),
  targets: z.array(z.object({ productLine: z.string(), amount: z.string() })),
  people: z.array(z.object({ personId: idText, productLine: z.string(), indicator: z.string(), amount: z.string() })),
});
const comparedTarget = z.object({
  personId: idText,
  person: z.string(),
  indicator: z.string(),
  salesTarget: z.string().nullable().meta({ description: 'Null where the sales plan gives the person nothing.' }),
  planTarget: z.string().nullable().meta({ description: 'Null where no plan has such an indicator.' }),
  planId: idText.nullable(),
  planStatus: documentStatus.nullable(),
  difference: z
    .string()
    .nullable()
    .meta({ description: 'How much more the KPI plan asks; null where one of them asks nothing.' }),
});

class SalesPlansPage extends createZodDto(pageOf(salesPlanRow)) {}
class SalesPlanDetail extends createZodDto(
  salesPlanRow.extend({
    version: versionView(content),
    given: z
      .array(z.object({ productLine: z.string(), target: z.string(), given: z.string(), leftOpen: z.string() }))
      .meta({ description: 'By product line what people are given of its target, and what stays open.' }),
    plans: z
      .array(comparedTarget)
      .meta({ description: 'The targets of people beside those of their KPI plans, as submitted or last drafted.' }),
    isInForce: z.boolean().meta({ description: 'Whether it is the one of its month that was signed last.' }),
    decisions: z.array(decisionView),
  }),
) {}
class SalesPlansQuery extends createZodDto(
  z.object({
    ...listQuery,
    month: monthText.optional(),
    departmentId: idText.optional(),
    status: documentStatus.optional(),
  }),
) {}
class NewSalesPlanBody extends createZodDto(
  z.strictObject({ departmentId: idText, month: reachableMonth, ...drafted }),
) {}
class SalesPlanDraftBody extends createZodDto(z.strictObject({ basedOn: versionNumber, ...drafted })) {}

const { drafters } = documentKinds['sales-plan'];

/** What a department is to sell in a month, signed before its KPI plans, whose targets are taken from it. */
@ApiTags('Sales plans')
@Controller('sales-plans')
@AllowedRoles('head-of-department', 'commercial-director', 'general-director', 'accounting')
export class SalesPlansController {
  constructor(private readonly plans: SalesPlans) {}

  /** The sales plans that the signed-in person may see: those of the own department, or all. */
  @Get()
  @AlsoForDepartments()
  @ZodResponse({ type: SalesPlansPage, status: 200 })
  list(@CurrentPerson() person: SignedInPerson, @Query() query: SalesPlansQuery) {
    return this.plans.page(person, query);
  }

  /**
   * Drafts what a department is to sell in a month, by product line, and what its people are given of that.
   *
   * Once one is signed, another of the same month takes its place by its own signature.
   */
  @Post()
  @AllowedRoles(...drafters)
  @ApiKeyedWrite()
  @ZodResponse({ type: DraftView, status: 201 })
  create(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Body() body: NewSalesPlanBody,
  ) {
    return this.plans.create(person, request, body);
  }

  /** A sales plan with what it leaves open, beside the targets of the KPI plans, and every decision. */
  @Get(':id')
  @AlsoForDepartments()
  @ZodResponse({ type: SalesPlanDetail, status: 200 })
  show(@CurrentPerson() person: SignedInPerson, @Param() { id }: IdParams) {
    return this.plans.detail(person, id);
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
    @Body() body: SalesPlanDraftBody,
  ) {
    return this.plans.saveDraft(person, request, id, body);
  }

  /** Sends it to the commercial director. What does not add up is refused, here and at the signature. */
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
    return this.plans.submit(person, request, id, version);
  }
}
