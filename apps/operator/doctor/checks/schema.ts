import { DataSource } from 'typeorm';
import { applicationPrivileges } from '#persistence/application-privileges.js';
import { databaseOptions } from '#persistence/database-schema.js';
import type { Check, Finding } from '../examination.js';

/** Migrations that the database lacks; as the application, which may not read which ran, the tables that it lacks. */
export const schema: Check = {
  name: 'schema',
  asks: 'database',
  look: async ({ dataSource, ownerUrl }) => {
    const missing = ownerUrl === undefined ? await missingTables(dataSource) : await missingMigrations(ownerUrl);
    return missing.map((name): Finding => ({
      organisationId: null,
      objectKind: ownerUrl === undefined ? 'table' : 'migration',
      objectId: name,
      problem: `The schema of the database is older than this version: ${name} is missing.`,
      remedy: 'As the owner of the database: `premia database migrate`.',
    }));
  },
};

async function missingTables(dataSource: DataSource): Promise<string[]> {
  const rows = await dataSource.query<{ name: string }[]>(
    `SELECT name FROM unnest($1::text[]) AS needed (name) WHERE to_regclass('public.' || name) IS NULL`,
    [Object.keys(applicationPrivileges)],
  );
  return rows.map(({ name }) => name);
}

async function missingMigrations(ownerUrl: string): Promise<string[]> {
  const owner = await new DataSource(databaseOptions(ownerUrl)).initialize();
  try {
    const ran = await owner.query<{ name: string }[]>('SELECT name FROM migrations');
    const names = new Set(ran.map(({ name }) => name));
    return owner.migrations.map(({ name, constructor }) => name ?? constructor.name).filter((name) => !names.has(name));
  } finally {
    await owner.destroy();
  }
}
