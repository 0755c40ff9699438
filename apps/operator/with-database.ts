import { DataSource } from 'typeorm';
import { databaseOptions } from '#persistence/database-schema.js';
import { CommandRefusal } from './command-refusal.js';

/** The address of the database that a set-up verb works on. */
export function databaseUrl(): string {
  const url = process.env.DATABASE_URL;
  if (!url)
    throw new CommandRefusal(
      'invalid',
      'database-url-missing',
      'Set DATABASE_URL: postgresql://user:password@host:port/database.',
    );
  return url;
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
