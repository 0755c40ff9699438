import { leavesOut } from './left-out.js';
import { isToBeMended } from './payroll-problems.js';
import { isOfRun, isPaidFor } from './payroll-scope.js';

/** SQL: whether a run is open and holds somebody: has frozen them, or is about to. */
export const holdsPerson = (run: string, personId: string): string =>
  `(${run}.status IN ('calculating', 'in-approval')
    AND CASE WHEN ${run}.inputs_sha256 IS NOT NULL THEN EXISTS (SELECT 1 FROM payroll_inputs i WHERE i.run_id = ${run}.id AND i.person_id = ${personId})
             ELSE ${isOfRun(run, personId)} AND NOT ${leavesOut(run, personId)} END)`;

/**
 * SQL: whether somebody is paid for a month, or is held by an open run of it: frozen by it, or about to be. Whoever is not
 * can still get figures, whatever a run has paid to others of the department; so can whom an open run could not calculate.
 */
export const isHeldFor = (organisation: string, month: string, personId: string): string =>
  `(${isPaidFor(month, personId)} OR EXISTS (
     SELECT 1 FROM payroll_runs n WHERE n.organisation_id = ${organisation} AND n.month = ${month} AND n.pays_month AND ${holdsPerson('n', personId)} AND NOT ${isToBeMended('n', personId)}))`;
