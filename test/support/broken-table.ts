import type { TestDatabase } from './test-database.js';

/** Makes every change of a table fail by a SQLSTATE, as a broken disk or a bug would; returns what mends it. */
export async function breakTable(
  database: TestDatabase,
  { table, event, state = 'XX000' }: { table: string; event: 'INSERT' | 'UPDATE'; state?: string },
): Promise<() => Promise<void>> {
  const name = `broken_${table}`;
  await database.query(
    `CREATE OR REPLACE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'broken' USING ERRCODE = '${state}'; END $$`,
  );
  await database.query(
    `CREATE TRIGGER ${name} BEFORE ${event} ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION ${name}()`,
  );
  return async () => {
    await database.query(`DROP TRIGGER ${name} ON ${table}`);
  };
}
