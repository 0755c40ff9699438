import { Controller, Get, Param, Post, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ZodResponse } from 'nestjs-zod';
import type { Request, Response } from 'express';
import type { RequestReference } from '#contracts/request-reference.js';
import { evidenceTypes } from '#platform/evidence/evidence-types.js';
import { ApiFileBody, ApiKeyedWrite, KeyedRequest } from '../http/keyed-request.js';
import { AllowedRoles, CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { IdParams } from '../http/wire.js';
import { EvidenceFiles } from './evidence-files.js';
import { EvidenceFileView, EvidenceQuery } from './evidence-wire.js';

const file = { schema: { type: 'string', format: 'binary' } } as const;
const answers = Object.fromEntries(Object.keys(evidenceTypes).map((type) => [type, file]));

@ApiTags('Evidence')
@Controller('evidence-files')
export class EvidenceController {
  constructor(private readonly evidence: EvidenceFiles) {}

  /**
   * Brings a file that proves what a document says, as the body of the request, at most 10 MB.
   *
   * It may be a PDF, a PNG or JPEG picture, an Excel workbook (.xlsx) or a saved e-mail (.eml); which of these is found by
   * what stands in it. A document then names its id; what no document has named within a day is removed.
   */
  @Post()
  @AllowedRoles('head-of-department', 'accounting')
  @ApiKeyedWrite()
  @ApiFileBody()
  @ZodResponse({ type: EvidenceFileView, status: 201 })
  upload(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Query() { fileName }: EvidenceQuery,
    @Req() { body }: Request,
  ) {
    return this.evidence.upload(person, request, { file: body as unknown, fileName });
  }

  /** What a file of evidence is, and which document it belongs to. */
  @Get(':id')
  @ZodResponse({ type: EvidenceFileView, status: 200 })
  show(@CurrentPerson() person: SignedInPerson, @Param() { id }: IdParams) {
    return this.evidence.detail(person, id);
  }

  /** The file as it was brought, to be saved and never to be shown by the browser itself. */
  @Get(':id/content')
  @ApiOkResponse({ description: 'The file', content: answers })
  async read(
    @CurrentPerson() person: SignedInPerson,
    @Param() { id }: IdParams,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const { name, mediaType, content } = await this.evidence.content(person, id);
    response.setHeader('Content-Security-Policy', "sandbox; default-src 'none'");
    response.setHeader('X-Content-Type-Options', 'nosniff');
    return new StreamableFile(content, {
      type: mediaType,
      length: content.length,
      disposition: `attachment; filename="evidence.${evidenceTypes[mediaType][0]}"; filename*=UTF-8''${encodeName(name)}`,
    });
  }
}

/** RFC 8187: what a URI may have and a header's value may not is written by its bytes as well. */
function encodeName(name: string): string {
  return encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
