import type { TestDatabase } from './test-database.js';

interface Assignment {
  personId: string;
  from: string;
  until?: string;
  scheme: string;
  grade?: string;
  salary?: string;
}

/** Employs somebody from a day on and assigns them to schemes, straight in the tables; what was known of both before is superseded. */
export async function assignToSchemes(
  database: TestDatabase,
  hiredOn: string,
  assignments: readonly [Assignment, ...Assignment[]],
): Promise<void> {
  const [{ personId }] = assignments;
  const [person] = await database.query<{ organisation: string; department: string }>(
    `SELECT p.organisation_id AS organisation, d.id AS department FROM people p JOIN departments d ON d.organisation_id = p.organisation_id WHERE p.id = $1 ORDER BY d.created_at LIMIT 1`,
    [personId],
  );
  const [change] = await database.query<{ id: string }>(
    `INSERT INTO staff_changes (organisation_id, kind, person_id, content, status, proposed_at, decided_at) VALUES ($1, 'employment', $2, '{}', 'confirmed', now(), now()) RETURNING id`,
    [person?.organisation, personId],
  );
  await database.query(
    `INSERT INTO positions (organisation_id, code, name) VALUES ($1, 'sales-manager', 'Sales manager') ON CONFLICT DO NOTHING`,
    [person?.organisation],
  );
  for (const table of ['employments', 'assignments'])
    await database.query(
      `UPDATE ${table} SET superseded_at = now(), superseded_by = $2 WHERE person_id = $1 AND superseded_at IS NULL`,
      [personId, change?.id],
    );
  await database.query(
    `INSERT INTO employments (organisation_id, person_id, from_on, change_id) VALUES ($1, $2, $3, $4)`,
    [person?.organisation, personId, hiredOn, change?.id],
  );
  for (const { from, until, scheme, grade, salary } of assignments)
    await database.query(
      `INSERT INTO assignments (organisation_id, person_id, department_id, position_code, from_on, until_on, scheme_code, grade, salary, change_id)
       VALUES ($1, $2, $3, 'sales-manager', $4, $5, $6, $7, $8, $9)`,
      [
        person?.organisation,
        personId,
        person?.department,
        from,
        until ?? null,
        scheme,
        grade ?? null,
        salary ?? null,
        change?.id,
      ],
    );
}
