import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { documentKinds } from '#approvals/document-kinds/document-kinds.js';
import { monthText } from '#calendar/month.js';
import { fineFields } from '#compensation/inputs/fines.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { factMonth } from '#facts/row-fields.js';
import {
  decisionView,
  DraftView,
  SubmissionView,
  SubmitBody,
  VersionParams,
  versionView,
} from '../approvals/document-wire.js';
import { evidenceView, namedEvidence } from '../evidence/named-evidence-wire.js';
import { ApiKeyedWrite, KeyedRequest } from '../http/keyed-request.js';
import { listQuery, pageOf } from '../http/page.js';
import { AllowedRoles, CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { IdParams, idText, reachableDay, reasonText, versionNumber } from '../http/wire.js';
import { documentStatus } from '../http/words.js';
import { Fines } from './fines.js';

const fineRow = z.object({
  id: idText,
  personId: idText,
  person: z.string(),
  departmentId: idText,
  department: z.string(),
  month: monthText.meta({ description: 'The month from whose variable pay it is taken.' }),
  status: documentStatus,
  latestVersion: z.int(),
  submittedVersion: z.int().nullable(),
});
const content = z.object({
  personId: idText,
  amount: z.string(),
  reason: z.string(),
  happenedOn: z.string(),
  whatHappened: z.string(),
  evidence: z.array(evidenceView),
});
const fineVersion = versionView(content);

const mostEvidence = 20;

const { reason, amount } = fineFields;
const drafted = {
  amount: amount.meta({ description: 'What is to be taken, without a sign.' }),
  reason: reason.meta({ description: 'What it is for, as the statement says it.' }),
  happenedOn: reachableDay.meta({ description: 'The day on which it happened.' }),
  whatHappened: reasonText.meta({ description: 'What happened, as whoever signs and whoever is fined read it.' }),
  evidence: z
    .array(namedEvidence, { error: 'must be a list of what proves it' })
    .max(mostEvidence, `has at most ${mostEvidence} entries`)
    .default([]),
};

class FinesPage extends createZodDto(pageOf(fineRow)) {}
class FineVersionView extends createZodDto(fineVersion) {}
class FineDetail extends createZodDto(fineRow.extend({ version: fineVersion, decisions: z.array(decisionView) })) {}
class FinesQuery extends createZodDto(
  z.object({
    ...listQuery,
    month: monthText.optional(),
    personId: idText.optional(),
    departmentId: idText.optional(),
    status: documentStatus.optional(),
  }),
) {}
class NewFineBody extends createZodDto(
  z.strictObject({
    personId: idText,
    month: factMonth.meta({ description: 'The month from whose variable pay it is taken; not paid yet.' }),
    ...drafted,
  }),
) {}
class FineDraftBody extends createZodDto(z.strictObject({ basedOn: versionNumber, ...drafted })) {}

const { drafters } = documentKinds.fine;

/** A fine is drafted with its reason, signed by the directors, seen by whoever is fined, and never taken from the salary. */
@ApiTags('Fines')
@Controller('fines')
export class FinesController {
  constructor(private readonly fines: Fines) {}

  /** The fines that the signed-in person may see: one's own, those of the department, or all. */
  @Get()
  @ZodResponse({ type: FinesPage, status: 200 })
  list(@CurrentPerson() person: SignedInPerson, @Query() query: FinesQuery) {
    return this.fines.page(person, query);
  }

  /**
   * Drafts a fine of one person, to be taken from the variable pay of a month that is not paid yet.
   *
   * Whoever is fined sees it from now on. Files of evidence are brought before (`POST /api/evidence-files`).
   */
  @Post()
  @AllowedRoles(...drafters)
  @ApiKeyedWrite()
  @ZodResponse({ type: DraftView, status: 201 })
  create(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Body() body: NewFineBody,
  ) {
    return this.fines.create(person, request, body);
  }

  /** A fine with its reason, what happened, its evidence, and every decision. */
  @Get(':id')
  @ZodResponse({ type: FineDetail, status: 200 })
  show(@CurrentPerson() person: SignedInPerson, @Param() { id }: IdParams) {
    return this.fines.detail(person, id);
  }

  /** One version of a fine; all of them stay. */
  @Get(':id/versions/:version')
  @ZodResponse({ type: FineVersionView, status: 200 })
  showVersion(@CurrentPerson() person: SignedInPerson, @Param() { id, version }: VersionParams) {
    return this.fines.version(person, id, version);
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
    @Body() body: FineDraftBody,
  ) {
    return this.fines.saveDraft(person, request, id, body);
  }

  /** Sends it to those who sign it. Their last signature imposes it, and the run that pays the month takes it. */
  @Post(':id/submission')
  @ApiKeyedWrite()
  @ZodResponse({ type: SubmissionView, status: 201 })
  submit(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Param() { id }: IdParams,
    @Body() { version }: SubmitBody,
  ) {
    return this.fines.submit(person, request, id, version);
  }
}
