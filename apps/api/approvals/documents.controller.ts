import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { roleSchema } from '#approvals/role-schema.js';
import { monthText } from '#calendar/month.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { ApiKeyedWrite, KeyedRequest } from '../http/keyed-request.js';
import { listQuery, pageOf } from '../http/page.js';
import { AllowedRoles, CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { IdParams, idText, instant, reasonText, sha256Text, versionNumber } from '../http/wire.js';
import { documentEvent, documentKind, documentStatus, voidReason } from '../http/words.js';
import { comparedWith, DocumentComparisons } from './document-comparisons.js';
import { DocumentHistories } from './document-histories.js';
import { DocumentWithdrawals } from './document-withdrawals.js';
import { keptFrom, namedPerson } from './document-wire.js';
import { StepReassignments } from './step-reassignments.js';

const step = z.object({
  step: z.string(),
  roles: z.array(roleSchema),
  assignedTo: namedPerson
    .nullable()
    .meta({ description: 'Who decides it, where an administrator has reassigned it; otherwise any holder of a role.' }),
});
const event = z.object({
  at: instant,
  what: documentEvent,
  version: versionNumber,
  step: z.string().nullable(),
  actorId: idText,
  actor: z.string(),
  onBehalfOf: namedPerson.nullable().meta({ description: 'The principal whose delegate the actor was.' }),
  to: namedPerson.nullable().meta({ description: 'To whom the step was reassigned, or whose question was answered.' }),
  reason: z
    .string()
    .nullable()
    .meta({ description: 'Why it was returned, withdrawn or reassigned, or what was said, asked or answered.' }),
});
const voided = z.object({
  personId: idText,
  name: z.string(),
  because: voidReason,
  fields: z.array(z.string()).meta({ description: 'What has changed of what was signed, where that is why.' }),
});
class DocumentHistoryView extends createZodDto(
  z.object({
    documentId: idText,
    kind: documentKind,
    month: monthText,
    departmentId: idText.nullable(),
    department: z.string().nullable(),
    status: documentStatus,
    version: versionNumber.nullable().meta({ description: 'The one that was submitted last.' }),
    sha256: sha256Text.nullable(),
    steps: z.array(
      step.extend({
        isWaiting: z.boolean(),
        waitsFor: z
          .array(namedPerson)
          .meta({ description: 'Whoever may fill the waiting step today; of other steps nobody.' }),
        keptFrom,
        voided: voided
          .nullable()
          .meta({ description: 'Who had signed the step in the version before, and why that does not count.' }),
      }),
    ),
    history: z.array(event),
    content: z
      .record(z.string(), z.unknown())
      .nullable()
      .meta({ description: 'Of that version; only for those who may read the document.' }),
  }),
) {}

const comparedSide = z.object({
  documentId: idText,
  month: monthText,
  version: versionNumber,
  schemeVersion: z.int().nullable().meta({ description: 'Of a pay scheme; its versions are documents of their own.' }),
  content: z.record(z.string(), z.unknown()),
});
class DocumentComparisonView extends createZodDto(
  z.object({
    documentId: idText,
    kind: documentKind,
    month: monthText,
    personId: idText.nullable(),
    person: z.string().nullable(),
    status: documentStatus,
    latestVersion: z.int(),
    version: versionNumber,
    schemeVersion: comparedSide.shape.schemeVersion,
    sha256: sha256Text,
    content: z.record(z.string(), z.unknown()),
    before: comparedSide.nullable().meta({ description: 'What it is held against; null where there is nothing.' }),
    names: z.record(z.string(), z.string()).meta({
      description:
        'What people and departments are called that the contents name by their ids, and of annual actuals the indicators by their codes.',
    }),
  }),
) {}
class DocumentComparisonQuery extends createZodDto(
  z.object({
    version: z.coerce.number().pipe(versionNumber).optional().meta({
      description: 'If left out, the submitted one; of a draft, also of one that came back, the latest.',
    }),
    with: z.enum(comparedWith).default('last-signed').meta({
      description:
        'The last version before it that somebody has signed (of a pay scheme also that of its version before), what was signed for the month before, or the version `against`.',
    }),
    against: z.coerce.number().pipe(versionNumber).optional(),
  }),
) {}

const openDocument = step.extend({
  documentId: idText,
  kind: documentKind,
  month: monthText,
  department: z.string().nullable(),
  version: versionNumber,
  submittedAt: instant,
});
class OpenDocumentsPage extends createZodDto(pageOf(openDocument)) {}
class OpenDocumentsQuery extends createZodDto(
  z.object({
    ...listQuery,
    kind: documentKind.optional(),
    month: monthText.optional(),
    departmentId: idText.optional(),
  }),
) {}

class ReassignmentBody extends createZodDto(
  z.strictObject({
    step: z.string().min(1).max(40).meta({ description: 'The name of the step that waits, or of one after it.' }),
    personId: idText.meta({ description: 'Who decides it from now on: a holder of the role, or a delegate of one.' }),
    reason: reasonText,
  }),
) {}
class ReassignmentView extends createZodDto(
  z.object({
    documentId: idText,
    version: versionNumber,
    step: z.string(),
    personId: idText,
    reason: z.string(),
    reassignedBy: idText,
    reassignedAt: instant,
  }),
) {}

class WithdrawalBody extends createZodDto(
  z.strictObject({ version: versionNumber, sha256: sha256Text, reason: reasonText.optional() }),
) {}
class WithdrawalView extends createZodDto(
  z.object({ documentId: idText, version: versionNumber, status: documentStatus, withdrawnAt: instant }),
) {}

@ApiTags('Approvals')
@Controller('documents')
export class DocumentsController {
  constructor(
    private readonly histories: DocumentHistories,
    private readonly comparisons: DocumentComparisons,
    private readonly reassignments: StepReassignments,
    private readonly withdrawals: DocumentWithdrawals,
  ) {}

  /** The documents that are on their route, longest first, with the step that waits; nothing of what they say. */
  @Get()
  @AllowedRoles('administrator')
  @ZodResponse({ type: OpenDocumentsPage, status: 200 })
  open(@CurrentPerson() person: SignedInPerson, @Query() query: OpenDocumentsQuery) {
    return this.histories.open(person, query);
  }

  /**
   * The way of one document of whatever kind: its steps, and who did what to it when, on whose behalf.
   *
   * Whoever may read the document, or decides it on behalf of somebody who may, reads the submitted version as well.
   * Administrators see the way alone, without what people said to it.
   */
  @Get(':id')
  @ZodResponse({ type: DocumentHistoryView, status: 200 })
  history(@CurrentPerson() person: SignedInPerson, @Param() { id }: IdParams) {
    return this.histories.of(person, id);
  }

  /** A version beside another of the document, or beside what was signed for the month before; for whoever may read it. */
  @Get(':id/comparison')
  @ZodResponse({ type: DocumentComparisonView, status: 200 })
  compare(@CurrentPerson() person: SignedInPerson, @Param() { id }: IdParams, @Query() query: DocumentComparisonQuery) {
    return this.comparisons.of(person, id, query);
  }

  /**
   * Reassigns a step of a document that is on its route to another person who is entitled to it.
   *
   * From then on only they decide it, or their delegate; until it is reassigned again, or another version is submitted.
   */
  @Post(':id/reassignments')
  @AllowedRoles('administrator')
  @ApiKeyedWrite()
  @ZodResponse({ type: ReassignmentView, status: 201 })
  reassign(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Param() { id }: IdParams,
    @Body() body: ReassignmentBody,
  ) {
    return this.reassignments.reassign(person, request, id, body);
  }

  /**
   * Withdraws a version that is on its route: it goes back to those who write it, and what was signed of it does not count.
   *
   * By whoever may submit the document, until every step has signed. A register is not withdrawn: its run is ended.
   */
  @Post(':id/withdrawal')
  @ApiKeyedWrite()
  @ZodResponse({ type: WithdrawalView, status: 201 })
  withdraw(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Param() { id }: IdParams,
    @Body() body: WithdrawalBody,
  ) {
    return this.withdrawals.withdraw(person, request, id, body);
  }
}
