import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { monthText } from '#calendar/month.js';
import { listQuery, pageOf } from '../http/page.js';
import { AllowedRoles, AlsoForDepartments, CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { UntilAnswered } from '../http/until-answered.js';
import { idText, reachableMonth, yesOrNo } from '../http/wire.js';
import { tailMeasure } from '../http/words.js';
import { TailReport } from './tail-report.js';

const row = z.object({
  personId: idText,
  person: z.string(),
  departmentId: idText,
  department: z.string(),
  isAtTail: z.boolean().meta({ description: 'Whether the person was at the tail in each of the months.' }),
  monthsAtTail: z.int(),
  months: z.array(
    z.object({
      month: monthText,
      statementId: idText,
      attainment: z
        .string()
        .nullable()
        .meta({ description: 'Of the plan, in percent; null where nothing measured one.' }),
      pay: z.string(),
      atTail: z.boolean(),
    }),
  ),
  payForLeast: z
    .string()
    .nullable()
    .meta({ description: 'What the last month pays where every indicator attains 60 %.' }),
  payForTarget: z.string().nullable().meta({ description: 'What it pays at 100 %.' }),
  earnsNoMore: z.boolean().meta({ description: 'Whether good work earns no more than the least that is measured.' }),
});

class TailPage extends createZodDto(pageOf(row)) {}
class TailQuery extends createZodDto(
  z.object({
    ...listQuery,
    until: reachableMonth.meta({ description: 'The last of the months; each of them has been paid.' }),
    by: tailMeasure.default('attainment'),
    departmentId: idText.optional(),
    all: yesOrNo
      .optional()
      .meta({ description: 'With true everybody, and not only who is at the tail or earns no more.' }),
    withReview: yesOrNo
      .optional()
      .meta({ description: 'With true also months whose register is being signed, and not only what is paid.' }),
  }),
) {}

@ApiTags('Tail report')
@Controller('tail-report')
@AllowedRoles('head-of-department', 'commercial-director', 'general-director')
export class TailReportController {
  constructor(private readonly report: TailReport) {}

  /**
   * Who stays at the tail of their department for months, and who earns no more for good work than for the least.
   *
   * For so many months in a row as the organisation says. Directors see all, a head the own department.
   */
  @Get()
  @AlsoForDepartments()
  @ZodResponse({ type: TailPage, status: 200 })
  list(
    @CurrentPerson() person: SignedInPerson,
    @Query() query: TailQuery,
    @UntilAnswered() untilAnswered: AbortSignal,
  ) {
    return this.report.page(person, query, untilAnswered);
  }
}
