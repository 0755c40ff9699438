import { Readable } from 'node:stream';
import { Body, Controller, Get, Param, Post, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { dayText } from '#calendar/day.js';
import { monthText } from '#calendar/month.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { markStatuses, paymentMarks } from '#outputs/bank/payment-marks.js';
import { fileFormats, fileKindNames, fileLanguages, fileStatuses } from '#outputs/file-kinds.js';
import { ApiKeyedWrite, KeyedRequest } from '../http/keyed-request.js';
import { listQuery, pageOf } from '../http/page.js';
import { AllowedRoles, CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { tableTypes } from '../http/table-file.js';
import { IdParams, idText, instant, reachableDay, reasonText, sha256Text } from '../http/wire.js';
import { PaymentMarks } from './payment-marks.js';
import { PayrollFiles } from './payroll-files.js';

const kind = z.enum(fileKindNames);
const format = z.enum(fileFormats);
const language = z.enum(fileLanguages);

const fileView = z.object({
  id: idText,
  runId: idText,
  month: monthText,
  kind,
  format,
  language,
  executionOn: dayText.meta({ description: 'When a bank is to pay; null of what no bank is sent.' }).nullable(),
  status: z.enum(fileStatuses),
  requestedBy: idText,
  requestedByName: z.string(),
  requestedAt: instant,
  madeAt: instant.nullable(),
  name: z.string().nullable(),
  sha256: sha256Text.nullable(),
  bytes: z.int().nullable(),
  people: z.int().nullable(),
  total: z.string().nullable(),
  problem: z
    .object({ code: z.string(), message: z.string(), context: z.record(z.string(), z.unknown()).optional() })
    .meta({ description: 'Why it could not be made; the run is as it was.' })
    .nullable(),
  mark: z
    .enum(paymentMarks)
    .meta({ description: 'What became of a bank payment, as it was said last; null where nobody has said anything.' })
    .nullable(),
});
const markView = z.object({
  id: idText,
  mark: z.enum(paymentMarks),
  note: z.string().nullable(),
  status: z.enum(markStatuses).meta({ description: 'That a payment has failed waits for a second person.' }),
  saidBy: idText,
  saidByName: z.string(),
  saidAt: instant,
  decidedBy: idText.nullable(),
  decidedByName: z.string().nullable(),
  decidedAt: instant.nullable(),
});
const handoutView = z.object({
  handedTo: idText,
  handedToName: z.string(),
  handedAt: instant,
  sha256: sha256Text,
});

class FileBody extends createZodDto(
  z.strictObject({
    kind,
    format: format.optional().meta({ description: 'The first that the kind has, where it is left out.' }),
    language: language.default('ru').meta({ description: 'Of titles, separators and the purpose of payments.' }),
    executionOn: reachableDay
      .optional()
      .meta({ description: 'When the bank is to pay: of a bank payment, and of nothing else.' }),
  }),
) {}
class FileDetail extends createZodDto(
  fileView.extend({
    handouts: z.array(handoutView),
    marks: z.array(markView).meta({ description: 'What was said of a bank payment, in its order.' }),
  }),
) {}
class MarkBody extends createZodDto(
  z.strictObject({
    mark: z.enum(paymentMarks),
    note: reasonText
      .optional()
      .meta({ description: 'Why, or by what it is known; of failed and unknown it is not left out.' }),
  }),
) {}
class MarkParams extends createZodDto(z.object({ id: idText, markId: idText })) {}
class MarkDecisionBody extends createZodDto(z.strictObject({ decision: z.enum(['confirm', 'refuse', 'withdraw']) })) {}
class FilesPage extends createZodDto(pageOf(fileView)) {}
class FilesQuery extends createZodDto(z.object({ ...listQuery, runId: idText.optional(), kind: kind.optional() })) {}

const mediaTypes = { ...tableTypes, xml: 'application/xml; charset=utf-8' } as const;
const content = Object.fromEntries(
  Object.values(mediaTypes).map((type) => [type.split(';')[0], { schema: { type: 'string', format: 'binary' } }]),
) as Record<string, { schema: { type: 'string'; format: string } }>;

@ApiTags('Payroll')
@Controller()
export class PayrollFilesController {
  constructor(
    private readonly files: PayrollFiles,
    private readonly marks: PaymentMarks,
  ) {}

  /**
   * Has a file made of a run: its register, a summary, entries for the books, a bank payment or an exchange file.
   *
   * The same form of the same run is made once: whoever asks again is given that file. Register and summary are made once
   * the run is calculated; what books or moves money once it is posted.
   */
  @Post('payroll-runs/:id/files')
  @AllowedRoles('accounting', 'general-director')
  @ApiKeyedWrite()
  @ZodResponse({ type: FileDetail, status: 201 })
  make(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Param() { id }: IdParams,
    @Body() body: FileBody,
  ) {
    return this.files.make(person, request, id, body);
  }

  /** The files that were made of runs, or could not be, newest first. */
  @Get('payroll-files')
  @AllowedRoles('accounting', 'commercial-director', 'general-director')
  @ZodResponse({ type: FilesPage, status: 200 })
  list(@CurrentPerson() person: SignedInPerson, @Query() query: FilesQuery) {
    return this.files.page(person, query);
  }

  /** A file of a run: how far it is, its hash, and to whom it was handed out. */
  @Get('payroll-files/:id')
  @AllowedRoles('accounting', 'commercial-director', 'general-director')
  @ZodResponse({ type: FileDetail, status: 200 })
  show(@CurrentPerson() person: SignedInPerson, @Param() { id }: IdParams) {
    return this.files.detail(person, id);
  }

  /** Hands a file out: its bytes, the same each time. To whom and when is recorded before the first of them. */
  @Get('payroll-files/:id/content')
  @AllowedRoles('accounting', 'general-director')
  @ApiOkResponse({ description: 'The file', content })
  async read(
    @CurrentPerson() person: SignedInPerson,
    @Param() { id }: IdParams,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const { name, format: form, bytes, sha256, parts } = await this.files.handOut(person, id);
    response.setHeader('Cache-Control', 'no-store').setHeader('ETag', `"${sha256}"`);
    return new StreamableFile(Readable.from(parts, { objectMode: false }), {
      type: mediaTypes[form],
      length: bytes,
      disposition: `attachment; filename="${name}"`,
    });
  }

  /**
   * Says what became of a bank payment that was handed out: sent, confirmed, failed, or unknown.
   *
   * That it has failed holds once a second person has confirmed it, and lets another payment be made. While it is unknown
   * none is made; it is answered by confirmed or failed.
   */
  @Post('payroll-files/:id/marks')
  @AllowedRoles('accounting', 'general-director')
  @ApiKeyedWrite()
  @ZodResponse({ type: FileDetail, status: 201 })
  async mark(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Param() { id }: IdParams,
    @Body() body: MarkBody,
  ) {
    await this.marks.say(person, request, id, body);
    return this.files.detail(person, id);
  }

  /** Confirms or refuses that a payment has failed, as another has said, or takes back what was said by oneself. */
  @Post('payroll-files/:id/marks/:markId/decision')
  @AllowedRoles('accounting', 'general-director')
  @ApiKeyedWrite()
  @ZodResponse({ type: FileDetail, status: 201 })
  async decideMark(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Param() { id, markId }: MarkParams,
    @Body() { decision }: MarkDecisionBody,
  ) {
    await this.marks.decide(person, request, { fileId: id, markId, decision });
    return this.files.detail(person, id);
  }
}
