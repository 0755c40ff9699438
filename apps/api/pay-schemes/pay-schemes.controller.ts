import { Body, Controller, Get, Header, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { documentKinds } from '#approvals/document-kinds/document-kinds.js';
import { monthText } from '#calendar/month.js';
import { codeText } from '#compensation/documents/plain-text.js';
import { makeSchemeJsonSchema } from '#compensation/description/scheme-json-schema.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { decisionView, SubmissionView, SubmitBody, VersionParams, versionView } from '../approvals/document-wire.js';
import { UntilAnswered } from '../http/until-answered.js';
import { ApiKeyedWrite, KeyedRequest } from '../http/keyed-request.js';
import { pageOf, listQuery } from '../http/page.js';
import { fieldProblemView } from '../http/problem-schema.js';
import { AllowedRoles, CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { ExplanationLanguageQuery, IdParams, idText, versionNumber } from '../http/wire.js';
import { documentStatus } from '../http/words.js';
import { PayAtLevelsQuery, PayAtLevelsView } from '../pay-at-levels/pay-at-levels-wire.js';
import { PaySchemes } from './pay-schemes.js';
import { schemeDocument, SchemeDraftView } from './scheme-document.js';

const schemeRow = z.object({
  id: idText,
  code: z.string(),
  schemeVersion: versionNumber,
  name: z.string(),
  effectiveFrom: z.string(),
  month: monthText,
  status: documentStatus,
  latestVersion: z.int(),
  submittedVersion: z.int().nullable(),
});
const refusals = z.array(fieldProblemView);

const paidNow = z
  .array(z.object({ departmentId: idText, department: z.string(), people: z.int() }))
  .nullable()
  .meta({
    description:
      'Whom the scheme pays in the present month, by department; null for whoever sees the signed ones alone.',
  });

class SchemesPage extends createZodDto(pageOf(schemeRow.extend({ paidNow }))) {}
class SchemeDetail extends createZodDto(
  schemeRow.extend({ version: versionView(schemeDocument), decisions: z.array(decisionView), refusals }),
) {}
class SchemesQuery extends createZodDto(
  z.object({ ...listQuery, code: codeText.optional(), status: documentStatus.optional() }),
) {}
class NewSchemeBody extends createZodDto(z.strictObject({ scheme: schemeDocument })) {}
class SchemeDraftBody extends createZodDto(z.strictObject({ basedOn: versionNumber, scheme: schemeDocument })) {}
class SchemeVersionView extends createZodDto(versionView(schemeDocument)) {}

const readers = [
  'sales-manager',
  'head-of-department',
  'commercial-director',
  'general-director',
  'accounting',
] as const;

@ApiTags('Pay schemes')
@Controller('pay-schemes')
@AllowedRoles(...readers)
export class PaySchemesController {
  constructor(private readonly schemes: PaySchemes) {}

  /**
   * The pay schemes, the latest version of each first. Who earns by them sees the signed ones; so do administrators, who
   * assign people to them. A payroll run pays the KPI plans of the month.
   */
  @Get()
  @AllowedRoles(...readers, 'administrator')
  @ZodResponse({ type: SchemesPage, status: 200 })
  list(@CurrentPerson() person: SignedInPerson, @Query() query: SchemesQuery) {
    return this.schemes.page(person, query);
  }

  /** The JSON Schema of a scheme, for editors, with help in a language. */
  @Get('json-schema')
  @ApiOkResponse({
    description: 'JSON Schema, draft 2020-12',
    content: { 'application/json': { schema: { type: 'object' } } },
  })
  jsonSchema(@Query() { language }: ExplanationLanguageQuery) {
    return makeSchemeJsonSchema(language);
  }

  /** Drafts a scheme, or the next version of a signed one. The answer tells which worked examples give other results. */
  @Post()
  @AllowedRoles(...documentKinds['pay-scheme'].drafters)
  @ApiKeyedWrite()
  @ZodResponse({ type: SchemeDraftView, status: 201 })
  create(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Body() { scheme }: NewSchemeBody,
    @UntilAnswered() untilAnswered: AbortSignal,
  ) {
    return this.schemes.create(person, request, scheme, untilAnswered);
  }

  /** A scheme with its latest draft, every decision on any of them, and what keeps it from being submitted. */
  @Get(':id')
  @ZodResponse({ type: SchemeDetail, status: 200 })
  show(
    @CurrentPerson() person: SignedInPerson,
    @Param() { id }: IdParams,
    @UntilAnswered() untilAnswered: AbortSignal,
  ) {
    return this.schemes.detail(person, id, untilAnswered);
  }

  /** One version of a scheme, as it was written. */
  @Get(':id/versions/:version')
  @ZodResponse({ type: SchemeVersionView, status: 200 })
  showVersion(@CurrentPerson() person: SignedInPerson, @Param() { id, version }: VersionParams) {
    return this.schemes.version(person, id, version);
  }

  /** The scheme in words: the text that is signed. */
  @Get(':id/description')
  @Header('content-type', 'text/plain; charset=utf-8')
  @ApiOkResponse({
    description: 'Every component, condition and example',
    content: { 'text/plain': { schema: { type: 'string' } } },
  })
  describe(
    @CurrentPerson() person: SignedInPerson,
    @Param() { id }: IdParams,
    @Query() { language }: ExplanationLanguageQuery,
    @UntilAnswered() untilAnswered: AbortSignal,
  ): Promise<string> {
    return this.schemes.description(person, id, language, untilAnswered);
  }

  /** What the latest draft pays people at 60, 80, 100 and 120 % of attainment, and at most. Shown to those who draft and sign it: the people who are assigned to it in the month, or those of a department or position, as far as their pay may be seen; calculated from their places, plans and the figures that the month has so far. */
  @Get(':id/pay-at-levels')
  @AllowedRoles('head-of-department', 'commercial-director', 'general-director', 'accounting')
  @ZodResponse({ type: PayAtLevelsView, status: 200 })
  payAtLevels(
    @CurrentPerson() person: SignedInPerson,
    @Param() { id }: IdParams,
    @Query() query: PayAtLevelsQuery,
    @UntilAnswered() untilAnswered: AbortSignal,
  ) {
    return this.schemes.payAtLevels(person, id, query, untilAnswered);
  }

  /** Saves a new draft; the earlier ones stay. */
  @Put(':id/draft')
  @AllowedRoles(...documentKinds['pay-scheme'].drafters)
  @ApiKeyedWrite()
  @ZodResponse({ type: SchemeDraftView, status: 200 })
  saveDraft(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Param() { id }: IdParams,
    @Body() body: SchemeDraftBody,
    @UntilAnswered() untilAnswered: AbortSignal,
  ) {
    return this.schemes.saveDraft(person, request, id, body, untilAnswered);
  }

  /** Freezes a draft whose worked examples give the expected results and sends it to the commercial and then the general director. */
  @Post(':id/submission')
  @ApiKeyedWrite()
  @ZodResponse({ type: SubmissionView, status: 201 })
  submit(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Param() { id }: IdParams,
    @Body() { version }: SubmitBody,
    @UntilAnswered() untilAnswered: AbortSignal,
  ) {
    return this.schemes.submit(person, request, id, version, untilAnswered);
  }
}
