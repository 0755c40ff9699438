import type { EntityManager } from 'typeorm';
import type { OrganisationId } from '#approvals/ids.js';
import { productionCalendarSchema } from '#calendar/production-calendar.js';
import { DomainError } from '#contracts/domain-error.js';
import { writeAudit } from '#persistence/audit.js';
import { businessNow } from '#persistence/business-now.js';
import type { CalendarException } from '#persistence/entities/organisation.entity.js';
import { enterCalendarDays, organisationCalendar } from '#persistence/organisation-calendar.js';
import type { SignedInPerson } from '../http/signed-in.js';

/** A change that leaves no working day to move a deadline to is undone with its transaction. */
export async function refuseCalendarWithoutWork(
  manager: EntityManager,
  organisationId: OrganisationId,
  path: 'day' | 'weekend' = 'day',
): Promise<void> {
  const { calendar } = await organisationCalendar(manager, organisationId);
  const parsed = productionCalendarSchema.safeParse(calendar);
  if (parsed.success) return;
  const problems = parsed.error.issues.map((issue) => ({ path, message: issue.message }));
  throw new DomainError(
    'invalid',
    'calendar-without-work',
    'With this there would be no working day for months. Keep some weekdays, and some of the days around it, working.',
    {},
    problems,
  );
}

/** Enters days of the calendar and records who did; nothing is changed where no working day would be left. */
export async function changeCalendar(
  manager: EntityManager,
  { id: actorId, organisationId }: SignedInPerson,
  days: readonly Pick<CalendarException, 'day' | 'kind'>[],
  details: Record<string, unknown>,
): Promise<void> {
  await enterCalendarDays(manager, organisationId, days);
  await refuseCalendarWithoutWork(manager, organisationId);
  await writeAudit(manager, {
    organisationId,
    businessAt: await businessNow(manager, organisationId),
    actorId,
    action: 'calendar.changed',
    objectKind: 'organisation',
    objectId: organisationId,
    details,
  });
}
