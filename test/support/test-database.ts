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

/** A PostgreSQL: as the application reaches it, as the owner does, and of `npm test` a database with everything already in it. */
export interface DatabaseServer {
  url: string;
  ownerUrl: string;
  template?: string | undefined;
}

/** The server of DATABASE_OWNER_URL, for the application of DATABASE_URL. */
function serverOfTests(): DatabaseServer {
  const { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl, PREMIA_TEMPLATE_DATABASE: template } = process.env;
  if (!url || !ownerUrl)
    throw new Error(
      'DATABASE_URL or DATABASE_OWNER_URL is not set. Run the tests by `npm test`, which starts a throw-away PostgreSQL.',
    );
  return { url, ownerUrl, template };
}

/** A migrated database of its own, on the server of the tests unless a spec has one for itself; nothing of one spec is seen by another. */
export async function createTestDatabase(server = serverOfTests()): Promise<TestDatabase> {
  const { url: applicationUrl, ownerUrl: serverUrl, template } = server;
  const name = `premia_test_${randomBytes(6).toString('hex')}`;
  const [url, ownerUrl] = [onDatabase(applicationUrl, name), onDatabase(serverUrl, name)];
  if (template === undefined) {
    await onServer(serverUrl, [`CREATE DATABASE ${name}`]);
    await migrate({ ownerUrl, applicationUrl: url });
  } else {
    const copy = `CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY file_copy`;
    await onServer(serverUrl, [copy, ...privilegesOnDatabase(name, roleOf(url))]);
  }
  let client: Promise<Client> | undefined;
  const connect = async (): Promise<Client> => {
    const connected = new Client({ connectionString: ownerUrl });
    // Where a spec takes the server away, the next question is asked by another connection.
    connected.on('error', () => (client = undefined));
    await connected.connect();
    return connected;
  };
  await (client = connect());
  return {
    url,
    ownerUrl,
    query: async <T extends Record<string, unknown>>(sql: string, params: unknown[] = []) =>
      (await (await (client ??= connect())).query<T>(sql, params)).rows,
    drop: async () => {
      await (await client)?.end();
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
