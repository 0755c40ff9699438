import { departmentWithoutCycle } from './department-without-cycle.js';

/**
 * SQL of what the processes of the organisation $1 are about that have not come to their end: by what people tell each from
 * the others, and no figure of it. The organisation itself is none of them.
 */
export const openProcesses = `
  SELECT 'monthly-cycle' AS "objectKind", c.id, c.month::text AS period, t.name AS department, NULL::text AS "documentKind", NULL::text AS name, NULL::int AS number
    FROM monthly_cycles c JOIN departments t ON t.id = c.department_id WHERE c.organisation_id = $1 AND c.closed_at IS NULL
  UNION ALL SELECT 'annual-cycle', y.id, y.year::text, t.name, NULL, NULL, NULL
    FROM annual_cycles y JOIN departments t ON t.id = y.department_id WHERE y.organisation_id = $1 AND y.closed_at IS NULL
  UNION ALL SELECT 'document', d.id, d.month::text, t.name, d.kind, p.name, NULL
    FROM documents d LEFT JOIN monthly_cycles c ON c.id = d.cycle_id LEFT JOIN people p ON p.id = d.person_id
    LEFT JOIN departments t ON t.id = COALESCE(c.department_id, ${departmentWithoutCycle})
   WHERE d.organisation_id = $1 AND d.status = 'in-approval'
  UNION ALL SELECT 'payroll-run', r.id, r.month::text, NULL, NULL, NULL, r.number
    FROM payroll_runs r WHERE r.organisation_id = $1 AND r.status IN ('calculating', 'in-approval')
  UNION ALL SELECT 'import', i.id, to_char(i.created_at, 'YYYY-MM'), NULL, NULL, i.file_name, NULL
    FROM imports i WHERE i.organisation_id = $1 AND i.status IN ('reading', 'importing', 'undoing')`;
