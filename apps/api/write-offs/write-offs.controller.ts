import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { documentKinds } from '#approvals/document-kinds/document-kinds.js';
import { monthText } from '#calendar/month.js';
import { oneLineText } from '#compensation/documents/plain-text.js';
import { isPositiveText, moneyText } from '#compensation/numbers/decimal-text.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { decisionView, DraftView, SubmissionView, SubmitBody, versionView } from '../approvals/document-wire.js';
import { ApiKeyedWrite, KeyedRequest } from '../http/keyed-request.js';
import { pageOf, listQuery } from '../http/page.js';
import { AllowedRoles, CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { IdParams, idText, versionNumber } from '../http/wire.js';
import { documentStatus } from '../http/words.js';
import { WriteOffs } from './write-offs.js';

const writeOffRow = z.object({
  id: idText,
  personId: idText,
  person: z.string(),
  departmentId: idText.nullable(),
  statementId: idText,
  month: monthText.meta({ description: 'The month of the statement by which it is owed.' }),
  status: documentStatus,
  latestVersion: z.int(),
  submittedVersion: z.int().nullable(),
});
const content = z.object({ personId: idText, amount: z.string(), reason: z.string() });

const amount = moneyText.refine(isPositiveText, { error: 'must be more than 0: nothing would be written off' });
const reason = oneLineText(200);

class WriteOffsPage extends createZodDto(pageOf(writeOffRow)) {}
class WriteOffDetail extends createZodDto(
  writeOffRow.extend({ version: versionView(content), decisions: z.array(decisionView) }),
) {}
class WriteOffsQuery extends createZodDto(
  z.object({
    ...listQuery,
    month: monthText.optional(),
    personId: idText.optional(),
    status: documentStatus.optional(),
  }),
) {}
class NewWriteOffBody extends createZodDto(z.strictObject({ personId: idText, amount, reason })) {}
class WriteOffDraftBody extends createZodDto(z.strictObject({ basedOn: versionNumber, amount, reason })) {}

const { drafters } = documentKinds['write-off'];

/** What somebody owes by their last statement is written off by signature, or taken by the next one. */
@ApiTags('Write-offs')
@Controller('write-offs')
export class WriteOffsController {
  constructor(private readonly writeOffs: WriteOffs) {}

  /** The write-offs that the signed-in person may see: one's own, those of the department, or all. */
  @Get()
  @ZodResponse({ type: WriteOffsPage, status: 200 })
  list(@CurrentPerson() person: SignedInPerson, @Query() query: WriteOffsQuery) {
    return this.writeOffs.page(person, query);
  }

  /** Drafts how much of what somebody owes by their last posted statement is not to be taken back, and why. */
  @Post()
  @AllowedRoles(...drafters)
  @ApiKeyedWrite()
  @ZodResponse({ type: DraftView, status: 201 })
  create(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Body() body: NewWriteOffBody,
  ) {
    return this.writeOffs.create(person, request, body);
  }

  /** A write-off with its reason, its amount and every decision. */
  @Get(':id')
  @ZodResponse({ type: WriteOffDetail, status: 200 })
  show(@CurrentPerson() person: SignedInPerson, @Param() { id }: IdParams) {
    return this.writeOffs.detail(person, id);
  }

  /** Saves another reason and amount; the earlier ones stay. */
  @Put(':id/draft')
  @AllowedRoles(...drafters)
  @ApiKeyedWrite()
  @ZodResponse({ type: DraftView, status: 200 })
  saveDraft(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Param() { id }: IdParams,
    @Body() body: WriteOffDraftBody,
  ) {
    return this.writeOffs.saveDraft(person, request, id, body);
  }

  /** Sends it to those who sign it. Their last signature lowers what the next statement begins with; it is refused while a run holds the person. */
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
    return this.writeOffs.submit(person, request, id, version);
  }
}
