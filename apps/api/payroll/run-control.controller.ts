import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { documentKinds } from '#approvals/document-kinds/document-kinds.js';
import { roleSchema } from '#approvals/role-schema.js';
import { monthText } from '#calendar/month.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { ApiKeyedWrite, KeyedRequest } from '../http/keyed-request.js';
import { listQuery, pageOf } from '../http/page.js';
import { AllowedRoles, CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { IdParams, idText, instant, yesOrNo } from '../http/wire.js';
import { RunControl } from './run-control.js';
import { RunProblems } from './run-problems.js';

const range = z.int({ error: 'must be the number of a range' }).min(0).max(1_000_000);
class UncalculatedPeoplePage extends createZodDto(
  pageOf(
    z.object({
      personId: idText,
      person: z.string(),
      departmentId: idText.nullable(),
      range: z.int(),
      code: z.string().meta({ description: 'Of the first reason.' }),
      reasons: z.array(
        z.object({
          place: z
            .string()
            .meta({ description: 'Of what part of the inputs: values.revenue, receivables.north.limit.' }),
          code: z.string(),
          message: z.string(),
          owedBy: z.array(roleSchema),
          address: z.string().meta({ description: 'Where of the API it is seen and mended.' }).nullable(),
        }),
      ),
      foundAt: instant,
      settledAt: instant.nullable(),
    }),
  ),
) {}
class ProblemsQuery extends createZodDto(
  z.object({
    ...listQuery,
    open: yesOrNo.optional().meta({ description: 'With true those that stand, with false those that were settled.' }),
    personId: idText.optional(),
    range: z.coerce.number().pipe(range).optional(),
  }),
) {}
class RecalculationBody extends createZodDto(
  z
    .strictObject({
      personIds: z
        .array(idText)
        .min(1, 'names at least one person')
        .max(1000)
        .meta({ description: 'Some of those of whom nothing could be calculated.' })
        .optional(),
      range: range.meta({ description: 'Those of this range.' }).optional(),
    })
    .refine(({ personIds, range: asked }) => personIds === undefined || asked === undefined, {
      path: ['range'],
      error: 'stands in the place of personIds, not beside them',
    }),
) {}
class RecalculatedView extends createZodDto(z.object({ runId: idText, people: z.int(), problems: z.int() })) {}
class PausedView extends createZodDto(
  z.object({ runId: idText, month: monthText, number: z.int(), isPaused: z.boolean() }),
) {}

/** What accounting does with a run while it calculates, and what it waits for. */
@ApiTags('Payroll')
@Controller('payroll-runs')
export class RunControlController {
  constructor(
    private readonly problems: RunProblems,
    private readonly control: RunControl,
  ) {}

  /** Of whom a run could calculate nothing, why, who owes it and where it is mended. */
  @Get(':id/problems')
  @AllowedRoles('accounting', 'commercial-director', 'general-director')
  @ZodResponse({ type: UncalculatedPeoplePage, status: 200 })
  listProblems(@CurrentPerson() person: SignedInPerson, @Param() { id }: IdParams, @Query() query: ProblemsQuery) {
    return this.problems.page(person, id, query);
  }

  /**
   * Calculates people of whom nothing could be calculated again, from what is known of them now; the others stay as they are.
   *
   * Some of them, those of a range, or all. The run goes on once nothing is left.
   */
  @Post(':id/recalculation')
  @HttpCode(200)
  @AllowedRoles(...documentKinds['payroll-register'].drafters)
  @ApiKeyedWrite()
  @ZodResponse({ type: RecalculatedView, status: 200 })
  recalculate(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Param() { id }: IdParams,
    @Body() asked: RecalculationBody,
  ) {
    return this.control.recalculate(person, request, { runId: id, ...asked });
  }

  /** Holds a run that calculates where it stands: ranges that have begun are finished, no other begins, nothing is submitted. */
  @Post(':id/pause')
  @HttpCode(200)
  @AllowedRoles(...documentKinds['payroll-register'].drafters)
  @ApiKeyedWrite()
  @ZodResponse({ type: PausedView, status: 200 })
  pause(@CurrentPerson() person: SignedInPerson, @KeyedRequest() request: RequestReference, @Param() { id }: IdParams) {
    return this.control.pause(person, request, id);
  }

  /** Lets a run that is held go on from where it stood. */
  @Post(':id/resume')
  @HttpCode(200)
  @AllowedRoles(...documentKinds['payroll-register'].drafters)
  @ApiKeyedWrite()
  @ZodResponse({ type: PausedView, status: 200 })
  resume(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Param() { id }: IdParams,
  ) {
    return this.control.resume(person, request, id);
  }
}
