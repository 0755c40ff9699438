import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { monthText } from '#calendar/month.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { ApiKeyedWrite, KeyedRequest } from '../http/keyed-request.js';
import { listQuery, pageOf } from '../http/page.js';
import { CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { UntilAnswered } from '../http/until-answered.js';
import { IdParams, idText, instant, sha256Text, versionNumber, yesOrNo } from '../http/wire.js';
import { kindOfPlanVersion } from '../http/words.js';
import { planPart } from '../kpi-plans/plan-in-force.js';
import { payAtLevelsView } from '../pay-at-levels/pay-at-levels-wire.js';
import { PlanAcknowledgements } from './plan-acknowledgements.js';

const asked = {
  planId: idText,
  personId: idText,
  month: monthText,
  documentId: idText.meta({ description: 'The plan, or the last signed revision or weight memo that has changed it.' }),
  kind: kindOfPlanVersion,
  version: versionNumber,
  sha256: sha256Text,
  signedAt: instant.meta({ description: 'When it was signed: since then it waits to be acknowledged.' }),
  acknowledgedAt: instant.nullable(),
};

class AcknowledgementsPage extends createZodDto(
  pageOf(z.object({ ...asked, person: z.string(), departmentId: idText, department: z.string() })),
) {}
class AcknowledgementsQuery extends createZodDto(
  z.object({
    ...listQuery,
    month: monthText.optional(),
    personId: idText.optional(),
    departmentId: idText.optional(),
    waiting: yesOrNo
      .optional()
      .meta({ description: 'Those that have not been acknowledged alone, or those that have.' }),
  }),
) {}
class PlanToReadView extends createZodDto(
  z.object({
    ...asked,
    inForce: z.array(planPart).meta({ description: 'What is in force on which days of the month.' }),
    examples: payAtLevelsView.meta({ description: 'What the plan pays, worked out at levels of attainment.' }),
  }),
) {}
class AcknowledgementBody extends createZodDto(
  z.strictObject({
    sha256: sha256Text.meta({
      description: 'The hash of the version that was read, as the person had it before them.',
    }),
  }),
) {}
class AcknowledgementView extends createZodDto(
  z.object({ planId: idText, documentId: idText, version: versionNumber, sha256: sha256Text, acknowledgedAt: instant }),
) {}

/** Whoever earns by a signed plan reads it and says so; the month never waits for it. */
@ApiTags('KPI plans')
@Controller('plan-acknowledgements')
export class PlanAcknowledgementsController {
  constructor(private readonly acknowledgements: PlanAcknowledgements) {}

  /** Which version of which plan has been acknowledged, and which waits since when: one's own, those of the department, or all. */
  @Get()
  @ZodResponse({ type: AcknowledgementsPage, status: 200 })
  list(@CurrentPerson() person: SignedInPerson, @Query() query: AcknowledgementsQuery) {
    return this.acknowledgements.page(person, query);
  }
}

@ApiTags('KPI plans')
@Controller('kpi-plans/:id/acknowledgement')
export class AcknowledgementOfPlanController {
  constructor(private readonly acknowledgements: PlanAcknowledgements) {}

  /**
   * What the earner of a signed plan is to read, and whether they have said that they know it.
   *
   * What is in force, and what it pays at levels of attainment.
   */
  @Get()
  @ZodResponse({ type: PlanToReadView, status: 200 })
  show(
    @CurrentPerson() person: SignedInPerson,
    @Param() { id }: IdParams,
    @UntilAnswered() untilAnswered: AbortSignal,
  ) {
    return this.acknowledgements.show(person, id, untilAnswered);
  }

  /**
   * Whose plan it is says that they know what is in force.
   *
   * A later revision or memo asks again. The same again changes nothing.
   */
  @Post()
  @ApiKeyedWrite()
  @ZodResponse({ type: AcknowledgementView, status: 201 })
  acknowledge(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Param() { id }: IdParams,
    @Body() { sha256 }: AcknowledgementBody,
  ) {
    return this.acknowledgements.acknowledge(person, request, id, sha256);
  }
}
