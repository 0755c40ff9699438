import { putEntries, putEntry } from './staff-in-database.js';
import type { TestDatabase } from './test-database.js';

interface Assignment {
  personId: string;
  from: string;
  until?: string;
  scheme: string;
  grade?: string;
  salary?: string;
  fullTimeShare?: string;
}

/** Employs somebody from a day on and assigns them to schemes, straight in the tables; what was known of both before is superseded. */
export async function assignToSchemes(
  database: TestDatabase,
  hiredOn: string,
  assignments: readonly [Assignment, ...Assignment[]],
): Promise<void> {
  const [{ personId }] = assignments;
  const [first] = await database.query<{ department: string }>(
    `SELECT COALESCE(t.department_id, (SELECT d.id FROM departments d WHERE d.organisation_id = t.organisation_id ORDER BY d.created_at LIMIT 1)) AS department
       FROM person_today t WHERE t.person_id = $1`,
    [personId],
  );
  await putEntry(database, 'employment', personId, { fromOn: hiredOn });
  await putEntries(
    database,
    'assignment',
    personId,
    assignments.map(({ from, until, scheme, grade, salary, fullTimeShare }) => ({
      fromOn: from,
      untilOn: until ?? null,
      departmentId: first?.department ?? null,
      position: 'sales-manager',
      schemeCode: scheme,
      grade: grade ?? null,
      salary: salary ?? null,
      fullTimeShare: fullTimeShare ?? '1',
    })),
  );
}
