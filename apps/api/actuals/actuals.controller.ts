import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { documentKinds } from '#approvals/document-kinds/document-kinds.js';
import { monthText } from '#calendar/month.js';
import { actualsSchema } from '#compensation/inputs/actuals.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { decisionView, draftView, SubmissionView, SubmitBody, versionView } from '../approvals/document-wire.js';
import { ApiKeyedWrite, KeyedRequest } from '../http/keyed-request.js';
import { fieldProblemView } from '../http/problem-schema.js';
import { AllowedRoles, AlsoForDepartments, CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { UntilAnswered } from '../http/until-answered.js';
import { IdParams, idText, reasonText, sha256Text } from '../http/wire.js';
import { documentStatus, factKindName } from '../http/words.js';
import { CycleActuals } from './cycle-actuals.js';

const withoutPlan = z
  .record(idText, reasonText)
  .meta({ description: 'Why somebody who was there in the month is paid by no plan, by the id of the person.' });
const forComparison = z.record(idText, actualsSchema).meta({
  description:
    'What indicators of schemes that run in parallel came to, by the id of the person: asked in `missing` with the code `only-for-comparison`, compared and paid to nobody.',
});
const contentSchema = z.strictObject({
  people: z.record(idText, actualsSchema),
  forComparison: forComparison.optional(),
  withoutPlan: withoutPlan.optional(),
});
const factsOfPerson = z.object({ personId: idText, kind: z.string(), count: z.int(), sum: z.string().nullable() });
const savedContent = contentSchema.extend({
  facts: z
    .object({ sha256: sha256Text, people: z.array(factsOfPerson) })
    .meta({
      description:
        'The facts of the month as they stood when the version was saved, with one SHA-256 over what each says: the hash of the version covers them. Absent where there were none.',
    })
    .optional(),
});

class ActualsBody extends createZodDto(
  z.strictObject({ basedOn: z.int().min(0).max(1_000_000), ...contentSchema.shape }),
) {}
class ActualsDraftView extends createZodDto(draftView.extend({ missing: z.array(fieldProblemView) })) {}
class ActualsDetail extends createZodDto(
  z.object({
    documentId: idText.nullable(),
    cycleId: idText,
    month: monthText,
    status: documentStatus,
    latestVersion: z.int(),
    version: versionView(savedContent).nullable(),
    decisions: z.array(decisionView),
    withoutPlan: z.array(z.object({ id: idText, name: z.string(), reason: z.string().nullable() })).meta({
      description:
        'Who earned by a plan in the month and has no signed one, with the reason that the latest version gives.',
    }),
    facts: z.array(factsOfPerson.extend({ kind: factKindName })).meta({
      description:
        'The facts of the month that are confirmed with these actuals, by person and kind: how many, and the sum of their whole amounts.',
    }),
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
  @AlsoForDepartments()
  @ZodResponse({ type: ActualsDetail, status: 200 })
  show(
    @CurrentPerson() person: SignedInPerson,
    @Param() { id }: IdParams,
    @UntilAnswered() untilAnswered: AbortSignal,
  ) {
    return this.actuals.detail(person, id, untilAnswered);
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
    @UntilAnswered() untilAnswered: AbortSignal,
  ) {
    return this.actuals.saveDraft(person, request, id, body, untilAnswered);
  }

  /** Sends a version to the commercial director, once the month is over: complete, and with the reason for everybody whom no plan pays. */
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
