import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { OrganisationId } from '#approvals/ids.js';
import type { AnnualBasis } from '#calendar/annual-deadlines.js';
import type { DeadlineBasis } from '#calendar/deadlines.js';
import type { ProductionCalendar } from '#calendar/production-calendar.js';
import { CalendarException, Organisation } from './entities/organisation.entity.js';

export interface OrganisationCalendar {
  organisation: Organisation;
  calendar: ProductionCalendar;
  /** What every deadline of the organisation is computed from. */
  basis: DeadlineBasis;
  /** The same of every deadline of a year. */
  annualBasis: AnnualBasis;
}

/** An organisation with its production calendar; the version is a digest of its days. */
export async function organisationCalendar(
  manager: EntityManager,
  organisationId: OrganisationId,
): Promise<OrganisationCalendar> {
  const organisation = await manager.findOneByOrFail(Organisation, { id: organisationId });
  const rows = await manager.find(CalendarException, { where: { organisationId }, order: { day: 'ASC' } });
  const exceptions = Object.fromEntries(rows.map((row) => [row.day, row.kind]));
  const { weekend, deadlineRules: rules, annualRules, timeZone } = organisation;
  const version = createHash('sha256').update(JSON.stringify({ weekend, exceptions })).digest('hex').slice(0, 16);
  const calendar = { version, weekend, exceptions };
  return {
    organisation,
    calendar,
    basis: { rules, calendar, timeZone },
    annualBasis: { annualRules, calendar, timeZone },
  };
}

/** Enters days of the calendar; those that say otherwise are changed. */
export async function enterCalendarDays(
  manager: EntityManager,
  organisationId: OrganisationId,
  days: readonly Pick<CalendarException, 'day' | 'kind'>[],
): Promise<void> {
  await manager
    .createQueryBuilder()
    .insert()
    .into(CalendarException)
    .values(days.map(({ day, kind }) => ({ organisationId, day, kind })))
    .orUpdate(['kind'], ['organisation_id', 'day'])
    .execute();
}
