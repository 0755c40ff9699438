import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import type { DecisionKind } from '#approvals/approval.js';
import { dayText } from '#calendar/day.js';
import { monthText } from '#calendar/month.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { ApiKeyedWrite, KeyedRequest } from '../http/keyed-request.js';
import { pageOf, listQuery } from '../http/page.js';
import { problemSchema } from '../http/problem-schema.js';
import { CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { IdParams, idText, instant, reasonText, sha256Text, versionNumber } from '../http/wire.js';
import { decisionKind, documentKind, documentStatus } from '../http/words.js';
import { Approvals } from './approvals.js';
import { DecisionsTogether, mostDecisions } from './decisions-together.js';
import { namedPerson } from './document-wire.js';

const decisionFields = z.strictObject({
  version: versionNumber,
  sha256: sha256Text,
  decision: decisionKind,
  comment: reasonText.optional(),
  onBehalfOf: idText
    .meta({
      description: 'The principal whose delegate you are, as the list says it; left out where you decide for yourself.',
    })
    .optional(),
});
const saysWhy = (body: { decision: DecisionKind; comment?: string | undefined }) =>
  body.decision === 'sign' || body.comment !== undefined;
const needsComment = { path: ['comment'], message: 'say what has to change before you return a document' };

class DecisionBody extends createZodDto(decisionFields.refine(saysWhy, needsComment)) {}
class DecisionsBody extends createZodDto(
  z.strictObject({
    decisions: z
      .array(decisionFields.extend({ documentId: idText }).refine(saysWhy, needsComment))
      .min(1)
      .max(mostDecisions)
      .refine((decisions) => new Set(decisions.map(({ documentId }) => documentId)).size === decisions.length, {
        error: 'names a document twice',
      }),
  }),
) {}
const decisionAnswer = z.object({
  documentId: idText,
  version: versionNumber,
  step: z.string(),
  decision: decisionKind,
  status: documentStatus,
  decidedAt: instant,
});
class DecisionView extends createZodDto(decisionAnswer) {}
class DecisionsView extends createZodDto(
  z.object({
    decided: z.int(),
    refused: z.int(),
    items: z
      .array(z.object({ documentId: idText, decision: decisionAnswer.nullable(), problem: problemSchema.nullable() }))
      .meta({
        description: 'In the order in which they were asked: each with its decision, or with what stood against it.',
      }),
  }),
) {}
const waiting = z.object({
  documentId: idText,
  kind: documentKind,
  month: monthText,
  personId: idText.nullable(),
  person: z.string().nullable(),
  department: z.string().nullable(),
  version: versionNumber,
  sha256: sha256Text,
  step: z.string(),
  submittedAt: instant,
  dueOn: dayText.meta({ description: 'With the deadline of its month, or so many days after it came to the step.' }),
  dueAt: instant.meta({ description: 'The end of that day.' }),
  worth: z
    .object({
      amount: z.string().meta({ description: 'Of a plan what it pays at 100 %, of a register its total.' }),
      most: z.string().nullable().meta({ description: 'The most that a plan can pay.' }),
      isUnlimited: z.boolean().meta({ description: 'Whether nothing limits what a plan pays.' }),
    })
    .nullable()
    .meta({ description: 'What it decides in money; null where it names no amount.' }),
  payrollRunId: idText.nullable(),
  schemeCode: z.string().nullable(),
  schemeVersion: z.int().nullable(),
  subject: z
    .object({ kind: z.string(), key: z.string() })
    .meta({ description: 'What the document is about, in one form for every kind.' }),
  onBehalfOf: namedPerson
    .nullable()
    .meta({ description: 'The principal on whose behalf you may decide it; null where you may for yourself.' }),
  openQuestions: z.int().meta({ description: 'Asked about this version and not answered yet.' }),
});
class WaitingPage extends createZodDto(pageOf(waiting)) {}
class WaitingQuery extends createZodDto(
  z.object({
    ...listQuery,
    kind: documentKind.optional(),
    month: monthText.optional(),
    departmentId: idText.optional(),
    documentId: idText.meta({ description: 'Only this document, where it waits for you.' }).optional(),
    onBehalfOf: idText.meta({ description: 'Only what you may decide on behalf of this principal.' }).optional(),
  }),
) {}

@ApiTags('Approvals')
@Controller()
export class ApprovalsController {
  constructor(
    private readonly approvals: Approvals,
    private readonly together: DecisionsTogether,
  ) {}

  /** What waits, longest first, for a decision that the signed-in person may make. */
  @Get('approvals')
  @ZodResponse({ type: WaitingPage, status: 200 })
  waiting(@CurrentPerson() person: SignedInPerson, @Query() query: WaitingQuery) {
    return this.approvals.waitingFor(person, query);
  }

  /**
   * Signs or returns up to a hundred versions at once: each is decided for itself and has its own answer.
   *
   * What could not be decided stands beside what could. Repeated with the same key, what was decided answers as it did, and the rest is tried again.
   */
  @Post('decisions')
  @ApiKeyedWrite()
  @ZodResponse({ type: DecisionsView, status: 200 })
  @HttpCode(200)
  decideAll(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Body() { decisions }: DecisionsBody,
  ) {
    return this.together.decideAll(person, request, decisions);
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
