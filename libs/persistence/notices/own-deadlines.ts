import type { EntityManager } from 'typeorm';
import type { DepartmentId, OrganisationId, PersonId } from '#approvals/ids.js';
import type { Day } from '#calendar/day.js';
import { type DeadlineBasis, deadlinesOf, type DeadlineKind } from '#calendar/deadlines.js';
import { addMonths, monthOfDay, type Month } from '#calendar/month.js';
import { startOfDay, type TimeZone } from '#calendar/time-zone.js';
import { organisationCalendar } from '../organisation-calendar.js';

/** A deadline that somebody keeps. */
export interface OwnDeadline {
  kind: DeadlineKind;
  month: Month;
  departmentId: DepartmentId;
  department: string;
  dueOn: Day;
  /** The start of the day on which it is due. */
  startsAt: Date;
  dueAt: Date;
  isMet: boolean;
}

/** How long ago what is shown may have been due. */
const daysBack = 92;
/** How many months after the present one are shown, where nothing has opened them yet. */
const monthsAhead = 3;

interface KeptDeadline {
  kind: DeadlineKind;
  departmentId: DepartmentId;
  department: string;
  beganOn: Day;
}

/**
 * The deadlines that somebody keeps by what they are today: plans and actuals of the departments that they head, the
 * signing of plans and the payroll by their roles. Of months that have begun as they were told, of those to come as today's rules
 * and calendar have them.
 */
export async function ownDeadlines(
  manager: EntityManager,
  { personId, organisationId }: { personId: PersonId; organisationId: OrganisationId },
): Promise<OwnDeadline[]> {
  const kept = await deadlinesKeptBy(manager, personId);
  if (kept.length === 0) return [];
  const keyOf = ({ kind, departmentId }: Pick<OwnDeadline, 'kind' | 'departmentId'>) => `${kind}/${departmentId}`;
  const own = new Set(kept.map(keyOf));
  const { basis } = await organisationCalendar(manager, organisationId);
  const opened = await openedDeadlines(
    manager,
    kept.map(({ departmentId }) => departmentId),
    basis.timeZone,
  );
  const begun = new Set(opened.map(({ departmentId, month }) => `${departmentId}/${month}`));
  const ahead = await deadlinesAhead(manager, { organisationId, basis }, kept);
  return [
    ...opened.filter((deadline) => own.has(keyOf(deadline))),
    ...ahead.filter(({ departmentId, month }) => !begun.has(`${departmentId}/${month}`)),
  ].toSorted((one, other) => one.dueAt.getTime() - other.dueAt.getTime());
}

function deadlinesKeptBy(manager: EntityManager, personId: PersonId): Promise<KeptDeadline[]> {
  return manager.query<KeptDeadline[]>(
    `SELECT k.kind, t.id AS "departmentId", t.name AS department, t.began_on::text AS "beganOn"
       FROM person_today p JOIN departments t ON t.organisation_id = p.organisation_id
       CROSS JOIN LATERAL (SELECT t.id IN (SELECT departments_headed_by($1, p.day)) AS is_head) h
       CROSS JOIN LATERAL (VALUES
         ('tasks-agreed', h.is_head),
         ('plans-signed', h.is_head OR ${holds(['commercial-director', 'general-director'])}),
         ('actuals-submitted', h.is_head),
         ('payroll-posted', ${holds(['accounting'])})) k (kind, is_kept)
      WHERE p.person_id = $1 AND p.is_active AND k.is_kept ORDER BY t.name, t.id, k.kind`,
    [personId],
  );
}

/** SQL: whether the person has one of the roles, everywhere or for the department. */
function holds(roles: string[]): string {
  const list = `ARRAY[${roles.map((role) => `'${role}'`).join(', ')}]`;
  return `(p.roles && ${list} OR EXISTS (SELECT 1 FROM role_grants g WHERE g.person_id = $1 AND g.superseded_at IS NULL AND g.role = ANY (${list})
    AND g.from_on <= p.day AND (g.until_on IS NULL OR g.until_on >= p.day) AND g.department_id IN (SELECT departments_above(t.id))))`;
}

async function openedDeadlines(
  manager: EntityManager,
  departmentIds: DepartmentId[],
  timeZone: TimeZone,
): Promise<OwnDeadline[]> {
  const rows = await manager.query<Omit<OwnDeadline, 'startsAt'>[]>(
    `SELECT d.kind, c.month, c.department_id AS "departmentId", t.name AS department, d.due_on::text AS "dueOn",
            d.due_at AS "dueAt", d.met_at IS NOT NULL AS "isMet"
       FROM monthly_cycles c JOIN departments t ON t.id = c.department_id JOIN deadlines d ON d.cycle_id = c.id
      WHERE c.department_id = ANY ($1) AND d.due_on > business_today(c.organisation_id) - ${daysBack}
      ORDER BY d.due_at, d.kind, c.department_id`,
    [[...new Set(departmentIds)]],
  );
  return rows.map((row) => ({ ...row, startsAt: new Date(startOfDay(row.dueOn, timeZone)) }));
}

async function deadlinesAhead(
  manager: EntityManager,
  { organisationId, basis }: { organisationId: OrganisationId; basis: DeadlineBasis },
  kept: readonly KeptDeadline[],
): Promise<OwnDeadline[]> {
  const [present] = await manager.query<{ day: Day }[]>('SELECT business_today($1)::text AS day', [organisationId]);
  const today = present?.day ?? '';
  return Array.from({ length: monthsAhead + 1 }, (_, count) => addMonths(monthOfDay(today), count)).flatMap((month) =>
    deadlinesOf({ month, ...basis }).flatMap(({ kind, dueOn, dueAt }) =>
      kept
        .filter((each) => each.kind === kind && dueOn >= today && dueOn >= each.beganOn)
        .map(({ departmentId, department }) => ({
          kind,
          month,
          departmentId,
          department,
          dueOn,
          startsAt: new Date(startOfDay(dueOn, basis.timeZone)),
          dueAt: new Date(dueAt),
          isMet: false,
        })),
    ),
  );
}
