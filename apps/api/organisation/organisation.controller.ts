import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { payrollRulesSchema } from '#approvals/payroll-rules.js';
import { routesSchema } from '#approvals/routes.js';
import { statementBoundsSchema } from '#approvals/statement-bounds.js';
import { annualRulesSchema } from '#calendar/annual-rules.js';
import { dayText } from '#calendar/day.js';
import { retentionRulesSchema } from '#approvals/retention.js';
import { tailRulesSchema } from '#approvals/tail-rules.js';
import { deadlineRuleSchema, deadlineRulesSchema } from '#calendar/deadlines.js';
import { monthText } from '#calendar/month.js';
import { loyaltyStandardSchema } from '#compensation/components/loyalty-award/loyalty-standard.js';
import { reminderRulesSchema } from '#notices/reminder-rules.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { ApiKeyedWrite, KeyedRequest } from '../http/keyed-request.js';
import { AllowedRoles, CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { idText, instant, reachableMonth, yearQuery } from '../http/wire.js';
import { annualDeadlineKind, dayKind, deadlineKind } from '../http/words.js';
import { calendarKnown, calendarWarnings } from './calendar-warning.js';
import { mostIndicators, whenMissed } from './rule-schemas.js';
import { OrganisationRules } from './organisation-rules.js';
import { OrganisationSettings } from './organisation-settings.js';

const calendarDay = z.object({ day: dayText, kind: dayKind });

class OrganisationView extends createZodDto(
  z.object({
    id: idText,
    name: z.string(),
    timeZone: z.string(),
    currency: z.string(),
    isSandbox: z.boolean(),
    businessNow: instant,
    deadlineRules: deadlineRulesSchema,
    disputeDays: z.int().describe('Within how many working days a dispute is to be answered.'),
    weightMemoRule: deadlineRuleSchema.describe(
      'Through the end of which day the weights of a month may be changed by a memo.',
    ),
    forecastRule: deadlineRuleSchema,
    retentionRules: retentionRulesSchema,
    tailRules: tailRulesSchema,
    annualRules: annualRulesSchema,
    loyaltyStandard: loyaltyStandardSchema,
    mostIndicators: mostIndicators.describe('How many indicators a KPI plan may have.'),
    statementBounds: statementBoundsSchema,
    payrollRules: payrollRulesSchema,
    reminderRules: reminderRulesSchema,
    deductionLimit: z.string().meta({
      description: 'The part of the own pay of a month that may be taken back at most for months before.',
    }),
    routes: routesSchema,
    regulationInForceSince: monthText.nullable().meta({
      description:
        'Since which month people are paid by these rules: from then on a signed change of the regulation changes them. Null while nobody has been paid.',
    }),
    warnings: calendarWarnings,
  }),
) {}
class CalendarView extends createZodDto(
  z.object({
    version: z.string(),
    weekend: z.array(z.int()),
    exceptions: z.array(calendarDay),
    warnings: calendarWarnings,
  }),
) {}
class DeadlinesView extends createZodDto(
  z.object({
    deadlines: z.array(
      z.object({
        kind: deadlineKind,
        nominalOn: dayText,
        opensOn: dayText,
        dueOn: dayText,
        opensAt: instant,
        dueAt: instant,
        moved: z.boolean(),
        whenMissed,
        calendarKnown,
      }),
    ),
    warnings: calendarWarnings,
  }),
) {}
class AnnualDeadlinesView extends createZodDto(
  z.object({
    deadlines: z.array(
      z.object({
        kind: annualDeadlineKind,
        nominalOn: dayText,
        opensOn: dayText,
        dueOn: dayText,
        opensAt: instant,
        dueAt: instant,
        whenMissed,
        calendarKnown,
      }),
    ),
    warnings: calendarWarnings,
  }),
) {}
class YearRequired extends createZodDto(z.object({ year: yearQuery })) {}
class CalendarDay extends createZodDto(z.strictObject({ day: dayText, kind: dayKind })) {}
class PlanLimits extends createZodDto(z.strictObject({ mostIndicators })) {}
class MonthRequired extends createZodDto(z.object({ month: reachableMonth })) {}

@ApiTags('Organisation')
@Controller('organisation')
export class OrganisationController {
  constructor(
    private readonly settings: OrganisationSettings,
    private readonly rules: OrganisationRules,
  ) {}

  /** The organisation, its rules and its present: the business clock is what every deadline goes by. */
  @Get()
  @ZodResponse({ type: OrganisationView, status: 200 })
  show(@CurrentPerson() { organisationId }: SignedInPerson) {
    return this.settings.show(organisationId);
  }

  /** The production calendar: the weekend, and the days that differ from their weekday. */
  @Get('calendar')
  @ZodResponse({ type: CalendarView, status: 200 })
  calendar(@CurrentPerson() { organisationId }: SignedInPerson) {
    return this.settings.calendar(organisationId);
  }

  /** Makes a day a day off or a working day; deadlines of cycles that are open already stay as they were told. */
  @Put('calendar')
  @AllowedRoles('administrator')
  @ApiKeyedWrite()
  @ZodResponse({ type: CalendarDay, status: 200 })
  setDay(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Body() calendarDay: CalendarDay,
  ) {
    return this.settings.setDay(person, request, calendarDay);
  }

  /** Sets how many indicators a KPI plan may have; plans that were drafted before stay as they are. */
  @Put('plan-limits')
  @AllowedRoles('administrator')
  @ApiKeyedWrite()
  @ZodResponse({ type: PlanLimits, status: 200 })
  setPlanLimits(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Body() { mostIndicators }: PlanLimits,
  ) {
    return this.rules.setMostIndicators(person, request, mostIndicators);
  }

  /** What would be due when in a month, by today's calendar and rules. */
  @Get('deadlines')
  @ZodResponse({ type: DeadlinesView, status: 200 })
  deadlines(@CurrentPerson() { organisationId }: SignedInPerson, @Query() { month }: MonthRequired) {
    return this.settings.deadlines(organisationId, month);
  }

  /** What would open and be due when in a year, by today's calendar and rules. */
  @Get('annual-deadlines')
  @ZodResponse({ type: AnnualDeadlinesView, status: 200 })
  annualDeadlines(@CurrentPerson() { organisationId }: SignedInPerson, @Query() { year }: YearRequired) {
    return this.settings.annualDeadlines(organisationId, year);
  }
}
