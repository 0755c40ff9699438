import { isInScope } from '../payroll-scope.js';

/** How somebody stands in a run beside the month before. */
export const changesOfPeople = ['both', 'joined', 'left', 'left-out'] as const;
export type ChangeOfPerson = (typeof changesOfPeople)[number];

/**
 * SQL: everybody whom a run ($1) pays, or whom the month before has paid and the run could have: `compared`, one row a
 * person with both statements, and `run`, the run itself with the month before it.
 *
 * A run of named people is compared with what they had, so that nobody has left it. Who is paid for the month by another
 * run, posted or open, is neither in it nor gone from it. A run that pays beside the month is compared with nothing: its
 * people are all there for the first time.
 */
export const comparedPeople = `
  run AS MATERIALIZED (
    SELECT r.id, r.organisation_id, r.month, r.department_ids, r.person_ids, r.pays_month,
           (r.month || '-01')::date AS first_day, to_char((r.month || '-01')::date - interval '1 month', 'YYYY-MM') AS month_before
      FROM payroll_runs r WHERE r.id = $1
  ),
  now_paid AS MATERIALIZED (SELECT s.person_id, s.id, s.total FROM statements s WHERE s.run_id = $1),
  elsewhere AS MATERIALIZED (
    SELECT s.person_id FROM run JOIN payroll_runs o ON o.organisation_id = run.organisation_id AND o.month = run.month AND o.id <> run.id AND o.pays_month
      JOIN statements s ON s.run_id = o.id AND s.posted_at IS NOT NULL
    UNION
    SELECT i.person_id FROM run JOIN payroll_runs o ON o.organisation_id = run.organisation_id AND o.month = run.month AND o.id <> run.id AND o.pays_month
       AND o.status IN ('calculating', 'in-approval') JOIN payroll_inputs i ON i.run_id = o.id
  ),
  paid_before AS MATERIALIZED (
    SELECT s.person_id, s.id, s.total
      FROM run JOIN payroll_runs b ON b.organisation_id = run.organisation_id AND b.month = run.month_before
      JOIN statements s ON s.run_id = b.id AND s.posted_at IS NOT NULL AND s.pays_month
     WHERE run.pays_month AND (EXISTS (SELECT 1 FROM now_paid n WHERE n.person_id = s.person_id)
        OR (run.person_ids IS NULL AND ${isInScope('run.department_ids', 's.person_id', 'run.month_before')}
            AND NOT EXISTS (SELECT 1 FROM elsewhere e WHERE e.person_id = s.person_id)))
  ),
  compared AS MATERIALIZED (
    SELECT COALESCE(n.person_id, b.person_id) AS person_id, n.id AS now_id, n.total AS now, b.id AS before_id, b.total AS before,
           CASE WHEN b.id IS NULL THEN 'joined' WHEN n.id IS NOT NULL THEN 'both'
                WHEN EXISTS (SELECT 1 FROM payroll_left_out l WHERE l.run_id = $1 AND l.person_id = b.person_id) THEN 'left-out' ELSE 'left' END AS change
      FROM now_paid n FULL JOIN paid_before b ON b.person_id = n.person_id
  )`;
