import { Readable } from 'node:stream';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { documentKinds } from '#approvals/document-kinds/document-kinds.js';
import { monthText } from '#calendar/month.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { decisionView } from '../approvals/document-wire.js';
import { ApiKeyedWrite, KeyedRequest } from '../http/keyed-request.js';
import { pageOf, listQuery } from '../http/page.js';
import { AllowedRoles, CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { IdParams, idText, instant, reasonText, sha256Text, yesOrNo } from '../http/wire.js';
import {
  documentKind,
  documentStatus,
  flagReason,
  offCyclePurpose,
  parallelProblem,
  payrollRunKind,
  payrollRunStatus,
  payrollStage,
} from '../http/words.js';
import { startOfRun } from './start-of-run.js';
import { ParallelComparison } from './parallel-comparison.js';
import { PayrollEndings } from './payroll-endings.js';
import { PayrollPacks } from './payroll-packs.js';
import { unreadyView } from './payroll-readiness.controller.js';
import { PayrollRuns } from './payroll-runs.js';
import { PayrollStarts } from './payroll-starts.js';
import { StatementFlags } from './statement-flags.js';

const runView = z.object({
  id: idText,
  month: monthText,
  number: z.int(),
  status: payrollRunStatus,
  stage: payrollStage.meta({ description: 'How far it is on its way, in more words than its status.' }),
  isPaused: z.boolean(),
  kind: payrollRunKind,
  purpose: offCyclePurpose.meta({ description: 'What an off-cycle run is for; null: a run of the month.' }).nullable(),
  startedBy: idText,
  startedByName: z.string(),
  startedAt: instant,
  departmentIds: z
    .array(idText)
    .meta({
      description: 'The departments whose people it pays; null where it pays everybody, or the people whom it names.',
    })
    .nullable(),
  people: z.int().nullable(),
  total: z.string().meta({ description: 'Known when all ranges are calculated.' }).nullable(),
  inputsSha256: sha256Text.nullable(),
  engineVersion: z.string().meta({ description: 'Of the pay engine; known when the inputs are frozen.' }).nullable(),
  postedAt: instant.nullable(),
  endedBecause: z.string().meta({ description: 'The code of why it ended without paying.' }).nullable(),
  endedReason: z.string().meta({ description: 'Why, in the words of whoever ended it.' }).nullable(),
});
const endedByView = z
  .object({ documentId: idText, kind: documentKind, reason: z.string().nullable() })
  .meta({ description: 'The document whose last signature ended the run.' });
const problemView = z.object({ personId: idText, problems: z.array(z.unknown()) });
const registerView = z.object({
  documentId: idText,
  version: z.int(),
  sha256: sha256Text,
  status: documentStatus,
  decisions: z.array(decisionView),
});

class RunsPage extends createZodDto(pageOf(runView)) {}
class RunDetail extends createZodDto(
  runView.extend({
    personIds: z
      .array(idText)
      .meta({ description: 'The people whom an off-cycle run names; null where it names none.' })
      .nullable(),
    reason: z.string().meta({ description: 'Why an off-cycle run was started.' }).nullable(),
    register: registerView.nullable(),
    endedBy: endedByView.nullable(),
    problems: z.array(problemView),
    unread: z
      .array(
        z.object({ personId: idText, name: z.string(), statementId: idText.nullable(), unread: z.array(z.string()) }),
      )
      .meta({
        description:
          'Warnings: what was entered for people by which no scheme of theirs pays, such as fines, values.calls or employment.workedDays; the first 200 people.',
      }),
    flagged: z.object({ statements: z.int(), waiting: z.int() }).meta({
      description:
        'Statements outside the bounds of the organisation, and those of them that nobody has said a word to.',
    }),
    leftOut: z
      .object({
        count: z.int(),
        reason: z.string(),
        people: z.array(unreadyView),
      })
      .meta({ description: 'Whom it leaves out, why, and what was missing of each; the first 1000 people.' })
      .nullable(),
    notReady: z
      .object({
        count: z.int(),
        next: z.string().meta({ description: 'What to do next.' }),
        people: z.array(unreadyView),
      })
      .meta({
        description:
          'By whom the run could not go on: who was not ready when it froze its inputs, or could not be calculated from them; by name, the first 1000 people.',
      })
      .nullable(),
  }),
) {}
class RunsQuery extends createZodDto(
  z.object({
    ...listQuery,
    month: monthText.optional(),
    status: payrollRunStatus.optional(),
    kind: payrollRunKind.optional(),
    purpose: offCyclePurpose.optional(),
  }),
) {}
class StartBody extends createZodDto(startOfRun) {}
const flaggedView = z.object({
  statementId: idText,
  personId: idText,
  person: z.string(),
  total: z.string(),
  flags: z.array(
    z.object({
      reason: flagReason,
      figures: z
        .record(z.string(), z.union([z.string(), z.int()]))
        .meta({ description: 'What was paid, what it was compared with, and the bound.' }),
    }),
  ),
  word: z
    .object({ comment: z.string(), writtenBy: idText, writtenByName: z.string(), writtenAt: instant })
    .meta({ description: 'What accounting says to it; the register is not signed without.' })
    .nullable(),
});
class FlagsPage extends createZodDto(pageOf(flaggedView)) {}
class FlagsQuery extends createZodDto(
  z.object({
    ...listQuery,
    waiting: yesOrNo.optional().meta({ description: 'Whether they still wait for a word.' }),
  }),
) {}
class FlagParams extends createZodDto(z.object({ id: idText, statementId: idText })) {}
class WordBody extends createZodDto(z.strictObject({ comment: reasonText })) {}
class WordView extends createZodDto(z.object({ statementId: idText, writtenAt: instant })) {}
const compared = {
  paid: z.string().nullable(),
  parallel: z.string().nullable(),
  difference: z.string().meta({ description: 'How much more the parallel scheme would pay.' }).nullable(),
};
const comparedParallel = z.object({
  id: idText,
  scheme: z.string(),
  problem: parallelProblem.nullable(),
  people: z.int(),
  withProblems: z.int(),
  ...compared,
});
const comparedPerson = z.object({
  parallelId: idText,
  scheme: z.string(),
  personId: idText,
  person: z.string(),
  ...compared,
  components: z.array(z.object({ component: z.string(), ...compared })),
  warnings: z.array(z.unknown()).nullable(),
  problems: z.array(z.unknown()).meta({ description: 'Why it comes to nothing for this person.' }).nullable(),
});
class ParallelPage extends createZodDto(
  pageOf(comparedPerson).extend({
    parallels: z
      .array(comparedParallel)
      .meta({ description: 'The schemes that ran in parallel, with the sums of all people whom both have paid.' }),
  }),
) {}
class ParallelQuery extends createZodDto(z.object({ ...listQuery, parallelId: idText.optional() })) {}
class EndBody extends createZodDto(z.strictObject({ reason: reasonText })) {}
class EndedView extends createZodDto(
  z.object({ runId: idText, month: monthText, number: z.int(), status: payrollRunStatus, endedBecause: z.string() }),
) {}
class StartedView extends createZodDto(
  z.object({ runId: idText, month: monthText, number: z.int(), status: payrollRunStatus }),
) {}

const exportType = 'application/x-ndjson';

@ApiTags('Payroll')
@Controller('payroll-runs')
export class PayrollRunsController {
  constructor(
    private readonly runs: PayrollRuns,
    private readonly starts: PayrollStarts,
    private readonly endings: PayrollEndings,
    private readonly packs: PayrollPacks,
    private readonly flags: StatementFlags,
    private readonly comparison: ParallelComparison,
  ) {}

  /**
   * Starts the payroll of a month: on or after the 8th of the next, with all actuals approved. Managers whom no plan pays are confirmed.
   *
   * It pays everybody whom no run of the month has paid yet, or those of some departments; each person once a month. A
   * run that could pay the same people as an open one is refused. An off-cycle run pays the people whom it names, for
   * a purpose, also before that day; who cannot be paid by it is named in the refusal.
   */
  @Post()
  @AllowedRoles(...documentKinds['payroll-register'].drafters)
  @ApiKeyedWrite()
  @ZodResponse({ type: StartedView, status: 201 })
  start(@CurrentPerson() person: SignedInPerson, @KeyedRequest() request: RequestReference, @Body() body: StartBody) {
    return this.starts.start(person, request, body);
  }

  /** Ends a run that has not paid, whatever it waits for; its figures stay to be read, and the month can be run anew. */
  @Post(':id/end')
  @HttpCode(200)
  @AllowedRoles('administrator')
  @ApiKeyedWrite()
  @ZodResponse({ type: EndedView, status: 200 })
  end(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Param() { id }: IdParams,
    @Body() { reason }: EndBody,
  ) {
    return this.endings.end(person, request, { runId: id, reason, endedBecause: 'ended-by-administrator' });
  }

  /** Cancels a run that has not paid, with a reason: nobody signs its register any more, and the month can be run anew. */
  @Post(':id/cancel')
  @HttpCode(200)
  @AllowedRoles(...documentKinds['payroll-register'].drafters)
  @ApiKeyedWrite()
  @ZodResponse({ type: EndedView, status: 200 })
  cancel(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Param() { id }: IdParams,
    @Body() { reason }: EndBody,
  ) {
    return this.endings.end(person, request, { runId: id, reason, endedBecause: 'cancelled-by-accounting' });
  }

  /** The payroll runs of the organisation, the latest first. */
  @Get()
  @AllowedRoles('accounting', 'commercial-director', 'general-director')
  @ZodResponse({ type: RunsPage, status: 200 })
  list(@CurrentPerson() person: SignedInPerson, @Query() query: RunsQuery) {
    return this.runs.page(person, query);
  }

  /** A run with its register, its decisions and whatever could not be calculated. */
  @Get(':id')
  @AllowedRoles('accounting', 'commercial-director', 'general-director')
  @ZodResponse({ type: RunDetail, status: 200 })
  show(@CurrentPerson() person: SignedInPerson, @Param() { id }: IdParams) {
    return this.runs.detail(person, id);
  }

  /** The statements of a run that are outside the bounds of the organisation, with the figures that say why. */
  @Get(':id/flags')
  @AllowedRoles('accounting', 'commercial-director', 'general-director')
  @ZodResponse({ type: FlagsPage, status: 200 })
  listFlags(@CurrentPerson() person: SignedInPerson, @Param() { id }: IdParams, @Query() query: FlagsQuery) {
    return this.flags.page(person, id, query);
  }

  /** Says a word to a flagged statement, once; the register is signed when every one has a word. Nobody says it to their own. */
  @Put(':id/flags/:statementId')
  @AllowedRoles('accounting')
  @ApiKeyedWrite()
  @ZodResponse({ type: WordView, status: 200 })
  answerFlag(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Param() { id, statementId }: FlagParams,
    @Body() { comment }: WordBody,
  ) {
    return this.flags.answer(person, request, { runId: id, statementId, comment });
  }

  /** What a run pays beside what the schemes that run in parallel would pay, person by person and by component. */
  @Get(':id/parallel')
  @AllowedRoles('accounting', 'commercial-director', 'general-director')
  @ZodResponse({ type: ParallelPage, status: 200 })
  compare(@CurrentPerson() person: SignedInPerson, @Param() { id }: IdParams, @Query() query: ParallelQuery) {
    return this.comparison.page(person, id, query);
  }

  /** The same of everybody, as lines of JSON: each parallel scheme with its sums, then each person. */
  @Get(':id/parallel/export')
  @AllowedRoles('accounting', 'commercial-director', 'general-director')
  @ApiOkResponse({
    description: 'The comparison, line by line',
    content: { [exportType]: { schema: { type: 'string' } } },
  })
  async exportComparison(@CurrentPerson() person: SignedInPerson, @Param() { id }: IdParams): Promise<StreamableFile> {
    const lines = await this.comparison.export(person, id);
    return new StreamableFile(Readable.from(lines, { objectMode: false }), { type: exportType });
  }

  /**
   * All that a run has paid from, to verify it without this program's database: lines of JSON.
   *
   * A line with the run; the schemes and calendars that packs name, each once and before the first of these; for each
   * person the pack as text with its SHA-256, and the statement; a last line with how many there were of both.
   */
  @Get(':id/packs')
  @AllowedRoles('accounting', 'commercial-director', 'general-director')
  @ApiOkResponse({
    description: 'The run, line by line',
    content: { [exportType]: { schema: { type: 'string' } } },
  })
  async export(@CurrentPerson() person: SignedInPerson, @Param() { id }: IdParams): Promise<StreamableFile> {
    const lines = await this.packs.export(person, id);
    return new StreamableFile(Readable.from(lines, { objectMode: false }), { type: exportType });
  }
}
