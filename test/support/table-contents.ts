import type { TestDatabase } from './test-database.js';

const withoutLooking = ` WHERE action NOT IN ('person.signed-in', 'person.sign-in-refused', 'person.password-refused', 'person.password-given', 'pay.read')`;

/**
 * How many rows each table has and what they say, one text a table; two of them are equal exactly when nothing
 * was added, changed or removed. Sessions are left out, because every request prolongs its own, and so is the record of
 * who signed in, tried to, or read what: looking is no change.
 */
export async function tableContents(database: TestDatabase): Promise<Record<string, string>> {
  const tables = await database.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables
      WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> 'sessions' ORDER BY table_name`,
  );
  const contents = tables.map(
    ({ name }) =>
      `SELECT '${name}' AS name, count(*) || ' rows, ' || md5(COALESCE(string_agg(t::text, '|' ORDER BY t::text), '')) AS content FROM ${name} t${name === 'audit_events' ? withoutLooking : ''}`,
  );
  const rows = await database.query<{ name: string; content: string }>(contents.join(' UNION ALL '));
  return Object.fromEntries(rows.map((row) => [row.name, row.content]));
}
