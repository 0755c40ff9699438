import type { Command } from 'commander';
import type { EntityManager } from 'typeorm';
import { companyWithAYear, demoCompany } from '#platform/demo/demo-company.js';
import { CommandRefusal } from './command-refusal.js';
import { print } from './output.js';

/** Two who seed at once take turns. Any number that no other software takes as its advisory lock. */
const seedLock = 7_265_402_119;

export function addDemoVerbs(program: Command): void {
  const demo = program.command('demo').description('the demo companies, in the database of DATABASE_URL');
  demo
    .command('seed')
    .description('make the demo company: a sandbox whose clock stands on the day before July is drafted')
    .option('--if-empty', 'do nothing when the database has an organisation already')
    .option('--with-year', `put up ${companyWithAYear.name} beside it, as \`demo restore\` does, where it is not there`)
    .action(async ({ ifEmpty = false, withYear = false }: { ifEmpty?: boolean; withYear?: boolean }) => {
      const { isAlone, ...seeded } = await seedDemo(ifEmpty);
      // Beside a company of the user's own nothing is put up unasked.
      print({ ...seeded, ...(withYear && isAlone ? { withYear: await restoreYear().catch(toldAs) } : {}) });
    });
  demo
    .command('restore')
    .description(
      `put up ${companyWithAYear.name}, a demo company of thirty people with a year behind it, and begin its processes; the one that is there is left alone`,
    )
    .action(async () => print(await restoreYear()));
}

function refuseInProduction(): void {
  if (process.env.NODE_ENV !== 'production') return;
  throw new CommandRefusal(
    'not-allowed',
    'demo-in-production',
    'The demo company has example passwords and is not made in production. Use `premia organisation create`.',
  );
}

/** What can be looked at besides keeps nobody from what they have come for. */
function toldAs(error: unknown): { problem: string } {
  return { problem: error instanceof Error ? error.message : String(error) };
}

/** As the role that owns the tables, and with the Temporal of the installation. */
async function restoreYear() {
  refuseInProduction();
  const { restoreInstallation } = await import('./demo/restore-installation.js');
  return restoreInstallation();
}

async function seedDemo(onlyIfEmpty: boolean) {
  refuseInProduction();
  const [{ withDatabase }, { insertCompany }, { sandboxCompany }] = await Promise.all([
    import('./with-database.js'),
    import('#persistence/insert-company.js'),
    import('#platform/demo/sandbox-company.js'),
  ]);
  const { name, suffix, startsOn, password } = demoCompany;
  return withDatabase(async (dataSource) => {
    const company = await sandboxCompany({ name, suffix, startsOn, password });
    return dataSource.transaction(async (manager) => {
      await manager.query('SELECT pg_advisory_xact_lock($1)', [seedLock]);
      const [first] = await manager.query<{ id: string; name: string }[]>(
        `SELECT o.id, o.name FROM organisations o WHERE NOT EXISTS (SELECT FROM people p WHERE p.organisation_id = o.id AND p.login = $2)
          ORDER BY EXISTS (SELECT FROM people p WHERE p.organisation_id = o.id AND p.login = $1) DESC, o.created_at LIMIT 1`,
        [`admin@${suffix}`, `admin@${companyWithAYear.suffix}`],
      );
      const [{ isAlone }] = await manager.query<[{ isAlone: boolean }]>(
        'SELECT NOT EXISTS (SELECT FROM organisations WHERE NOT is_sandbox) AS "isAlone"',
      );
      if (first && !onlyIfEmpty)
        throw new CommandRefusal(
          'conflict',
          'not-empty',
          'The database has an organisation already. The demo is made in an empty one.',
        );
      if (first)
        return {
          seeded: false,
          isAlone,
          organisation: await withNextOpening(manager, first),
          people: await demoPeople(manager, suffix, password),
        };
      const stored = await insertCompany(manager, company);
      const people = stored.people.map((person) => ({ ...person, password }));
      return {
        seeded: true,
        isAlone,
        organisation: await withNextOpening(manager, { id: stored.organisation.id, name }),
        people,
      };
    });
  });
}

/** The organisation with the business day on which its next month opens: what there is to see first. */
async function withNextOpening(manager: EntityManager, organisation: { id: string; name: string }) {
  const [{ organisationCalendar }, { businessNow }, { nextCycleOpening }, { dayOfInstant }] = await Promise.all([
    import('#persistence/organisation-calendar.js'),
    import('#persistence/business-now.js'),
    import('#calendar/cycle-opening.js'),
    import('#calendar/time-zone.js'),
  ]);
  const { basis } = await organisationCalendar(manager, organisation.id);
  const after = (await businessNow(manager, organisation.id)).toISOString();
  const { opensAt } = nextCycleOpening({ after, ...basis });
  return { ...organisation, nextOpeningOn: dayOfInstant(opensAt, basis.timeZone) };
}

async function demoPeople(manager: EntityManager, suffix: string, password: string) {
  const people = await manager.query<{ id: string; name: string; login: string; roles: string[] }[]>(
    `SELECT p.id, p.name, p.login, t.roles FROM people p JOIN person_today t ON t.person_id = p.id
      WHERE p.login = ANY ($1) ORDER BY array_position($1, p.login)`,
    [demoCompany.people.map((person) => `${person.handle}@${suffix}`)],
  );
  return people.map((person) => ({ ...person, password }));
}
