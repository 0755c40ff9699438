import { DataSource } from 'typeorm';
import { databaseOptions } from '#persistence/database-schema.js';
import { CommandRefusal } from './command-refusal.js';
import type { MigrationAddresses } from '#persistence/migrate.js';

const form = 'postgresql://user:password@host:port/database';

/** The address of the database that a set-up verb works on, as the application. */
export function databaseUrl(): string {
  const url = process.env.DATABASE_URL;
  if (!url) throw refusal('database-url-missing', 'DATABASE_URL', `Set DATABASE_URL: ${form}.`);
  return url;
}

/**
 * The addresses of both roles. Production has two; elsewhere one may do for both, and the answer says that nothing
 * keeps the application from its own guards then.
 */
export function migrationAddresses(): MigrationAddresses & { warning?: string } {
  const applicationUrl = databaseUrl();
  const ownerUrl = process.env.DATABASE_OWNER_URL;
  if (ownerUrl) return { ownerUrl, applicationUrl };
  if (process.env.NODE_ENV === 'production')
    throw refusal(
      'database-owner-url-missing',
      'DATABASE_OWNER_URL',
      `Set DATABASE_OWNER_URL: ${form}, with the role that owns the database. DATABASE_URL names the one that the application works as, which owns nothing in production.`,
    );
  return {
    ownerUrl: applicationUrl,
    applicationUrl,
    warning:
      'DATABASE_OWNER_URL is not set: the application works as the role that owns its tables, which could switch off their guards. Production refuses that.',
  };
}

/** Runs work on the database itself, for what has to be done before anyone can sign in. */
export async function withDatabase<T>(work: (dataSource: DataSource) => Promise<T>): Promise<T> {
  const dataSource = await new DataSource(databaseOptions(databaseUrl())).initialize();
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

function refusal(code: string, path: string, message: string): CommandRefusal {
  return new CommandRefusal('invalid', code, message, [{ path, message: 'is missing' }]);
}
