import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { decisionKinds } from '#approvals/approval.js';
import { monthText } from '#calendar/month.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { ApiKeyedWrite, KeyedRequest } from '../http/keyed-request.js';
import { CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { IdParams, idText, instant, sha256Text, versionNumber } from '../http/wire.js';
import { Approvals } from './approvals.js';

const commentText = z.string().trim().min(1, 'must not be empty').max(2000, 'has at most 2000 characters').regex(/^[\P{Cc}\n\t]*$/u, 'must not contain control characters');

class DecisionBody extends createZodDto(
  z
    .strictObject({ version: versionNumber, sha256: sha256Text, decision: z.enum(decisionKinds), comment: commentText.optional() })
    .refine((body) => body.decision === 'sign' || body.comment !== undefined, { path: ['comment'], message: 'say what has to change before you return a document' }),
) {}
class DecisionView extends createZodDto(
  z.object({ documentId: idText, version: versionNumber, step: z.string(), decision: z.enum(decisionKinds), status: z.string(), decidedAt: instant }),
) {}
const waiting = z.object({
  documentId: idText, kind: z.string(), month: monthText, person: z.string().nullable(), department: z.string().nullable(),
  version: versionNumber, sha256: sha256Text, step: z.string(), submittedAt: instant, payrollRunId: idText.nullable(),
});
class WaitingView extends createZodDto(z.object({ items: z.array(waiting) })) {}

@ApiTags('Approvals')
@Controller()
export class ApprovalsController {
  constructor(private readonly approvals: Approvals) {}

  /** What waits for a decision that the signed-in person may make. */
  @Get('approvals')
  @ZodResponse({ type: WaitingView, status: 200 })
  async waiting(@CurrentPerson() person: SignedInPerson) {
    return { items: await this.approvals.waitingFor(person) };
  }

  /** Signs or returns one version, named with its hash. */
  @Post('documents/:id/decisions')
  @ApiKeyedWrite()
  @ZodResponse({ type: DecisionView, status: 201 })
  decide(@CurrentPerson() person: SignedInPerson, @KeyedRequest() request: RequestReference, @Param() { id }: IdParams, @Body() body: DecisionBody) {
    return this.approvals.decide(person, request, id, body);
  }
}
