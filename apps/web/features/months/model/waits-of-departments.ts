import { isOverdue } from '../../../shared/acts/overdue.js';
import type { Act } from '../../../shared/acts/place-of-act.js';
import { stopsPayroll } from '../../../shared/acts/stops-payroll.js';

/** What of a month waits in a department. */
export interface WaitsOfDepartment {
  /** Of everything that waits, as the dashboard and the month itself count it. */
  overdue: number;
  /** What stops the payroll, soonest due first. */
  stopping: Act[];
}

/** What waits in each department of a month; what is of no department, such as the register of all, stands under `null`. */
export function waitsOfDepartments(acts: readonly Act[], now: Date): Map<string | null, WaitsOfDepartment> {
  const found = new Map<string | null, WaitsOfDepartment>();
  for (const act of acts)
    for (const id of act.departments.length === 0 ? [null] : act.departments.map((department) => department.id)) {
      const { overdue, stopping } = found.get(id) ?? { overdue: 0, stopping: [] };
      found.set(id, {
        overdue: overdue + (isOverdue(act, now) ? 1 : 0),
        stopping: stopsPayroll(act) ? [...stopping, act] : stopping,
      });
    }
  return found;
}
