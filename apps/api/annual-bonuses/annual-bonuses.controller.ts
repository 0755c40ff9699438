import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { yearNumber } from '#calendar/year.js';
import { listQuery, pageOf } from '../http/page.js';
import { AllowedRoles, AlsoForDepartments, CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { idText, yearQuery } from '../http/wire.js';
import { annualBonusState } from '../http/words.js';
import { missingView } from '../payroll/payroll-readiness.controller.js';
import { AnnualBonuses } from './annual-bonuses.js';

const bonusRow = z.object({
  personId: idText,
  name: z.string(),
  departmentId: idText.nullable(),
  state: annualBonusState.meta({
    description:
      'paid: by the statement that is named. payable: the next run pays it. waiting: for what somebody owes. not-entitled: by the rules of the year, which nobody mends.',
  }),
  missing: z.array(missingView).meta({ description: 'Why nothing is paid, or not yet.' }),
  statementId: idText.nullable(),
  runId: idText.nullable().meta({ description: 'The run under way that holds the person.' }),
});

class AnnualBonusesPage extends createZodDto(pageOf(bonusRow).extend({ year: yearNumber })) {}
class AnnualBonusesQuery extends createZodDto(
  z.object({
    ...listQuery,
    year: yearQuery.meta({ description: 'The year that is paid for.' }),
    departmentId: idText.meta({ description: 'The people of this department and of those below it.' }).optional(),
    state: annualBonusState.optional(),
  }),
) {}

/** Whom the bonus of a year is paid to, and whom it is not. */
@ApiTags('Payroll')
@Controller('annual-bonuses')
export class AnnualBonusesController {
  constructor(private readonly bonuses: AnnualBonuses) {}

  /**
   * Everybody with a signed annual plan, or who earned in the last month of the year without one, by name.
   *
   * A run with the purpose annual-bonus pays all who are payable, and names the others as left out. No amounts are told: the statement has them.
   */
  @Get()
  @AllowedRoles('head-of-department', 'commercial-director', 'general-director', 'accounting')
  @AlsoForDepartments()
  @ZodResponse({ type: AnnualBonusesPage, status: 200 })
  list(@CurrentPerson() person: SignedInPerson, @Query() query: AnnualBonusesQuery) {
    return this.bonuses.page(person, query);
  }
}
