import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { roleSchema } from '#approvals/role.js';
import { monthText } from '#calendar/month.js';
import { AllowedRoles, CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { idText, reachableMonth } from '../http/wire.js';
import { PayrollReadiness } from './payroll-readiness.js';

export const missingView = z.object({
  what: z.enum(['plan', 'actuals', 'figures']),
  name: z
    .string()
    .meta({
      description: 'Of figures: a section of the inputs, or what stands in one, such as tasks or values.revenue.',
    })
    .optional(),
  of: idText
    .meta({ description: 'Whose figure it is where it is not of the person: what is shared needs it of everybody.' })
    .optional(),
  owedBy: z.array(roleSchema),
  departmentId: idText.nullable(),
});

class ReadinessView extends createZodDto(
  z.object({
    month: monthText,
    count: z.int(),
    people: z
      .array(z.object({ personId: idText, name: z.string(), missing: z.array(missingView) }))
      .meta({ description: 'By name; the first 1000 people.' }),
  }),
) {}
class ReadinessQuery extends createZodDto(z.object({ month: reachableMonth })) {}

@ApiTags('Payroll')
@Controller('payroll-readiness')
export class PayrollReadinessController {
  constructor(private readonly readiness: PayrollReadiness) {}

  /** Who earned in a month and cannot be paid for it yet: without a plan, approved actuals or figures that their scheme reads, and who owes them. */
  @Get()
  @AllowedRoles('accounting', 'commercial-director', 'general-director')
  @ZodResponse({ type: ReadinessView, status: 200 })
  show(@CurrentPerson() person: SignedInPerson, @Query() { month }: ReadinessQuery) {
    return this.readiness.show(person, month);
  }
}
