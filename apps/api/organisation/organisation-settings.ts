import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { OrganisationId } from '#approvals/ids.js';
import { annualDeadlinesOf } from '#calendar/annual-deadlines.js';
import { deadlinesOf } from '#calendar/deadlines.js';
import { shownConsequence } from '#notices/when-missed.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { businessNow } from '#persistence/business-now.js';
import type { CalendarException } from '#persistence/entities/organisation.entity.js';
import { answerOnce } from '#persistence/idempotent-request.js';
import { organisationCalendar } from '#persistence/organisation-calendar.js';
import { regulationInForceSince } from '#persistence/regulation/regulation-in-force.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { warningsOf } from './calendar-warning.js';
import { changeCalendar } from './change-calendar.js';

type CalendarDay = Pick<CalendarException, 'day' | 'kind'>;

/** The rules of an organisation: its calendar, its deadlines, its limits. */
@Injectable()
export class OrganisationSettings {
  constructor(private readonly dataSource: DataSource) {}

  async show(organisationId: OrganisationId) {
    const { organisation, calendar } = await organisationCalendar(this.dataSource.manager, organisationId);
    const now = await businessNow(this.dataSource.manager, organisationId);
    const {
      id,
      name,
      timeZone,
      currency,
      isSandbox,
      deadlineRules,
      disputeDays,
      weightMemoRule,
      forecastRule,
      retentionRules,
      tailRules,
      annualRules,
      loyaltyStandard,
      mostIndicators,
      statementBounds,
      payrollRules,
      deductionLimit,
      reminderRules,
      routes,
    } = organisation;
    return {
      id,
      name,
      timeZone,
      currency,
      isSandbox,
      deadlineRules,
      disputeDays,
      weightMemoRule,
      forecastRule,
      retentionRules,
      tailRules,
      annualRules,
      loyaltyStandard,
      mostIndicators,
      statementBounds,
      payrollRules,
      deductionLimit,
      reminderRules,
      routes,
      regulationInForceSince: (await regulationInForceSince(this.dataSource.manager, organisationId)) ?? null,
      businessNow: now,
      warnings: warningsOf(now, timeZone, calendar),
    };
  }

  async calendar(organisationId: OrganisationId) {
    const { calendar } = await organisationCalendar(this.dataSource.manager, organisationId);
    const exceptions = Object.entries(calendar.exceptions).map(([day, kind]) => ({ day, kind }));
    return { ...calendar, exceptions, warnings: await this.warnings(organisationId) };
  }

  /** What would be due when in a month, by today's calendar and rules. */
  async deadlines(organisationId: OrganisationId, month: string) {
    const { organisation, basis } = await organisationCalendar(this.dataSource.manager, organisationId);
    const deadlines = deadlinesOf({ month, ...basis }).map((deadline) => ({
      ...deadline,
      whenMissed: shownConsequence('month', deadline.kind, organisation.reminderRules),
    }));
    return { deadlines, warnings: await this.warnings(organisationId) };
  }

  /** What would be due when in a year, by today's calendar and rules. */
  async annualDeadlines(organisationId: OrganisationId, year: number) {
    const { organisation, annualBasis } = await organisationCalendar(this.dataSource.manager, organisationId);
    const deadlines = annualDeadlinesOf(year, annualBasis).map((deadline) => ({
      ...deadline,
      whenMissed: shownConsequence('year', deadline.kind, organisation.reminderRules),
    }));
    return { deadlines, warnings: await this.warnings(organisationId) };
  }

  private async warnings(organisationId: OrganisationId) {
    const { organisation, calendar } = await organisationCalendar(this.dataSource.manager, organisationId);
    return warningsOf(await businessNow(this.dataSource.manager, organisationId), organisation.timeZone, calendar);
  }

  /** Makes a day a day off or a working day; one that would leave no working day to move a deadline to is refused. */
  setDay(administrator: SignedInPerson, request: RequestReference, { day, kind }: CalendarDay) {
    return answerOnce(this.dataSource, request, async (manager) => {
      await changeCalendar(manager, administrator, [{ day, kind }], { day, kind });
      return { day, kind };
    });
  }
}
