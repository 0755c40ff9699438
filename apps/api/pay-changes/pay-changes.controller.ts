import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { monthText } from '#calendar/month.js';
import { pageOf, listQuery } from '../http/page.js';
import { CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { idText, instant, yesOrNo } from '../http/wire.js';
import { payChangeKind, payrollRunStatus } from '../http/words.js';
import { PayChanges } from './pay-changes.js';

const payChange = z.object({
  id: z.string(),
  personId: idText,
  person: z.string(),
  departmentId: idText.nullable(),
  month: monthText,
  kind: payChangeKind,
  source: z.string().meta({ description: 'What has changed, by the name that people know it by.' }),
  changedBy: idText.nullable(),
  changedByName: z.string().nullable(),
  changedAt: instant,
  run: z
    .object({
      id: idText,
      month: monthText,
      number: z.int(),
      status: payrollRunStatus,
      difference: z.string().nullable(),
    })
    .nullable()
    .meta({ description: 'The run that pays or takes back the difference of the month; null while none does.' }),
});
class PayChangesPage extends createZodDto(pageOf(payChange)) {}
class PayChangesQuery extends createZodDto(
  z.object({
    ...listQuery,
    month: monthText.optional(),
    personId: idText.optional(),
    departmentId: idText.optional(),
    waiting: yesOrNo.optional().meta({ description: 'Only those that no run has looked at, or only the others.' }),
  }),
) {}

@ApiTags('Payroll')
@Controller('pay-changes')
export class PayChangesController {
  constructor(private readonly changes: PayChanges) {}

  /**
   * What has changed in months that are posted, the newest first: one's own, those of the department, or all.
   *
   * The next run that pays the person calculates the month again, and its statement pays or takes back the difference.
   */
  @Get()
  @ZodResponse({ type: PayChangesPage, status: 200 })
  list(@CurrentPerson() person: SignedInPerson, @Query() query: PayChangesQuery) {
    return this.changes.page(person, query);
  }
}
