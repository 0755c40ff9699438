import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { documentKinds } from '#approvals/document-kinds/document-kinds.js';
import { libraryNames } from '#compensation/library/scheme-library.js';
import { paySchemeFields } from '#compensation/scheme/scheme-shape.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { UntilAnswered } from '../http/until-answered.js';
import { ApiKeyedWrite, KeyedRequest } from '../http/keyed-request.js';
import { AllowedRoles, CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { ExplanationLanguageQuery } from '../http/wire.js';
import { schemeDocument, SchemeDraftView } from '../pay-schemes/scheme-document.js';
import { SchemeLibrary } from './scheme-library.js';

const libraryRow = z.object({
  name: z.enum(libraryNames as [string, ...string[]]),
  title: z.string(),
  goal: z.string().meta({ description: 'Which goal of the company the scheme serves as it stands.' }),
  fits: z.string().meta({ description: 'When it fits.' }),
  fails: z.string().meta({ description: 'When it fails.' }),
});

class LibraryList extends createZodDto(z.object({ items: z.array(libraryRow) })) {}
class LibrarySchemeView extends createZodDto(libraryRow.extend({ scheme: schemeDocument })) {}
class LibraryParams extends createZodDto(z.object({ name: z.string().max(64) })) {}
/** What a scheme of the library is drafted with; what is left out is that of the library. */
class LibraryDraftBody extends createZodDto(
  z.strictObject({
    effectiveFrom: paySchemeFields.effectiveFrom,
    code: paySchemeFields.code.optional(),
    name: paySchemeFields.name.optional(),
    goal: paySchemeFields.goal,
    currency: paySchemeFields.currency,
  }),
) {}

@ApiTags('Pay schemes')
@Controller('scheme-library')
@AllowedRoles('sales-manager', 'head-of-department', 'commercial-director', 'general-director', 'accounting')
export class SchemeLibraryController {
  constructor(private readonly library: SchemeLibrary) {}

  /** The schemes to start from, with a line on when each fits and when it fails. */
  @Get()
  @ZodResponse({ type: LibraryList, status: 200 })
  list(@Query() { language }: ExplanationLanguageQuery) {
    return this.library.list(language);
  }

  /** One scheme of the library, whole, with its worked examples. */
  @Get(':name')
  @ZodResponse({ type: LibrarySchemeView, status: 200 })
  show(@Param() { name }: LibraryParams, @Query() { language }: ExplanationLanguageQuery) {
    return this.library.show(name, language);
  }

  /** Drafts a scheme of the library as the first version of an own one, which goes on like any draft. */
  @Post(':name/draft')
  @AllowedRoles(...documentKinds['pay-scheme'].drafters)
  @ApiKeyedWrite()
  @ZodResponse({ type: SchemeDraftView, status: 201 })
  draft(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Param() { name }: LibraryParams,
    @Body() changes: LibraryDraftBody,
    @UntilAnswered() untilAnswered: AbortSignal,
  ) {
    return this.library.draft(person, request, { name, changes }, untilAnswered);
  }
}
