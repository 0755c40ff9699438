import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { defaultRoutes } from '#approvals/routes.js';
import { databaseOptions } from './database-schema.js';
import { fixSearchPaths, grantPrivileges } from './grant-privileges.js';

/** Any number that no other software takes as its advisory lock. */
const migrationLock = 7_265_402_118;

export interface MigrationAddresses {
  /** Of the role that owns the database and what is in it. */
  ownerUrl: string;
  /** Of the role that the application works as. The same as the owner's only where nothing is at stake. */
  applicationUrl: string;
}

/** The role of the application is not there: it is made before, by whoever makes roles on the server. */
export class UnknownRoleError extends Error {
  constructor(readonly role: string) {
    super(`The role ${role} does not exist`);
  }
}

/**
 * Brings the schema up to date as its owner, then gives the role of the application what it may do, and returns the
 * names of the migrations that ran. Two processes that start together wait for each other: the second finds nothing
 * left to do.
 */
export async function migrate({ ownerUrl, applicationUrl }: MigrationAddresses): Promise<string[]> {
  const role = roleOf(applicationUrl);
  const dataSource = await new DataSource(databaseOptions(ownerUrl)).initialize();
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    try {
      const isOther = await isOtherThanOwner(dataSource, role);
      const done = await dataSource.runMigrations();
      await completeRoutes(dataSource);
      await dataSource.transaction(async (manager) => {
        await fixSearchPaths(manager);
        if (isOther) await grantPrivileges(manager, role);
      });
      return done.map((migration) => migration.name);
    } finally {
      await runner.query('SELECT pg_advisory_unlock($1)', [migrationLock]);
    }
  } finally {
    await runner.release();
    await dataSource.destroy();
  }
}

/** The role that an address leads to, in the driver's reading of it. */
export function roleOf(databaseUrl: string): string {
  return new Client({ connectionString: databaseUrl }).user ?? '';
}

async function isOtherThanOwner(dataSource: DataSource, role: string): Promise<boolean> {
  const [found] = await dataSource.query<{ isOwner: boolean }[]>(
    'SELECT rolname = current_user AS "isOwner" FROM pg_roles WHERE rolname = $1',
    [role],
  );
  if (!found) throw new UnknownRoleError(role);
  return !found.isOwner;
}

/**
 * A kind of document that is new has the regulation's route in every organisation; the routes that they have stay
 * theirs. As every change of a route it leaves its audit event, in the same statement.
 */
async function completeRoutes(dataSource: DataSource): Promise<void> {
  await dataSource.query(
    `WITH completed AS (UPDATE organisations SET routes = $1::jsonb || routes WHERE NOT routes ?& $2::text[])
     INSERT INTO audit_events (organisation_id, business_at, action, object_kind, object_id, details)
     SELECT o.id, now() + o.clock_offset_ms * interval '1 millisecond', 'route.changed', 'organisation', o.id,
            jsonb_build_object('kind', k.kind) || ($1::jsonb -> k.kind)
       FROM organisations o CROSS JOIN unnest($2::text[]) AS k (kind) WHERE NOT o.routes ? k.kind`,
    [JSON.stringify(defaultRoutes), Object.keys(defaultRoutes)],
  );
}
