import type { EntityManager } from 'typeorm';
import type { OrganisationId } from '#approvals/ids.js';
import { productionCalendarSchema } from '#calendar/production-calendar.js';
import { DomainError } from '#contracts/domain-error.js';
import { organisationCalendar } from '#persistence/organisation-calendar.js';

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
