import type { DocumentKind } from '#approvals/document-kinds/document-kinds.js';
import { addDays, type Day } from '#calendar/day.js';
import { moveOffDayOff } from '#calendar/deadlines.js';
import { dayOfInstant, startOfDay } from '#calendar/time-zone.js';
import { dayAt, type LadderBasis } from '#notices/reminder-ladder.js';
import type { OwedDeadline } from '#notices/when-missed.js';
import { departmentWithoutCycle } from '../department-without-cycle.js';

/**
 * When a document that has waited since an instant is due: with the deadline of its month, if that is still ahead, or so many
 * days after. Where these end on a day off it is the next working day, so that nothing is overdue before anybody is at work.
 */
export function dueOfDocument(
  since: Date,
  deadlineOn: Day | null,
  basis: LadderBasis,
): { since: string; dueOn: Day; dueAt: string } {
  const { ladder, timeZone } = basis;
  const began = since.toISOString();
  const sinceOn = dayOfInstant(began, timeZone);
  const dueOn =
    deadlineOn !== null && deadlineOn >= sinceOn
      ? deadlineOn
      : moveOffDayOff(dayAt(sinceOn, ladder.decidesWithin, basis), 'next-working-day', basis.calendar);
  return { since: began, dueOn, dueAt: startOfDay(addDays(dueOn, 1), timeZone) };
}

/** With which deadline of its month a document of a kind is to be decided. */
const decidedBy = {
  'kpi-plan': 'plans-signed',
  'task-plan': 'tasks-agreed',
  'payroll-register': 'payroll-posted',
} as const satisfies Partial<Record<DocumentKind, OwedDeadline['kind']>>;

/** The deadline of the month by which a document is due; null where its month is not asked, or was over when the document came. */
export function deadlineDecidedBy(kind: DocumentKind, deadlineOn: Day | null, dueOn: Day): OwedDeadline | null {
  if (deadlineOn !== dueOn || !isDecidedByDeadline(kind)) return null;
  return { cycle: 'month', kind: decidedBy[kind] };
}

function isDecidedByDeadline(kind: DocumentKind): kind is keyof typeof decidedBy {
  return kind in decidedBy;
}

/** SQL: until when a document `d` is due with its month; nothing where it is of no deadline. */
export const deadlineOfDocument = `CASE d.kind
    WHEN 'kpi-plan' THEN (SELECT l.due_on::text FROM deadlines l WHERE l.cycle_id = d.cycle_id AND l.kind = '${decidedBy['kpi-plan']}')
    WHEN 'task-plan' THEN (SELECT l.due_on::text FROM deadlines l WHERE l.cycle_id = d.cycle_id AND l.kind = '${decidedBy['task-plan']}')
    WHEN 'payroll-register' THEN (SELECT max(l.due_on)::text FROM monthly_cycles m JOIN deadlines l ON l.cycle_id = m.id AND l.kind = '${decidedBy['payroll-register']}'
      WHERE m.organisation_id = d.organisation_id AND m.month = d.month) END`;

/** SQL: the department of a document `d`, of its monthly cycle `c` or of its year; null where it is of none. */
export const departmentOfDocument = `COALESCE(c.department_id, ${departmentWithoutCycle})`;
