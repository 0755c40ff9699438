import type { Command } from 'commander';
import { DomainError } from '#contracts/domain-error.js';
import { print } from './output.js';
import { newPassword } from './person.verbs.js';

interface NewOrganisation {
  name: string;
  timeZone: string;
  currency: string;
  adminName: string;
  adminLogin: string;
  directorName: string;
  directorLogin: string;
}

export function addOrganisationVerbs(program: Command): void {
  program
    .command('organisation')
    .description('organisations of the database of DATABASE_URL')
    .command('create')
    .description(
      'make an organisation with its first administrator (password from PREMIA_NEW_PASSWORD) and its general director, who is invited; whatever people are from then on takes the two of them',
    )
    .requiredOption('--name <name>')
    .requiredOption('--time-zone <zone>', 'an IANA zone such as Europe/Moscow')
    .requiredOption('--currency <code>', 'three letters such as RUB')
    .requiredOption('--admin-name <name>')
    .requiredOption('--admin-login <login>')
    .requiredOption('--director-name <name>')
    .requiredOption('--director-login <login>')
    .action(async (options: NewOrganisation) =>
      print(await createOrganisation(options, await newPassword(options.adminLogin))),
    );
}

async function createOrganisation(
  { name, timeZone, currency, adminName, adminLogin, directorName, directorLogin }: NewOrganisation,
  password: string,
) {
  const { oneLineText } = await import('#compensation/documents/plain-text.js');
  const nameText = oneLineText(120);
  requireName(nameText.safeParse(name), '--name');
  requireName(nameText.safeParse(adminName), '--admin-name');
  requireName(nameText.safeParse(directorName), '--director-name');
  const { timeZoneText } = await import('#calendar/time-zone.js');
  const [wrongZone] = timeZoneText.safeParse(timeZone).error?.issues ?? [];
  requireForm(wrongZone === undefined, '--time-zone', wrongZone?.message ?? '');
  const { countPlaces, currencyText, DEFAULT_PLACES } = await import('#compensation/numbers/currency.js');
  const isPayable = currencyText.safeParse(currency).success && countPlaces(currency) === DEFAULT_PLACES;
  // Statements and registers are stored with 2 decimals.
  requireForm(isPayable, '--currency', 'is not a currency of ISO 4217 with 2 decimals, such as RUB');
  for (const [option, login] of [
    ['--admin-login', adminLogin],
    ['--director-login', directorLogin],
  ] as const)
    requireForm(
      /^[a-z0-9][a-z0-9._+@-]{2,99}$/.test(login),
      option,
      'has 3 to 100 small letters, digits and . _ + @ -',
    );
  requireForm(adminLogin !== directorLogin, '--director-login', 'is the login of the administrator');
  const [{ withDatabase }, { insertCompany }, { inviteFirst }, { hashPassword }, { isUniqueViolation }] =
    await Promise.all([
      import('./with-database.js'),
      import('#persistence/insert-company.js'),
      import('#persistence/invite-first.js'),
      import('#platform/password.js'),
      import('#persistence/database-refusal.js'),
    ]);
  const passwordHash = await hashPassword(password);
  const people = [
    { name: adminName, login: adminLogin, passwordHash, roles: ['administrator' as const], inDepartment: false },
    { name: directorName, login: directorLogin, roles: ['general-director' as const], inDepartment: false },
  ];
  const company = { name, timeZone, currency, isSandbox: false, clockOffsetMs: 0, daysOff: [], people };
  try {
    const { stored, invitation } = await withDatabase((dataSource) =>
      dataSource.transaction(async (manager) => {
        const made = await insertCompany(manager, {
          ...company,
          people: people.map((person) => ({ ...person, roles: [...person.roles] })),
        });
        const director = made.people[1]?.id ?? '';
        return { stored: made, invitation: await inviteFirst(manager, made.organisation.id, director) };
      }),
    );
    return {
      organisationId: stored.organisation.id,
      administrator: stored.people[0],
      director: { ...stored.people[1], invitation },
      next: 'A running worker makes the Schedule that opens its months within half a minute. Enter the days off of the production calendar before: deadlines are computed as if every weekday were worked until then.',
    };
  } catch (error) {
    if (isUniqueViolation(error))
      throw new DomainError('conflict', 'login-taken', 'Somebody has one of the logins already. Choose others.', {}, [
        { path: '--admin-login', message: 'or --director-login is the login of somebody already' },
      ]);
    throw error;
  }
}

function requireName(parsed: { error?: { issues: { message: string }[] } }, option: string): void {
  const wrong = parsed.error?.issues[0]?.message;
  requireForm(wrong === undefined, option, wrong ?? '');
}

function requireForm(isRight: boolean, option: string, message: string): void {
  if (!isRight) throw new DomainError('invalid', 'invalid', `${option} ${message}.`, {}, [{ path: option, message }]);
}
