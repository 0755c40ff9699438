import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { documentKinds } from '#approvals/document-kinds/document-kinds.js';
import { monthText } from '#calendar/month.js';
import { codeText } from '#compensation/documents/plain-text.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { valueDefinitionSchema } from '#facts/counted/value-definition.js';
import { decisionView, draftView, SubmissionView, SubmitBody, versionView } from '../approvals/document-wire.js';
import { ApiKeyedWrite, KeyedRequest } from '../http/keyed-request.js';
import { listQuery, pageOf } from '../http/page.js';
import { fieldProblemView } from '../http/problem-schema.js';
import { AllowedRoles, CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { IdParams, idText, versionNumber } from '../http/wire.js';
import { documentStatus } from '../http/words.js';
import { ValueDefinitions } from './value-definitions.js';

const definitionRow = z.object({
  id: idText,
  code: z.string(),
  name: z.string(),
  unit: z.string(),
  month: monthText.meta({ description: 'The first month that it counts.' }),
  status: documentStatus,
  latestVersion: z.int(),
  submittedVersion: z.int().nullable(),
});
const wrongExamples = z
  .array(fieldProblemView)
  .meta({ description: 'The worked examples that come to something else: it is not submitted with any.' });

const declaredValue = z.object({
  code: z.string(),
  name: z.string(),
  unit: z.string(),
  schemes: z
    .array(z.object({ id: idText, name: z.string() }))
    .meta({ description: 'The latest version of each scheme that reads it.' }),
});

class DeclaredValues extends createZodDto(z.object({ items: z.array(declaredValue) })) {}
class DefinitionsPage extends createZodDto(pageOf(definitionRow)) {}
class DefinitionDetail extends createZodDto(
  definitionRow.extend({
    version: versionView(valueDefinitionSchema),
    decisions: z.array(decisionView),
    wrongExamples,
  }),
) {}
class DefinitionDraftView extends createZodDto(draftView.extend({ wrongExamples })) {}
class DefinitionsQuery extends createZodDto(
  z.object({ ...listQuery, code: codeText.optional(), status: documentStatus.optional() }),
) {}
class NewDefinitionBody extends createZodDto(z.strictObject({ definition: valueDefinitionSchema })) {}
class DefinitionDraftBody extends createZodDto(
  z.strictObject({ basedOn: versionNumber, definition: valueDefinitionSchema }),
) {}

const { drafters } = documentKinds['value-definition'];

/** How values of the month are counted from facts: dated, with worked examples, signed like a scheme. */
@ApiTags('Facts')
@Controller('value-definitions')
@AllowedRoles('sales-manager', 'head-of-department', 'commercial-director', 'general-director', 'accounting')
export class ValueDefinitionsController {
  constructor(private readonly definitions: ValueDefinitions) {}

  /** The definitions of counted values, by code and the latest month first; who earns by them sees the signed ones. */
  @Get()
  @ZodResponse({ type: DefinitionsPage, status: 200 })
  list(@CurrentPerson() person: SignedInPerson, @Query() query: DefinitionsQuery) {
    return this.definitions.page(person, query);
  }

  /**
   * The values of the month that pay schemes declare, by name, with the schemes that read each.
   *
   * A definition of the same code counts one of facts; without one it is entered or imported every month.
   */
  @Get('declared-values')
  @ZodResponse({ type: DeclaredValues, status: 200 })
  listDeclared(@CurrentPerson() person: SignedInPerson) {
    return this.definitions.declaredValues(person);
  }

  /** Drafts how a value is counted from a month on. The answer tells which worked examples come to something else. */
  @Post()
  @AllowedRoles(...drafters)
  @ApiKeyedWrite()
  @ZodResponse({ type: DefinitionDraftView, status: 201 })
  create(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Body() { definition }: NewDefinitionBody,
  ) {
    return this.definitions.create(person, request, definition);
  }

  /** A definition with its latest draft, every decision on it, and the worked examples that come to something else. */
  @Get(':id')
  @ZodResponse({ type: DefinitionDetail, status: 200 })
  show(@CurrentPerson() person: SignedInPerson, @Param() { id }: IdParams) {
    return this.definitions.detail(person, id);
  }

  /** Saves a new draft of the same value and month; the earlier ones stay. */
  @Put(':id/draft')
  @AllowedRoles(...drafters)
  @ApiKeyedWrite()
  @ZodResponse({ type: DefinitionDraftView, status: 200 })
  saveDraft(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Param() { id }: IdParams,
    @Body() body: DefinitionDraftBody,
  ) {
    return this.definitions.saveDraft(person, request, id, body);
  }

  /** Freezes a draft whose worked examples come out and sends it to the commercial and then the general director. */
  @Post(':id/submission')
  @ApiKeyedWrite()
  @ZodResponse({ type: SubmissionView, status: 201 })
  submit(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Param() { id }: IdParams,
    @Body() { version }: SubmitBody,
  ) {
    return this.definitions.submit(person, request, id, version);
  }
}
