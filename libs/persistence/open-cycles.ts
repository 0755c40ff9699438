import type { EntityManager } from 'typeorm';
import type { DepartmentId, OrganisationId } from '#approvals/ids.js';
import type { WaitingCycle } from '#calendar/fallen-due.js';
import type { Month } from '#calendar/month.js';
import { endOfMonth } from '#calendar/month-end.js';
import type { TimeZone } from '#calendar/time-zone.js';
import { hasTasksUntil } from './tasks/settle-tasks.js';

/** A month or a year of a department that is not closed. */
export type OpenCycle = WaitingCycle & { departmentId: DepartmentId } & ({ month: Month } | { year: number });

interface CycleRow {
  departmentId: DepartmentId;
  month: Month | null;
  year: number | null;
  timeZone: TimeZone;
  hasTasks: boolean;
  dueAt: Date | null;
}

/** The open months of an organisation, then its open years, each with what it waits for. */
export async function openCycles(manager: EntityManager, organisationId: OrganisationId): Promise<OpenCycle[]> {
  const rows = await manager.query<CycleRow[]>(selectOpen, [organisationId]);
  return rows.map(({ departmentId, month, year, timeZone, hasTasks, dueAt }) =>
    month === null
      ? { departmentId, year: Number(year), dueAt, endsAt: null }
      : { departmentId, month, dueAt, endsAt: hasTasks ? endOfMonth(month, timeZone) : null },
  );
}

const firstWaiting = (deadlines: 'deadlines' | 'annual_deadlines') =>
  `(SELECT min(w.due_at) FROM ${deadlines} w WHERE w.cycle_id = c.id AND w.met_at IS NULL AND w.missed_at IS NULL)`;

const selectOpen = `
  SELECT c.department_id AS "departmentId", c.month, NULL::int AS year, o.time_zone AS "timeZone",
         ${hasTasksUntil('c.organisation_id', 'c.month')} AS "hasTasks", ${firstWaiting('deadlines')} AS "dueAt"
    FROM monthly_cycles c JOIN organisations o ON o.id = c.organisation_id WHERE c.organisation_id = $1 AND c.closed_at IS NULL
   UNION ALL
  SELECT c.department_id, NULL, c.year, o.time_zone, false, ${firstWaiting('annual_deadlines')}
    FROM annual_cycles c JOIN organisations o ON o.id = c.organisation_id WHERE c.organisation_id = $1 AND c.closed_at IS NULL
   ORDER BY year NULLS FIRST, month, "departmentId"`;
