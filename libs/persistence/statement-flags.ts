import type { EntityManager } from 'typeorm';
import { departmentsInMonth } from './departments-in-month-sql.js';
import { Organisation } from './entities/organisation.entity.js';
import type { PayrollRun } from './entities/payroll-run.entity.js';

/**
 * Flags the statements of a run that are outside the bounds of the organisation or correct posted months, each once for each bound, with the
 * figures that say why: in one statement, and once, however often the step is repeated. A department is compared with
 * all of its statements of the month, those of earlier runs among them.
 */
export async function flagStatements(
  manager: EntityManager,
  { id, organisationId, month }: Pick<PayrollRun, 'id' | 'organisationId' | 'month'>,
): Promise<void> {
  const { statementBounds } = await manager.findOneByOrFail(Organisation, { id: organisationId });
  const { shareOfMost, changeSinceLastMonth, spreadOfDepartment } = statementBounds;
  await manager.query(insertFlags, [
    id,
    organisationId,
    month,
    shareOfMost,
    changeSinceLastMonth,
    spreadOfDepartment?.times ?? null,
    spreadOfDepartment?.leastPeople ?? null,
  ]);
}

/** How many statements of a run are flagged, and how many of them nobody has said a word to. */
export async function countFlagged(
  manager: EntityManager,
  runId: string,
): Promise<{ statements: number; waiting: number }> {
  const [counted] = await manager.query<{ statements: number; waiting: number }[]>(
    `SELECT count(*)::int AS statements, (count(*) FILTER (WHERE w.statement_id IS NULL))::int AS waiting
       FROM (SELECT DISTINCT f.statement_id FROM statement_flags f WHERE f.run_id = $1) f
       LEFT JOIN statement_words w ON w.statement_id = f.statement_id`,
    [runId],
  );
  return counted ?? { statements: 0, waiting: 0 };
}

/** The narrowest way to be away from something by a share of it: nobody is flagged for a few kopecks where all have the same pay. */
const tenth = '0.1';

/** Whoever is in no department is compared with those who are in none either; an id that can be joined by, as NULL cannot. */
const ofNoDepartment = '00000000-0000-0000-0000-000000000000';

const insertFlags = `
WITH own AS MATERIALIZED (
  SELECT s.id, s.person_id, s.total, s.kpi_pay, s.kpi_most, s.pays_month FROM statements s WHERE s.run_id = $1
),
most AS (
  SELECT o.id, 'reaches-the-most' AS reason,
         jsonb_build_object('paid', o.kpi_pay::text, 'most', o.kpi_most::text, 'bound', $4::text) AS figures
    FROM own o WHERE o.kpi_most > 0 AND o.kpi_pay >= o.kpi_most * $4::numeric
),
last_month AS (
  SELECT o.id, 'unlike-last-month' AS reason,
         jsonb_build_object('paid', o.total::text, 'lastMonth', l.total::text, 'bound', $5::text) AS figures
    FROM own o JOIN statements l ON l.person_id = o.person_id AND l.posted_at IS NOT NULL AND l.pays_month AND o.pays_month
     AND l.month = to_char(($3::text || '-01')::date - interval '1 month', 'YYYY-MM')
   WHERE abs(o.total - l.total) > abs(l.total) * $5::numeric
),
placed AS MATERIALIZED (
  SELECT s.id, s.run_id, s.total, COALESCE(d.department_id, '${ofNoDepartment}') AS department
    FROM statements s JOIN payroll_runs r ON r.id = s.run_id
    LEFT JOIN (${departmentsInMonth('$2', '$3::text')}) d USING (person_id)
   WHERE $6::numeric IS NOT NULL AND r.organisation_id = $2 AND r.month = $3::text AND s.pays_month AND (s.run_id = $1 OR s.posted_at IS NOT NULL)
),
spread AS (
  SELECT department, count(*) AS people, percentile_disc(0.25) WITHIN GROUP (ORDER BY total) AS lower, percentile_disc(0.75) WITHIN GROUP (ORDER BY total) AS upper
    FROM placed GROUP BY department HAVING count(*) >= $7::int
),
fences AS (
  SELECT *, lower - GREATEST($6::numeric * (upper - lower), ${tenth} * abs(lower)) AS least, upper + GREATEST($6::numeric * (upper - lower), ${tenth} * abs(upper)) AS most FROM spread
),
department AS (
  SELECT p.id, 'unlike-the-department' AS reason,
         jsonb_build_object('paid', p.total::text, 'people', f.people, 'lowerQuarter', f.lower::text, 'upperQuarter', f.upper::text, 'bound', $6::text) AS figures
    FROM placed p JOIN fences f USING (department)
   WHERE p.run_id = $1 AND (p.total < f.least OR p.total > f.most)
),
corrects AS (
  SELECT o.id, 'corrects-months' AS reason, jsonb_build_object('paid', o.total::text, 'corrections', c.amount::text, 'months', c.months) AS figures
    FROM own o JOIN (
      SELECT l.statement_id, sum(l.amount) AS amount, count(DISTINCT l.component)::int AS months
        FROM own JOIN statement_lines l ON l.statement_id = own.id
       WHERE l.component LIKE 'correction/%' AND l.component LIKE 'correction/20%' GROUP BY l.statement_id) c ON c.statement_id = o.id
)
INSERT INTO statement_flags (statement_id, run_id, reason, figures)
SELECT id, $1::uuid, reason, figures FROM (SELECT * FROM most UNION ALL SELECT * FROM last_month UNION ALL SELECT * FROM department UNION ALL SELECT * FROM corrects) flagged
ON CONFLICT DO NOTHING`;
