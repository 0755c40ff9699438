import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { monthText } from '#calendar/month.js';
import { AllowedRoles, CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { IdParams, idText } from '../http/wire.js';
import { reconciliationChecks, RunReconciliation } from './run-reconciliation.js';

class ReconciliationView extends createZodDto(
  z.object({
    runId: idText,
    month: monthText,
    number: z.int(),
    isReconciled: z.boolean(),
    people: z.int().meta({ description: 'Whose inputs were frozen.' }),
    statements: z.int(),
    total: z.string().meta({ description: 'The sum of the statements.' }),
    registerTotal: z.string().meta({ description: 'Of the register; null until it is on its route.' }).nullable(),
    checks: z.array(
      z.object({
        check: z.enum(reconciliationChecks),
        off: z.int().meta({ description: 'People, statements or ranges that are not as they should be.' }),
        isMet: z.boolean(),
      }),
    ),
    personIds: z.array(idText).meta({ description: 'Of whom something is not as it should be, the first 20.' }),
  }),
) {}

@ApiTags('Payroll')
@Controller('payroll-runs')
export class RunReconciliationController {
  constructor(private readonly reconciliation: RunReconciliation) {}

  /**
   * What proves that a run adds up: one statement a person, nobody missing or beside, lines and totals, whole ranges.
   *
   * It is counted anew each time from what stands in the database. A run that does not add up has ended, and shows here by what.
   */
  @Get(':id/reconciliation')
  @AllowedRoles('accounting', 'commercial-director', 'general-director')
  @ZodResponse({ type: ReconciliationView, status: 200 })
  show(@CurrentPerson() person: SignedInPerson, @Param() { id }: IdParams) {
    return this.reconciliation.show(person, id);
  }
}
