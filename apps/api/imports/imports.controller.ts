import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ZodResponse } from 'nestjs-zod';
import type { Request } from 'express';
import type { RequestReference } from '#contracts/request-reference.js';
import { ApiFileBody, ApiKeyedWrite, KeyedRequest } from '../http/keyed-request.js';
import { AllowedRoles, CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { IdParams } from '../http/wire.js';
import { ImportRows } from './import-rows.js';
import {
  CommitBody,
  ImportDecisionBody,
  ImportDetail,
  ImportKindParams,
  ImportRowsPage,
  ImportRowsQuery,
  ImportsPage,
  ImportsQuery,
  ImportView,
  MissingPage,
  MissingQuery,
  ReadingBody,
  UploadQuery,
} from './import-wire.js';
import { Imports } from './imports.js';

@ApiTags('Imports')
@Controller('imports')
@AllowedRoles('head-of-department', 'accounting', 'commercial-director', 'general-director', 'administrator')
export class ImportsController {
  constructor(
    private readonly imports: Imports,
    private readonly rows: ImportRows,
  ) {}

  /**
   * Brings a table of people, plans, deals or whatever there are tables of: a workbook (.xlsx) or CSV, as the body.
   *
   * It is kept and read, and each of its rows is tried; nothing takes effect before it is committed. What no table can be
   * made of is refused at once. Whoever may enter a kind row by row may bring a table of it.
   */
  @Post(':kind')
  @ApiKeyedWrite()
  @ApiFileBody()
  @ZodResponse({ type: ImportView, status: 201 })
  upload(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Param() { kind }: ImportKindParams,
    @Query() { fileName }: UploadQuery,
    @Req() { body }: Request,
  ) {
    return this.imports.upload(person, request, kind, { file: body as unknown, fileName });
  }

  /**
   * The imports that you have made, or of everybody for directors and accounting, the latest first.
   *
   * Tables of people, departments and assignments are seen by whoever may confirm them.
   */
  @Get()
  @ZodResponse({ type: ImportsPage, status: 200 })
  list(@CurrentPerson() person: SignedInPerson, @Query() query: ImportsQuery) {
    return this.imports.page(person, query);
  }

  /** An import with how far it has come, how its file was read, and how many rows are new, changed, the same or wrong. */
  @Get(':id')
  @ZodResponse({ type: ImportDetail, status: 200 })
  show(@CurrentPerson() person: SignedInPerson, @Param() { id }: IdParams) {
    return this.imports.detail(person, id);
  }

  /** The rows of an import: what each would come to, or what is wrong with it, cell by cell. */
  @Get(':id/rows')
  @ZodResponse({ type: ImportRowsPage, status: 200 })
  listRows(@CurrentPerson() person: SignedInPerson, @Param() { id }: IdParams, @Query() query: ImportRowsQuery) {
    return this.rows.page(person, id, query);
  }

  /** What your last import of the kind had, of the same months, and this one has not; none of it is withdrawn by itself. */
  @Get(':id/missing')
  @ZodResponse({ type: MissingPage, status: 200 })
  listMissing(@CurrentPerson() person: SignedInPerson, @Param() { id }: IdParams, @Query() query: MissingQuery) {
    return this.rows.missing(person, id, query);
  }

  /** Reads the file anew by what you say of it: its sheet, its encoding, its row of headers, what its columns are. */
  @Put(':id/reading')
  @ApiKeyedWrite()
  @ZodResponse({ type: ImportView, status: 200 })
  readAnew(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Param() { id }: IdParams,
    @Body() choice: ReadingBody,
  ) {
    return this.imports.readAnew(person, request, id, choice);
  }

  /**
   * Lets the rows take effect: all of them or none, or the good ones. It goes on after the answer.
   *
   * What of people nobody decides alone is proposed by it, and takes effect once a second person has confirmed it.
   */
  @Post(':id/commit')
  @HttpCode(200)
  @ApiKeyedWrite()
  @ZodResponse({ type: ImportView, status: 200 })
  commit(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Param() { id }: IdParams,
    @Body() { takes }: CommitBody,
  ) {
    return this.imports.commit(person, request, id, takes);
  }

  /**
   * Confirms or refuses what somebody else has proposed, a table or that one is undone, or withdraws the own proposal.
   *
   * Whoever confirms a table confirms all of its rows; what is confirmed goes on after the answer.
   */
  @Post(':id/decision')
  @HttpCode(200)
  @ApiKeyedWrite()
  @ZodResponse({ type: ImportView, status: 200 })
  decide(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Param() { id }: IdParams,
    @Body() { decision }: ImportDecisionBody,
  ) {
    return this.imports.decide(person, request, id, decision);
  }

  /** Takes back all that an import has brought, while nothing depends on it. It goes on after the answer. */
  @Post(':id/undo')
  @HttpCode(200)
  @ApiKeyedWrite()
  @ZodResponse({ type: ImportView, status: 200 })
  undo(@CurrentPerson() person: SignedInPerson, @KeyedRequest() request: RequestReference, @Param() { id }: IdParams) {
    return this.imports.undo(person, request, id);
  }
}
