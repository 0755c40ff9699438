import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

export interface TwoRoles {
  owner: string;
  ownerUrl: string;
  application: string;
  applicationUrl: string;
  drop: () => Promise<void>;
}

/** An empty database as an installation has it: an ordinary role owns it, and another may sign in and nothing more. */
export async function createTwoRoles(): Promise<TwoRoles> {
  const serverUrl = process.env.DATABASE_OWNER_URL ?? '';
  const id = randomBytes(6).toString('hex');
  const [database, owner, application] = [`premia_test_${id}`, `owner_${id}`, `app_${id}`];
  const password = randomBytes(12).toString('hex');
  const address = (role: string): string => {
    const url = new URL(serverUrl);
    [url.username, url.password, url.pathname] = [role, password, `/${database}`];
    return url.href;
  };
  await run(serverUrl, [
    `CREATE ROLE ${owner} LOGIN PASSWORD '${password}'`,
    `CREATE ROLE ${application} LOGIN PASSWORD '${password}'`,
    `CREATE DATABASE ${database} OWNER ${owner}`,
  ]);
  return {
    owner,
    application,
    ownerUrl: address(owner),
    applicationUrl: address(application),
    drop: () =>
      run(serverUrl, [`DROP DATABASE ${database} WITH (FORCE)`, `DROP ROLE ${application}`, `DROP ROLE ${owner}`]),
  };
}

async function run(url: string, statements: string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
