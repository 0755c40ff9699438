import type { EntityManager } from 'typeorm';
import type { OrganisationId } from '#approvals/ids.js';
import type { Day } from '#calendar/day.js';
import { deadlineOf } from '#calendar/deadlines.js';
import { firstDayOf, type Month } from '#calendar/month.js';
import { DomainError } from '#contracts/domain-error.js';
import { organisationCalendar } from '#persistence/organisation-calendar.js';

/** The day that people were told counts, the latest of them; today's calendar decides where nobody was told any. */
export async function refuseBeforeItsDay(
  manager: EntityManager,
  organisationId: OrganisationId,
  month: string,
  now: Date,
): Promise<void> {
  const [told] = await manager.query<{ opensAt: Date; opensOn: Day; dueOn: Day; nominalOn: Day }[]>(
    `SELECT l.opens_at AS "opensAt", l.opens_on::text AS "opensOn", l.due_on::text AS "dueOn", l.nominal_on::text AS "nominalOn" FROM deadlines l JOIN monthly_cycles c ON c.id = l.cycle_id
      WHERE c.organisation_id = $1 AND c.month = $2 AND l.kind = 'payroll-posted' ORDER BY l.opens_at DESC LIMIT 1`,
    [organisationId, month],
  );
  const deadline = told ?? (await computedDeadline(manager, organisationId, month));
  if (now.getTime() >= deadline.opensAt.getTime()) return;
  const { opensOn, dueOn, nominalOn } = deadline;
  const why = opensOn !== dueOn || dueOn === nominalOn ? '' : ` (moved from ${nominalOn})`;
  throw new DomainError(
    'conflict',
    'payroll-too-early',
    `Payroll of ${month} starts on ${opensOn}${why}. Start it on that day or later.`,
    { month, opensOn },
  );
}

async function computedDeadline(manager: EntityManager, organisationId: OrganisationId, month: string) {
  const { basis } = await organisationCalendar(manager, organisationId);
  const { opensAt, opensOn, dueOn, nominalOn } = deadlineOf('payroll-posted', month, basis);
  return { opensAt: new Date(opensAt), opensOn, dueOn, nominalOn };
}

/** What is paid beside the day of the payroll is paid in a month that has begun. */
export async function refuseBeforeTheMonth(
  manager: EntityManager,
  organisationId: OrganisationId,
  month: Month,
): Promise<void> {
  const opensOn = firstDayOf(month);
  const [row] = await manager.query<{ hasBegun: boolean }[]>('SELECT business_today($1) >= $2::date AS "hasBegun"', [
    organisationId,
    opensOn,
  ]);
  if (row?.hasBegun) return;
  throw new DomainError(
    'conflict',
    'payroll-too-early',
    `${month} has not begun. Start the run on ${opensOn} or later, or name the month that it is.`,
    { month, opensOn },
  );
}
