import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { monthText } from '#calendar/month.js';
import { listQuery, pageOf, sortedBy } from '../http/page.js';
import { AllowedRoles, CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { IdParams, idText } from '../http/wire.js';
import { changeOfPerson, outlierKind } from '../http/words.js';
import { comparisonSorts, RunComparison } from './run-comparison.js';

const totalOf = z.object({ people: z.int(), total: z.string() });
const bridgeStep = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['joined', 'left', 'left-out']), people: z.int(), amount: z.string() }),
  z.object({
    kind: z.literal('component'),
    component: z.string(),
    people: z.int(),
    before: z.string(),
    now: z.string(),
    amount: z.string(),
  }),
]);
class RunTotalsView extends createZodDto(
  z.object({
    month: monthText,
    monthBefore: monthText,
    before: totalOf.meta({ description: 'What the month before has paid to the people whom this run could pay.' }),
    now: totalOf,
    departments: z
      .array(
        z.object({
          departmentId: idText.nullable(),
          department: z.string().nullable(),
          people: z.int(),
          total: z.string(),
        }),
      )
      .meta({ description: 'What the run pays, by the last department of each person in the month; the most first.' }),
    components: z
      .array(z.object({ component: z.string(), people: z.int(), total: z.string() }))
      .meta({ description: 'The same by component; people are those to whom it pays something.' }),
    steps: z.array(bridgeStep).meta({
      description:
        'What leads from the one to the other, to the last digit: who joined, left or is left out, then of who is paid in both months what each component pays more.',
    }),
    forecast: z.object({ people: z.int(), expected: z.string(), paid: z.string(), difference: z.string() }).meta({
      description: 'Of the people who have one: the mean of up to three posted months before, and what they are paid.',
    }),
    outliers: z
      .array(
        z.object({
          kind: outlierKind,
          component: z.string().nullable(),
          now: z.string(),
          comparedWith: z.string(),
          bound: z.string(),
        }),
      )
      .meta({ description: 'What is further away than the rules of the organisation let pass.' }),
    names: z.record(z.string(), z.string()).meta({ description: 'What the signed schemes call their components.' }),
  }),
) {}
class RunComparisonPage extends createZodDto(
  pageOf(
    z.object({
      personId: idText,
      person: z.string(),
      department: z.string().nullable(),
      change: changeOfPerson,
      before: z.string().nullable(),
      now: z.string().nullable(),
      difference: z.string(),
      share: z.string().meta({ description: 'The difference as a share of what was before.' }).nullable(),
      statementId: idText.nullable(),
      components: z.array(
        z.object({ component: z.string(), before: z.string(), now: z.string(), difference: z.string() }),
      ),
    }),
  ),
) {}
class RunComparisonQuery extends createZodDto(
  z.object({ ...listQuery, change: changeOfPerson.optional(), sort: sortedBy(comparisonSorts, '-difference') }),
) {}
/** A run beside the month before, as it is looked at before its register is signed. */
@ApiTags('Payroll')
@Controller('payroll-runs')
@AllowedRoles('accounting', 'commercial-director', 'general-director')
export class RunComparisonController {
  constructor(private readonly comparison: RunComparison) {}

  /** The total of a run beside the month before and its forecast: what leads from one to the other, and what is far away. */
  @Get(':id/totals')
  @ZodResponse({ type: RunTotalsView, status: 200 })
  totals(@CurrentPerson() person: SignedInPerson, @Param() { id }: IdParams) {
    return this.comparison.totals(person, id);
  }

  /** Everybody whom a run pays, or whom the month before has paid, with both statements and the difference by component. */
  @Get(':id/comparison')
  @ZodResponse({ type: RunComparisonPage, status: 200 })
  compare(@CurrentPerson() person: SignedInPerson, @Param() { id }: IdParams, @Query() query: RunComparisonQuery) {
    return this.comparison.page(person, id, query);
  }
}
