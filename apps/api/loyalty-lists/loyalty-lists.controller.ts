import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { documentKinds } from '#approvals/document-kinds/document-kinds.js';
import { monthText } from '#calendar/month.js';
import { yearNumber } from '#calendar/year.js';
import { loyaltyStandardSchema } from '#compensation/components/loyalty-award/loyalty-standard.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { decisionView, DraftView, SubmissionView, SubmitBody, versionView } from '../approvals/document-wire.js';
import { ApiKeyedWrite, KeyedRequest } from '../http/keyed-request.js';
import { listQuery, pageOf } from '../http/page.js';
import { AllowedRoles, AlsoForDepartments, CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { IdParams, idText, reasonText, versionNumber, yearQuery } from '../http/wire.js';
import { documentStatus, loyaltyAward, loyaltyCriterion } from '../http/words.js';
import { LoyaltyLists } from './loyalty-lists.js';

const listRow = z.object({
  id: idText,
  departmentId: idText,
  department: z.string(),
  year: yearNumber,
  status: documentStatus,
  latestVersion: z.int(),
  submittedVersion: z.int().nullable(),
});
const reason = z.object({
  criterion: loyaltyCriterion,
  speaks: z.enum(['for', 'against']),
  value: z.string().meta({ description: 'What it came to; empty where there was nothing.' }),
  needed: z.string().meta({ description: 'What it is held against.' }),
  months: z.array(monthText).meta({ description: 'The months that speak against.' }).optional(),
});
const listed = z.object({
  personId: idText,
  proposed: loyaltyAward.meta({ description: 'What the product proposes.' }),
  reasons: z.array(reason),
  award: loyaltyAward.meta({ description: 'What is given.' }),
  because: z.string().meta({ description: 'Why it is another than proposed.' }).optional(),
});
const content = z.object({ standard: loyaltyStandardSchema, people: z.array(listed) });

class LoyaltyListsPage extends createZodDto(pageOf(listRow)) {}
class LoyaltyListDetail extends createZodDto(
  listRow.extend({
    version: versionView(content),
    people: z
      .array(z.object({ id: idText, name: z.string() }))
      .meta({ description: 'The people of the list by name.' }),
    decisions: z.array(decisionView),
  }),
) {}
class LoyaltyProposalView extends createZodDto(
  content.extend({
    people: z.array(listed.extend({ name: z.string() })),
    waitsFor: z
      .string()
      .nullable()
      .meta({ description: 'What of the year is not known yet; a list is submitted when all of it is.' }),
  }),
) {}
class LoyaltyListsQuery extends createZodDto(
  z.object({
    ...listQuery,
    year: yearQuery.optional(),
    departmentId: idText.optional(),
    status: documentStatus.optional(),
  }),
) {}
class AwardsOfYearQuery extends createZodDto(z.object({ departmentId: idText, year: yearQuery })) {}
class NewLoyaltyListBody extends createZodDto(z.strictObject({ departmentId: idText, year: yearNumber })) {}
class LoyaltyListDraftBody extends createZodDto(
  z.strictObject({
    basedOn: versionNumber,
    decisions: z
      .array(
        z.strictObject({
          personId: idText,
          award: loyaltyAward,
          because: reasonText.meta({ description: 'Why it is another than the product proposes.' }),
        }),
        { error: 'must be a list of what is decided otherwise than proposed' },
      )
      .max(1000)
      .refine((decisions) => new Set(decisions.map(({ personId }) => personId)).size === decisions.length, {
        error: 'names somebody twice',
      }),
  }),
) {}

const { drafters } = documentKinds['loyalty-list'];

/** Whom the loyalty award of a year is given to: proposed by the product with its reasons, confirmed by both directors. */
@ApiTags('Loyalty lists')
@Controller('loyalty-lists')
@AllowedRoles('head-of-department', 'commercial-director', 'general-director', 'accounting')
export class LoyaltyListsController {
  constructor(private readonly lists: LoyaltyLists) {}

  /** The lists that the signed-in person may see: those of the department, or all. */
  @Get()
  @AlsoForDepartments()
  @ZodResponse({ type: LoyaltyListsPage, status: 200 })
  list(@CurrentPerson() person: SignedInPerson, @Query() query: LoyaltyListsQuery) {
    return this.lists.page(person, query);
  }

  /** What the product would propose for a department and year by what is known now, person by person, with the reasons for and against. */
  @Get('proposal')
  @AlsoForDepartments()
  @ZodResponse({ type: LoyaltyProposalView, status: 200 })
  propose(@CurrentPerson() person: SignedInPerson, @Query() query: AwardsOfYearQuery) {
    return this.lists.proposal(person, query);
  }

  /** Drafts the list of a department and year, as the product proposes it. */
  @Post()
  @AllowedRoles(...drafters)
  @ApiKeyedWrite()
  @ZodResponse({ type: DraftView, status: 201 })
  create(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Body() body: NewLoyaltyListBody,
  ) {
    return this.lists.create(person, request, body);
  }

  /** A list with its latest version, and every decision on any version. */
  @Get(':id')
  @AlsoForDepartments()
  @ZodResponse({ type: LoyaltyListDetail, status: 200 })
  show(@CurrentPerson() person: SignedInPerson, @Param() { id }: IdParams) {
    return this.lists.detail(person, id);
  }

  /**
   * Saves a new version, proposed anew by what is known now, with what is decided otherwise and why.
   *
   * People decide: whoever is proposed may be left out, and whoever is not may be put in.
   */
  @Put(':id/draft')
  @AllowedRoles(...drafters)
  @ApiKeyedWrite()
  @ZodResponse({ type: DraftView, status: 200 })
  saveDraft(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Param() { id }: IdParams,
    @Body() body: LoyaltyListDraftBody,
  ) {
    return this.lists.saveDraft(person, request, id, body);
  }

  /** Sends a version to the commercial and then the general director, once the results of the year are all known. */
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
    return this.lists.submit(person, request, id, version);
  }
}
