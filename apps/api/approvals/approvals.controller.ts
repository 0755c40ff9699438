import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { monthText } from '#calendar/month.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { ApiKeyedWrite, KeyedRequest } from '../http/keyed-request.js';
import { pageOf, listQuery } from '../http/page.js';
import { CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { IdParams, idText, instant, reasonText, sha256Text, versionNumber } from '../http/wire.js';
import { decisionKind, documentKind, documentStatus } from '../http/words.js';
import { Approvals } from './approvals.js';
import { namedPerson } from './document-wire.js';

class DecisionBody extends createZodDto(
  z
    .strictObject({
      version: versionNumber,
      sha256: sha256Text,
      decision: decisionKind,
      comment: reasonText.optional(),
      onBehalfOf: idText
        .meta({
          description:
            'The principal whose delegate you are, as the list says it; left out where you decide for yourself.',
        })
        .optional(),
    })
    .refine((body) => body.decision === 'sign' || body.comment !== undefined, {
      path: ['comment'],
      message: 'say what has to change before you return a document',
    }),
) {}
class DecisionView extends createZodDto(
  z.object({
    documentId: idText,
    version: versionNumber,
    step: z.string(),
    decision: decisionKind,
    status: documentStatus,
    decidedAt: instant,
  }),
) {}
const waiting = z.object({
  documentId: idText,
  kind: documentKind,
  month: monthText,
  person: z.string().nullable(),
  department: z.string().nullable(),
  version: versionNumber,
  sha256: sha256Text,
  step: z.string(),
  submittedAt: instant,
  payrollRunId: idText.nullable(),
  schemeCode: z.string().nullable(),
  schemeVersion: z.int().nullable(),
  subject: z
    .object({ kind: z.string(), key: z.string() })
    .meta({ description: 'What the document is about, in one form for every kind.' }),
  onBehalfOf: namedPerson
    .nullable()
    .meta({ description: 'The principal on whose behalf you may decide it; null where you may for yourself.' }),
});
class WaitingPage extends createZodDto(pageOf(waiting)) {}
class WaitingQuery extends createZodDto(
  z.object({
    ...listQuery,
    kind: documentKind.optional(),
    month: monthText.optional(),
    departmentId: idText.optional(),
    onBehalfOf: idText.meta({ description: 'Only what you may decide on behalf of this principal.' }).optional(),
  }),
) {}

@ApiTags('Approvals')
@Controller()
export class ApprovalsController {
  constructor(private readonly approvals: Approvals) {}

  /** What waits, longest first, for a decision that the signed-in person may make. */
  @Get('approvals')
  @ZodResponse({ type: WaitingPage, status: 200 })
  waiting(@CurrentPerson() person: SignedInPerson, @Query() query: WaitingQuery) {
    return this.approvals.waitingFor(person, query);
  }

  /** Signs or returns one version, named with its hash. */
  @Post('documents/:id/decisions')
  @ApiKeyedWrite()
  @ZodResponse({ type: DecisionView, status: 201 })
  decide(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Param() { id }: IdParams,
    @Body() body: DecisionBody,
  ) {
    return this.approvals.decide(person, request, id, body);
  }
}
