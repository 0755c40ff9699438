import { Readable } from 'node:stream';
import { Controller, Get, Header, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { dayText } from '#calendar/day.js';
import { monthText } from '#calendar/month.js';
import { describedStepSchema } from '#compensation/explanation/described-step.js';
import { renderSteps } from '#compensation/explanation/render-trace.js';
import { pageOf, listQuery, sortedBy } from '../http/page.js';
import { CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { UntilAnswered } from '../http/until-answered.js';
import { IdParams, idText, instant, ExplanationLanguageQuery, sha256Text, versionNumber } from '../http/wire.js';
import { offCyclePurpose, payChangeKind, payrollRunKind, payrollRunStatus } from '../http/words.js';
import { PayrollPacks } from '../payroll/payroll-packs.js';
import { renderCounted } from './counted-of-statement.js';
import { StatementAsOfQuery, StatementAsOfView } from './statement-as-of-wire.js';
import { StatementPrints } from './statement-prints.js';
import { StatementsAsOf } from './statement-as-of.js';
import { Statements } from './statements.js';

const statementRow = z.object({
  id: idText,
  runId: idText,
  runNumber: z.int(),
  runStatus: payrollRunStatus,
  runKind: payrollRunKind,
  runPurpose: offCyclePurpose
    .meta({ description: 'What the off-cycle run was for; null of a run of the month.' })
    .nullable(),
  personId: idText,
  person: z.string(),
  month: monthText,
  currency: z.string(),
  total: z.string(),
  postedAt: instant.nullable(),
});
const lineView = z.object({
  position: z.int(),
  component: z.string(),
  code: z.string(),
  label: z.string(),
  amount: z.string(),
});
const warningView = z
  .object({
    component: z.string(),
    code: z.string(),
    values: z.record(z.string(), z.string()).optional(),
    message: z.string(),
  })
  .meta({ description: 'What does not stop the pay and must be seen, such as a cut that was limited.' });

const correctionsView = z
  .object({
    months: z.array(
      z.object({
        month: monthText,
        difference: z.string(),
        causes: z.array(
          z.object({ kind: payChangeKind, source: z.string(), by: z.string(), on: dayText }).meta({
            description: 'What has changed, by the name that people know it by, who changed it and on which day.',
          }),
        ),
        more: z.int().meta({ description: 'How many causes there are besides those that are named.' }),
      }),
    ),
    owedBefore: z.string(),
    writtenOff: z
      .object({
        amount: z.string(),
        documentId: idText,
        by: z.string(),
        onBehalfOf: z.string().nullable(),
        on: dayText,
      })
      .nullable()
      .meta({ description: 'What a signed write-off has taken off what was owed before.' }),
    paidOffCycle: z
      .array(z.object({ component: z.string(), code: z.string(), label: z.string(), amount: z.string(), on: dayText }))
      .meta({
        description: 'What of the month itself was paid off-cycle before, and is taken off here; with its day.',
      }),
    limit: z.string().meta({ description: 'The part of the own pay of the month that may be taken back at most.' }),
  })
  .meta({ description: 'What the statement pays and takes back for months that were posted before.' });

const countedView = z.object({
  code: z.string(),
  name: z.string(),
  value: z.string(),
  how: z.string(),
  definition: z.object({ documentId: idText, version: versionNumber, sha256: sha256Text }),
  deals: z
    .array(z.string())
    .meta({ description: 'The ids of the deals behind it: GET /api/facts/deals?externalId=...' }),
  activities: z
    .array(z.string())
    .meta({ description: 'The ids of the activities behind it: GET /api/facts/activities?externalId=...' }),
  facts: z.int().meta({
    description:
      'How many deals and activities there are. Of a department the first are listed: GET /api/counted-values shows all.',
  }),
});

const sourceView = z
  .object({
    documentId: idText,
    version: versionNumber,
    submittedBy: z.string().meta({ description: 'Of actuals, whoever reported them.' }),
    submittedAt: instant,
    signatures: z.array(z.object({ by: z.string(), onBehalfOf: z.string().nullable(), at: instant })),
    isReadable: z.boolean().meta({ description: 'Whether the reader of the statement may open the document.' }),
  })
  .meta({ description: 'Who answers for a document that numbers of the statement come from.' });

class StatementsPage extends createZodDto(pageOf(statementRow)) {}
class StatementDetail extends createZodDto(
  statementRow.extend({
    engineVersion: z.string(),
    lines: z.array(lineView),
    warnings: z.array(warningView),
    owed: z
      .string()
      .nullable()
      .meta({ description: 'What of other months could not be taken back, and the next statement begins with.' }),
    corrections: correctionsView.nullable(),
    counted: z
      .array(countedView)
      .meta({ description: 'The values that were counted and not entered, as the run froze them.' }),
    trace: describedStepSchema,
    sources: z.array(sourceView),
  }),
) {}
class StatementsQuery extends createZodDto(
  z.object({
    ...listQuery,
    month: monthText.optional(),
    personId: idText.optional(),
    departmentId: idText.optional(),
    runId: idText.meta({ description: 'Of this run, also of one that ended without paying.' }).optional(),
    runKind: payrollRunKind.optional(),
    sort: sortedBy(['month', 'person', 'total'], '-month'),
  }),
) {}

const exportType = 'application/x-ndjson';

@ApiTags('Statements')
@Controller('statements')
export class StatementsController {
  constructor(
    private readonly statements: Statements,
    private readonly asOf: StatementsAsOf,
    private readonly prints: StatementPrints,
    private readonly packs: PayrollPacks,
  ) {}

  /**
   * What was earned: the own statements, those of the department, or all.
   *
   * Of each month the runs that pay, or are on their way to, with their status and what they are for; those of a run that was returned or failed are
   * listed by its `runId`. Not yet posted ones are seen by directors and accounting.
   */
  @Get()
  @ZodResponse({ type: StatementsPage, status: 200 })
  list(@CurrentPerson() person: SignedInPerson, @Query() query: StatementsQuery) {
    return this.statements.page(person, query);
  }

  /** A statement with its lines and the trace of every number, in words of the language. */
  @Get(':id')
  @ZodResponse({ type: StatementDetail, status: 200 })
  show(
    @CurrentPerson() person: SignedInPerson,
    @Param() { id }: IdParams,
    @Query() { language }: ExplanationLanguageQuery,
  ) {
    return this.statements.detail(person, id, language);
  }

  /** The same as text that a person reads. */
  @Get(':id/explanation')
  @Header('content-type', 'text/plain; charset=utf-8')
  @ApiOkResponse({
    description: 'The calculation, step by step',
    content: { 'text/plain': { schema: { type: 'string' } } },
  })
  async explain(
    @CurrentPerson() person: SignedInPerson,
    @Param() { id }: IdParams,
    @Query() { language }: ExplanationLanguageQuery,
  ): Promise<string> {
    const { trace, counted } = await this.statements.detail(person, id, language);
    return `${renderSteps(trace, language)}\n${renderCounted(counted, language)}`;
  }

  /**
   * A posted statement as PDF: how it adds up, indicators, corrections with their reasons, every step, and a code to verify it by.
   *
   * Tagged for screen readers, with its fonts inside; in the same language it is the same file each time.
   */
  @Get(':id/pdf')
  @ApiOkResponse({
    description: 'The statement on paper',
    content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } },
  })
  async print(
    @CurrentPerson() person: SignedInPerson,
    @Param() { id }: IdParams,
    @Query() { language }: ExplanationLanguageQuery,
    @UntilAnswered() untilAnswered: AbortSignal,
  ): Promise<StreamableFile> {
    const { bytes, month } = await this.prints.print(person, id, language, untilAnswered);
    return new StreamableFile(bytes, {
      type: 'application/pdf',
      disposition: `inline; filename="statement-${month}.pdf"`,
    });
  }

  /**
   * What a statement was calculated from, to calculate it again anywhere: the export of a run, of this one person.
   *
   * Seen by whoever sees the statement. A pack that tells of others, of a team or a contest, is for those who see all pay.
   */
  @Get(':id/packs')
  @ApiOkResponse({
    description: 'The run of one person, line by line',
    content: { [exportType]: { schema: { type: 'string' } } },
  })
  async export(@CurrentPerson() person: SignedInPerson, @Param() { id }: IdParams): Promise<StreamableFile> {
    const lines = await this.packs.exportStatement(person, id);
    return new StreamableFile(Readable.from(lines, { objectMode: false }), { type: exportType });
  }

  /**
   * What a posted statement would have been with what was known at an instant, beside what was posted.
   *
   * The month is calculated with the facts, the staff, the plans, the actuals, the schemes and the definitions that were
   * known then, and with what the months before it leave by them. Seen by whoever sees the statement; changes nothing.
   */
  @Get(':id/as-of')
  @ZodResponse({ type: StatementAsOfView, status: 200 })
  showAsOf(
    @CurrentPerson() person: SignedInPerson,
    @Param() { id }: IdParams,
    @Query() { at }: StatementAsOfQuery,
    @UntilAnswered() untilAnswered: AbortSignal,
  ) {
    return this.asOf.show(person, id, at, untilAnswered);
  }
}
