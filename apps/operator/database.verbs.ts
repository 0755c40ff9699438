import type { Command } from 'commander';
import { print } from './output.js';

export function addDatabaseVerbs(program: Command): void {
  program
    .command('database')
    .description('the database of DATABASE_URL')
    .command('migrate')
    .description('bring the schema up to date')
    .action(async () => {
      const { databaseUrl } = await import('./with-database.js');
      const { migrate } = await import('#persistence/migrate.js');
      print({ migrations: await migrate(databaseUrl()) });
    });
}
