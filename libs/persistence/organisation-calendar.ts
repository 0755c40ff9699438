import type { EntityManager } from 'typeorm';
import type { ProductionCalendar } from '#calendar/production-calendar.js';
import { CalendarException, Organisation } from './entities/organisation.entity.js';

export interface OrganisationCalendar {
  organisation: Organisation;
  calendar: ProductionCalendar;
}

/** An organisation with its production calendar; the version names the state of its exceptions. */
export async function organisationCalendar(manager: EntityManager, organisationId: string): Promise<OrganisationCalendar> {
  const organisation = await manager.findOneByOrFail(Organisation, { id: organisationId });
  const rows = await manager.find(CalendarException, { where: { organisationId }, order: { day: 'ASC' } });
  const exceptions = Object.fromEntries(rows.map((row) => [row.day, row.kind]));
  const last = rows.at(-1)?.day ?? 'none';
  return { organisation, calendar: { version: `${rows.length}-exceptions-to-${last}`, weekend: organisation.weekend, exceptions } };
}
