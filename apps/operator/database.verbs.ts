import type { Command } from 'commander';
import type { MigrationAddresses } from '#persistence/migrate.js';
import { CommandRefusal } from './command-refusal.js';
import { print } from './output.js';

export function addDatabaseVerbs(program: Command): void {
  program
    .command('database')
    .description('the database of DATABASE_URL')
    .command('migrate')
    .description(
      'bring the schema up to date as the role of DATABASE_OWNER_URL, and give that of DATABASE_URL what the application needs',
    )
    .action(async () => {
      const { migrationAddresses } = await import('./with-database.js');
      const { warning, ...addresses } = migrationAddresses();
      const migrations = await migrateFor(addresses);
      const warnings = warning ? [warning] : await findWarnings();
      print({ migrations, ...(warnings.length > 0 ? { warnings } : {}) });
    });
}

async function migrateFor(addresses: MigrationAddresses): Promise<string[]> {
  const { migrate, UnknownRoleError } = await import('#persistence/migrate.js');
  try {
    return await migrate(addresses);
  } catch (error) {
    if ((error as { code?: unknown }).code === '42501')
      throw new CommandRefusal(
        'invalid',
        'not-the-owner',
        'The role that migrates does not own all tables. Name the one that does in DATABASE_OWNER_URL.',
        [{ path: 'DATABASE_OWNER_URL', message: 'is missing, or names another role' }],
      );
    if (!(error instanceof UnknownRoleError)) throw error;
    throw new CommandRefusal(
      'invalid',
      'unknown-role',
      `${error.message}; nothing was changed. Make it before, as a role that may sign in and nothing more (CREATE ROLE ... LOGIN), or name another in DATABASE_URL.`,
      [{ path: 'DATABASE_URL', message: 'names a role that does not exist' }],
    );
  }
}

/** Nothing but the role's own doing can leave it more than was granted here: another role must be named. */
async function findWarnings(): Promise<string[]> {
  const [{ withDatabase }, { findExcessRights }, { rightsProblem }] = await Promise.all([
    import('./with-database.js'),
    import('#persistence/excess-rights.js'),
    import('#platform/application-role.js'),
  ]);
  const problem = rightsProblem(await withDatabase(findExcessRights));
  if (problem && process.env.NODE_ENV === 'production')
    throw new CommandRefusal('invalid', 'role-has-excess-rights', `${problem} The schema is up to date.`, [
      { path: 'DATABASE_URL', message: 'names a role with more rights than the application may have' },
    ]);
  return problem ? [problem] : [];
}
