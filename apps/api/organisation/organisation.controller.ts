import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { DataSource, type EntityManager } from 'typeorm';
import { z } from 'zod';
import { routesSchema } from '#approvals/route.js';
import { dayText } from '#calendar/day.js';
import { deadlineRulesSchema, deadlinesOf } from '#calendar/deadlines.js';
import { monthText } from '#calendar/month.js';
import { productionCalendarSchema } from '#calendar/production-calendar.js';
import { MOST_INDICATORS } from '#compensation/inputs/kpi-plan.js';
import { DomainError } from '#contracts/domain-error.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { writeAudit } from '#persistence/audit.js';
import { businessNow } from '#persistence/business-now.js';
import { CalendarException, Organisation } from '#persistence/entities/organisation.entity.js';
import { answerOnce } from '#persistence/idempotent-request.js';
import { organisationCalendar } from '#persistence/organisation-calendar.js';
import { ApiKeyedWrite, KeyedRequest } from '../http/keyed-request.js';
import { AllowedRoles, CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { idText, instant } from '../http/wire.js';

const calendarDay = z.object({ day: dayText, kind: z.enum(['day-off', 'working-day']) });

/** The engine calculates up to 20; more is no plan that anybody keeps in mind. */
const mostIndicators = z
  .int({ error: 'must be a whole number' })
  .min(1, { error: 'must be at least 1' })
  .max(MOST_INDICATORS, { error: `must be at most ${MOST_INDICATORS}` });

class OrganisationView extends createZodDto(
  z.object({
    id: idText,
    name: z.string(),
    timeZone: z.string(),
    currency: z.string(),
    isSandbox: z.boolean(),
    businessNow: instant,
    deadlineRules: deadlineRulesSchema,
    mostIndicators: mostIndicators.describe('How many indicators a KPI plan may have.'),
    routes: routesSchema,
  }),
) {}
class CalendarView extends createZodDto(
  z.object({ version: z.string(), weekend: z.array(z.int()), exceptions: z.array(calendarDay) }),
) {}
class DeadlinesView extends createZodDto(
  z.object({
    deadlines: z.array(
      z.object({
        kind: z.string(),
        nominalOn: dayText,
        dueOn: dayText,
        opensAt: instant,
        dueAt: instant,
        moved: z.boolean(),
      }),
    ),
  }),
) {}
class CalendarDayBody extends createZodDto(
  z.strictObject({ day: dayText, kind: z.enum(['day-off', 'working-day']) }),
) {}
class PlanLimitsBody extends createZodDto(z.strictObject({ mostIndicators })) {}
class MonthRequired extends createZodDto(z.object({ month: monthText })) {}

@ApiTags('Organisation')
@Controller('organisation')
export class OrganisationController {
  constructor(private readonly dataSource: DataSource) {}

  /** The organisation, its rules and its present: the business clock is what every deadline goes by. */
  @Get()
  @ZodResponse({ type: OrganisationView, status: 200 })
  async show(@CurrentPerson() { organisationId }: SignedInPerson) {
    const organisation = await this.dataSource.manager.findOneByOrFail(Organisation, { id: organisationId });
    const { id, name, timeZone, currency, isSandbox, deadlineRules, mostIndicators, routes } = organisation;
    return {
      id,
      name,
      timeZone,
      currency,
      isSandbox,
      deadlineRules,
      mostIndicators,
      routes,
      businessNow: await businessNow(this.dataSource.manager, organisationId),
    };
  }

  @Get('calendar')
  @ZodResponse({ type: CalendarView, status: 200 })
  async calendar(@CurrentPerson() { organisationId }: SignedInPerson) {
    const { calendar } = await organisationCalendar(this.dataSource.manager, organisationId);
    return { ...calendar, exceptions: Object.entries(calendar.exceptions).map(([day, kind]) => ({ day, kind })) };
  }

  /** Makes a day a day off or a working day; deadlines of cycles that are open already stay as they were told. */
  @Put('calendar')
  @AllowedRoles('administrator')
  @ApiKeyedWrite()
  @ZodResponse({ type: CalendarDayBody, status: 200 })
  setDay(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Body() { day, kind }: CalendarDayBody,
  ) {
    return answerOnce(this.dataSource, request, async (manager) => {
      const { organisationId } = person;
      await manager.upsert(CalendarException, { organisationId, day, kind }, ['organisationId', 'day']);
      await refuseCalendarWithoutWork(manager, organisationId);
      await writeAudit(manager, {
        organisationId,
        businessAt: await businessNow(manager, organisationId),
        actorId: person.id,
        action: 'calendar.changed',
        objectKind: 'organisation',
        objectId: organisationId,
        details: { day, kind },
      });
      return { day, kind };
    });
  }

  /** Sets how many indicators a KPI plan may have; plans that were drafted before stay as they are. */
  @Put('plan-limits')
  @AllowedRoles('administrator')
  @ApiKeyedWrite()
  @ZodResponse({ type: PlanLimitsBody, status: 200 })
  setPlanLimits(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Body() { mostIndicators }: PlanLimitsBody,
  ) {
    return answerOnce(this.dataSource, request, async (manager) => {
      const { organisationId } = person;
      await manager.update(Organisation, { id: organisationId }, { mostIndicators });
      await writeAudit(manager, {
        organisationId,
        businessAt: await businessNow(manager, organisationId),
        actorId: person.id,
        action: 'plan-limits.changed',
        objectKind: 'organisation',
        objectId: organisationId,
        details: { mostIndicators },
      });
      return { mostIndicators };
    });
  }

  /** What would be due when in a month, by today's calendar and rules. */
  @Get('deadlines')
  @ZodResponse({ type: DeadlinesView, status: 200 })
  async deadlines(@CurrentPerson() { organisationId }: SignedInPerson, @Query() { month }: MonthRequired) {
    const { basis } = await organisationCalendar(this.dataSource.manager, organisationId);
    return { deadlines: deadlinesOf({ month, ...basis }) };
  }
}

/** A change that leaves no working day to move a deadline to is undone with its transaction. */
async function refuseCalendarWithoutWork(manager: EntityManager, organisationId: string): Promise<void> {
  const { calendar } = await organisationCalendar(manager, organisationId);
  const parsed = productionCalendarSchema.safeParse(calendar);
  if (parsed.success) return;
  const problems = parsed.error.issues.map((issue) => ({ path: 'day', message: issue.message }));
  throw new DomainError(
    'invalid',
    'calendar-without-work',
    'With this day off there would be no working day for months. Keep some of the days around it working.',
    {},
    problems,
  );
}
