import { DataSource } from 'typeorm';
import { defaultRoutes } from '#approvals/routes.js';
import { databaseOptions } from './database-schema.js';

/** Any number that no other software takes as its advisory lock. */
const migrationLock = 7_265_402_118;

/**
 * Brings the schema up to date and returns the names of the migrations that ran. Two processes that
 * start together wait for each other: the second finds nothing left to do.
 */
export async function migrate(databaseUrl: string): Promise<string[]> {
  const dataSource = await new DataSource(databaseOptions(databaseUrl)).initialize();
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    try {
      const done = await dataSource.runMigrations();
      await completeRoutes(dataSource);
      return done.map((migration) => migration.name);
    } finally {
      await runner.query('SELECT pg_advisory_unlock($1)', [migrationLock]);
    }
  } finally {
    await runner.release();
    await dataSource.destroy();
  }
}

/** A kind of document that is new has the regulation's route in every organisation; the routes that they have stay theirs. */
async function completeRoutes(dataSource: DataSource): Promise<void> {
  await dataSource.query('UPDATE organisations SET routes = $1::jsonb || routes WHERE NOT routes ?& $2', [
    JSON.stringify(defaultRoutes),
    Object.keys(defaultRoutes),
  ]);
}
