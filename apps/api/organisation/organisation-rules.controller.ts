import { Body, Controller, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { payrollRulesSchema } from '#approvals/payroll-rules.js';
import { retentionRulesSchema } from '#approvals/retention.js';
import { routeSchema } from '#approvals/route.js';
import { statementBoundsSchema } from '#approvals/statement-bounds.js';
import { tailRulesSchema } from '#approvals/tail-rules.js';
import { annualRulesSchema } from '#calendar/annual-rules.js';
import { deadlineRuleSchema, deadlineRulesSchema } from '#calendar/deadlines.js';
import { timeZoneText } from '#calendar/time-zone.js';
import { loyaltyStandardSchema } from '#compensation/components/loyalty-award/loyalty-standard.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { reminderRulesSchema } from '#notices/reminder-rules.js';
import { ApiKeyedWrite, KeyedRequest } from '../http/keyed-request.js';
import { AllowedRoles, CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { documentKind } from '../http/words.js';
import { OrganisationRules } from './organisation-rules.js';
import { deductionLimitText } from './rule-schemas.js';

const weekday = z
  .int({ error: 'must be a weekday from 1 (Monday) to 7 (Sunday)' })
  .min(1, { error: 'must be a weekday from 1 (Monday) to 7 (Sunday)' })
  .max(7, { error: 'must be a weekday from 1 (Monday) to 7 (Sunday)' });

class OrganisationTimeZone extends createZodDto(z.strictObject({ timeZone: timeZoneText })) {}
class DeadlineRulesBody extends createZodDto(deadlineRulesSchema) {}
class WeightMemoRule extends createZodDto(deadlineRuleSchema) {}
const mostDisputeDays = 60;
class DisputeDays extends createZodDto(
  z.strictObject({
    disputeDays: z
      .int({ error: 'must be a whole number of working days' })
      .min(1, { error: 'must be at least 1' })
      .max(mostDisputeDays, { error: `must be at most ${mostDisputeDays}` }),
  }),
) {}
class AnnualRulesBody extends createZodDto(annualRulesSchema) {}
class LoyaltyStandardBody extends createZodDto(loyaltyStandardSchema) {}
class Weekend extends createZodDto(
  z.strictObject({
    weekend: z
      .array(weekday, { error: 'must be a list of weekdays from 1 (Monday) to 7 (Sunday)' })
      .max(7, { error: 'has at most 7 weekdays' }),
  }),
) {}
class StatementBoundsBody extends createZodDto(statementBoundsSchema) {}
class PayrollRulesBody extends createZodDto(payrollRulesSchema) {}
class ReminderRulesBody extends createZodDto(reminderRulesSchema) {}
class DeductionLimit extends createZodDto(z.strictObject({ deductionLimit: deductionLimitText })) {}
class ForecastRule extends createZodDto(deadlineRuleSchema) {}
class RetentionRulesBody extends createZodDto(retentionRulesSchema) {}
class TailRulesBody extends createZodDto(tailRulesSchema) {}
class RouteParams extends createZodDto(z.object({ kind: documentKind })) {}
class RouteBody extends createZodDto(routeSchema) {}
class RouteView extends createZodDto(routeSchema.extend({ kind: documentKind })) {}

@ApiTags('Organisation')
@Controller('organisation')
@AllowedRoles('administrator')
export class OrganisationRulesController {
  constructor(private readonly rules: OrganisationRules) {}

  /** Moves the organisation to another time zone; deadlines of cycles that are open already stay as they were told. */
  @Put('time-zone')
  @ApiKeyedWrite()
  @ZodResponse({ type: OrganisationTimeZone, status: 200 })
  setTimeZone(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Body() { timeZone }: OrganisationTimeZone,
  ) {
    return this.rules.setTimeZone(person, request, timeZone);
  }

  /** Sets when things are due; cycles that are open already keep the deadlines that they were told. */
  @Put('deadline-rules')
  @ApiKeyedWrite()
  @ZodResponse({ type: DeadlineRulesBody, status: 200 })
  setDeadlineRules(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Body() rules: DeadlineRulesBody,
  ) {
    return this.rules.setDeadlineRules(person, request, rules);
  }

  /** Sets through the end of which day a memo may change the weights of a month, at first the 1st; open cycles keep what they were told. */
  @Put('weight-memo-rule')
  @ApiKeyedWrite()
  @ZodResponse({ type: WeightMemoRule, status: 200 })
  setWeightMemoRule(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Body() rule: WeightMemoRule,
  ) {
    return this.rules.setWeightMemoRule(person, request, rule);
  }

  /** Sets within how many working days a dispute is to be answered; those that are open keep their day. */
  @Put('dispute-days')
  @ApiKeyedWrite()
  @ZodResponse({ type: DisputeDays, status: 200 })
  setDisputeDays(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Body() { disputeDays }: DisputeDays,
  ) {
    return this.rules.setDisputeDays(person, request, disputeDays);
  }

  /**
   * Sets from when things of a year may be done, by when they are due and how long probation takes.
   *
   * Years that are open already keep the days that they were told.
   */
  @Put('annual-rules')
  @ApiKeyedWrite()
  @ZodResponse({ type: AnnualRulesBody, status: 200 })
  setAnnualRules(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Body() rules: AnnualRulesBody,
  ) {
    return this.rules.setAnnualRules(person, request, rules);
  }

  /** Sets by what people are proposed for the loyalty award and what it is; lists that are on their route go on by the one that they name. */
  @Put('loyalty-standard')
  @ApiKeyedWrite()
  @ZodResponse({ type: LoyaltyStandardBody, status: 200 })
  setLoyaltyStandard(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Body() standard: LoyaltyStandardBody,
  ) {
    return this.rules.setLoyaltyStandard(person, request, standard);
  }

  /** Sets the weekdays that are off; single days are set in the calendar. */
  @Put('weekend')
  @ApiKeyedWrite()
  @ZodResponse({ type: Weekend, status: 200 })
  setWeekend(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Body() { weekend }: Weekend,
  ) {
    return this.rules.setWeekend(person, request, weekend);
  }

  /** Sets outside which bounds a statement is flagged; runs that have calculated already keep their flags. */
  @Put('statement-bounds')
  @ApiKeyedWrite()
  @ZodResponse({ type: StatementBoundsBody, status: 200 })
  setStatementBounds(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Body() bounds: StatementBoundsBody,
  ) {
    return this.rules.setStatementBounds(person, request, bounds);
  }

  /** Sets beyond which shares totals of a run are pointed out, and whether somebody signs a register that pays them too. */
  @Put('payroll-rules')
  @ApiKeyedWrite()
  @ZodResponse({ type: PayrollRulesBody, status: 200 })
  setPayrollRules(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Body() rules: PayrollRulesBody,
  ) {
    return this.rules.setPayrollRules(person, request, rules);
  }

  /**
   * Sets which part of the own pay of a month may be taken back at most for months before, 20 % at first (Article 138 of the Labour Code).
   *
   * Runs that have frozen their packs already keep the limit that they were told. With 0 % nothing is taken, and all of it is carried on.
   */
  @Put('deduction-limit')
  @ApiKeyedWrite()
  @ZodResponse({ type: DeductionLimit, status: 200 })
  setDeductionLimit(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Body() { deductionLimit }: DeductionLimit,
  ) {
    return this.rules.setDeductionLimit(person, request, deductionLimit);
  }

  /** Sets when the forecast of a month's volume is due; what was sent before keeps the day that it was told. */
  @Put('forecast-rule')
  @ApiKeyedWrite()
  @ZodResponse({ type: ForecastRule, status: 200 })
  setForecastRule(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Body() rule: ForecastRule,
  ) {
    return this.rules.setForecastRule(person, request, rule);
  }

  /**
   * Sets after how many months of too many lost clients a review and a proposal to part are called for.
   *
   * What was raised before stays until the next actuals of its person are approved.
   */
  @Put('retention-rules')
  @ApiKeyedWrite()
  @ZodResponse({ type: RetentionRulesBody, status: 200 })
  setRetentionRules(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Body() rules: RetentionRulesBody,
  ) {
    return this.rules.setRetentionRules(person, request, rules);
  }

  /** Sets when somebody stays at the tail of a department: for how many months, and which part of its people that is. */
  @Put('tail-rules')
  @ApiKeyedWrite()
  @ZodResponse({ type: TailRulesBody, status: 200 })
  setTailRules(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Body() rules: TailRulesBody,
  ) {
    return this.rules.setTailRules(person, request, rules);
  }

  /** Sets when people are reminded, who is told of what is overdue, and when no mail is sent; what was told is not told again. */
  @Put('reminder-rules')
  @ApiKeyedWrite()
  @ZodResponse({ type: ReminderRulesBody, status: 200 })
  setReminderRules(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Body() rules: ReminderRulesBody,
  ) {
    return this.rules.setReminderRules(person, request, rules);
  }

  /** Sets who submits a kind of document and who decides in which order; documents on their route go on along it. */
  @Put('routes/:kind')
  @ApiKeyedWrite()
  @ZodResponse({ type: RouteView, status: 200 })
  setRoute(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Param() { kind }: RouteParams,
    @Body() route: RouteBody,
  ) {
    return this.rules.setRoute(person, request, kind, route);
  }
}
