import { Client } from 'pg';
import { migrate } from '#persistence/migrate.js';

const name = 'premia_template';

/** Makes the migrated database that every spec gets a copy of, which takes a tenth of the time of migrating its own. */
export async function makeTemplateDatabase(ownerUrl: string, applicationUrl: string): Promise<string> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${name}`);
  } finally {
    await client.end();
  }
  await migrate({ ownerUrl: inDatabase(ownerUrl), applicationUrl: inDatabase(applicationUrl) });
  return name;
}

function inDatabase(serverUrl: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}
