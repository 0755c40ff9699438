import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { privilegesOnDatabase } from '#persistence/grant-privileges.js';
import { migrate, roleOf } from '#persistence/migrate.js';

export interface TestDatabase {
  /** As the application, which is how the product works on it. */
  url: string;
  /** As the owner of the tables. */
  ownerUrl: string;
  /** As the owner: sets up what the product would not, and shows that guards hold even then. */
  query: <T extends Record<string, unknown>>(sql: string, params?: unknown[]) => Promise<T[]>;
  drop: () => Promise<void>;
}

/** A migrated database of its own on the server of DATABASE_OWNER_URL, for the application of DATABASE_URL; nothing of one spec is seen by another. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { DATABASE_URL: applicationUrl, DATABASE_OWNER_URL: serverUrl } = process.env;
  // `npm test` has a database with everything already in it.
  const { PREMIA_TEMPLATE_DATABASE: template } = process.env;
  if (!applicationUrl || !serverUrl)
    throw new Error(
      'DATABASE_URL or DATABASE_OWNER_URL is not set. Run the tests by `npm test`, which starts a throw-away PostgreSQL.',
    );
  const name = `premia_test_${randomBytes(6).toString('hex')}`;
  const [url, ownerUrl] = [onDatabase(applicationUrl, name), onDatabase(serverUrl, name)];
  if (template === undefined) {
    await onServer(serverUrl, [`CREATE DATABASE ${name}`]);
    await migrate({ ownerUrl, applicationUrl: url });
  } else {
    const copy = `CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY file_copy`;
    await onServer(serverUrl, [copy, ...privilegesOnDatabase(name, roleOf(url))]);
  }
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  return {
    url,
    ownerUrl,
    query: async <T extends Record<string, unknown>>(sql: string, params: unknown[] = []) =>
      (await client.query<T>(sql, params)).rows,
    drop: async () => {
      await client.end();
      await onServer(serverUrl, [`DROP DATABASE ${name} WITH (FORCE)`]);
    },
  };
}

function onDatabase(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

async function onServer(serverUrl: string, statements: string[]): Promise<void> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
