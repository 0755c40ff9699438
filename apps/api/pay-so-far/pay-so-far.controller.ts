import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ZodResponse } from 'nestjs-zod';
import { AllowedRoles, AlsoForDepartments, CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { UntilAnswered } from '../http/until-answered.js';
import { PaySoFarListQuery, PaySoFarPage, PaySoFarQuery, PaySoFarView, PersonParams } from './pay-so-far-wire.js';
import { PaySoFarOfMonth } from './pay-so-far.js';

@ApiTags('Payroll')
@Controller('pay-so-far')
export class PaySoFarController {
  constructor(private readonly paySoFar: PaySoFarOfMonth) {}

  /**
   * What everybody's month pays by what is known now, by name, with the totals.
   *
   * Directors and accounting see all, heads their departments. Everybody is calculated for every page.
   */
  @Get()
  @AllowedRoles('head-of-department', 'commercial-director', 'general-director', 'accounting')
  @AlsoForDepartments()
  @ZodResponse({ type: PaySoFarPage, status: 200 })
  list(
    @CurrentPerson() person: SignedInPerson,
    @Query() query: PaySoFarListQuery,
    @UntilAnswered() untilAnswered: AbortSignal,
  ) {
    return this.paySoFar.page(person, query, untilAnswered);
  }

  /**
   * What a person's month pays by what is known now, what is missing, and what the next steps are worth.
   *
   * One's own; that of the people of the department for its head; everybody's for directors and accounting. Paid is what
   * the statement says, once the month is posted.
   */
  @Get(':personId')
  @ZodResponse({ type: PaySoFarView, status: 200 })
  show(
    @CurrentPerson() person: SignedInPerson,
    @Param() { personId }: PersonParams,
    @Query() { month }: PaySoFarQuery,
    @UntilAnswered() untilAnswered: AbortSignal,
  ) {
    return this.paySoFar.ofPerson(person, { personId, month }, untilAnswered);
  }
}
