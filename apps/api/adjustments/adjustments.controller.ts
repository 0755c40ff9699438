import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { documentKinds } from '#approvals/document-kinds/document-kinds.js';
import { monthText } from '#calendar/month.js';
import { codeText } from '#compensation/documents/plain-text.js';
import { adjustmentFields } from '#compensation/inputs/adjustments.js';
import { itemIdText } from '#compensation/inputs/item-id.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { factMonth } from '#facts/row-fields.js';
import { decisionView, DraftView, SubmissionView, SubmitBody, versionView } from '../approvals/document-wire.js';
import { ApiKeyedWrite, KeyedRequest } from '../http/keyed-request.js';
import { pageOf, listQuery } from '../http/page.js';
import { AllowedRoles, AlsoForDepartments, CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { IdParams, idText, versionNumber } from '../http/wire.js';
import { documentStatus } from '../http/words.js';
import { Adjustments } from './adjustments.js';

const adjustmentRow = z.object({
  id: idText,
  personId: idText,
  person: z.string(),
  departmentId: idText,
  department: z.string(),
  month: monthText.meta({ description: 'The month in which it is paid or taken back.' }),
  status: documentStatus,
  latestVersion: z.int(),
  submittedVersion: z.int().nullable(),
});
const lineFields = { statementId: idText, component: codeText, code: itemIdText };
const content = z.object({
  personId: idText,
  ofMonth: monthText.meta({ description: 'The month that it is of.' }),
  reason: z.string(),
  amount: z.string().optional().meta({ description: 'What it pays; with a minus, what it takes back.' }),
  reverses: z
    .object({
      ...lineFields,
      label: z.string(),
      imposed: z.string().optional(),
      taken: z.string().optional(),
      paid: z.string().optional(),
    })
    .optional()
    .meta({
      description: 'The posted line that it undoes, with what the line has paid, or has taken of what was imposed.',
    }),
});

class AdjustmentsPage extends createZodDto(pageOf(adjustmentRow)) {}
class AdjustmentDetail extends createZodDto(
  adjustmentRow.extend({ version: versionView(content), decisions: z.array(decisionView) }),
) {}
class AdjustmentsQuery extends createZodDto(
  z.object({
    ...listQuery,
    month: monthText.optional(),
    personId: idText.optional(),
    departmentId: idText.optional(),
    status: documentStatus.optional(),
  }),
) {}

const { reason, amount } = adjustmentFields;
const follows = 'follows from the line that is reversed; leave it out';
const missing = 'is missing: say it, or reverse a line of a posted statement';

class NewAdjustmentBody extends createZodDto(
  z
    .strictObject({
      month: factMonth.meta({ description: 'The month in which it is to be paid or taken back.' }),
      reason,
      reverses: z.strictObject(lineFields).optional(),
      personId: idText.optional(),
      ofMonth: factMonth.optional(),
      amount,
    })
    .superRefine(({ reverses, ...said }, context) => {
      for (const field of ['personId', 'ofMonth', 'amount'] as const)
        if ((said[field] === undefined) === (reverses === undefined))
          context.addIssue({ code: 'custom', path: [field], message: reverses === undefined ? missing : follows });
    }),
) {}
class AdjustmentDraftBody extends createZodDto(
  z.strictObject({
    basedOn: versionNumber,
    reason,
    ofMonth: factMonth.optional(),
    amount: amount.meta({ description: 'Of one that reverses no line; with it another month may be named as well.' }),
  }),
) {}

const { drafters } = documentKinds.adjustment;

/** What is paid or taken back by hand for a month that is over is signed by the directors, with its reason. */
@ApiTags('Adjustments')
@Controller('adjustments')
export class AdjustmentsController {
  constructor(private readonly adjustments: Adjustments) {}

  /** The adjustments that the signed-in person may see: one's own, those of the department, or all. */
  @Get()
  @ZodResponse({ type: AdjustmentsPage, status: 200 })
  list(@CurrentPerson() person: SignedInPerson, @Query() query: AdjustmentsQuery) {
    return this.adjustments.page(person, query);
  }

  /**
   * Drafts what is paid or taken back in a month for one before: an amount, or the line of a posted statement to undo.
   *
   * A line is named by its statement, component and code; whose it is, of which month and how much follow from it. A line is reversed once.
   */
  @Post()
  @AllowedRoles(...drafters)
  @AlsoForDepartments()
  @ApiKeyedWrite()
  @ZodResponse({ type: DraftView, status: 201 })
  create(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Body() body: NewAdjustmentBody,
  ) {
    return this.adjustments.create(person, request, body);
  }

  /** An adjustment with its reason, what it pays or undoes, and every decision. */
  @Get(':id')
  @ZodResponse({ type: AdjustmentDetail, status: 200 })
  show(@CurrentPerson() person: SignedInPerson, @Param() { id }: IdParams) {
    return this.adjustments.detail(person, id);
  }

  /** Saves another reason and amount; the earlier ones stay. The amount of a line that is reversed is read anew. */
  @Put(':id/draft')
  @AllowedRoles(...drafters)
  @AlsoForDepartments()
  @ApiKeyedWrite()
  @ZodResponse({ type: DraftView, status: 200 })
  saveDraft(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Param() { id }: IdParams,
    @Body() body: AdjustmentDraftBody,
  ) {
    return this.adjustments.saveDraft(person, request, id, body);
  }

  /** Sends it to those who sign it. Their last signature enters it, and the next run that pays the month pays it; where the month is paid, a later one does. */
  @Post(':id/submission')
  @AllowedRoles(...drafters)
  @AlsoForDepartments()
  @ApiKeyedWrite()
  @ZodResponse({ type: SubmissionView, status: 201 })
  submit(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Param() { id }: IdParams,
    @Body() { version }: SubmitBody,
  ) {
    return this.adjustments.submit(person, request, id, version);
  }
}
