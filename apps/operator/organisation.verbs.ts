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
}

export function addOrganisationVerbs(program: Command): void {
  program
    .command('organisation')
    .description('organisations of the database of DATABASE_URL')
    .command('create')
    .description(
      'make an organisation and its first administrator (password from PREMIA_NEW_PASSWORD); people are added through the API from then on',
    )
    .requiredOption('--name <name>')
    .requiredOption('--time-zone <zone>', 'an IANA zone such as Europe/Moscow')
    .requiredOption('--currency <code>', 'three letters such as RUB')
    .requiredOption('--admin-name <name>')
    .requiredOption('--admin-login <login>')
    .action(async (options: NewOrganisation) =>
      print(await createOrganisation(options, await newPassword(options.adminLogin))),
    );
}

async function createOrganisation(
  { name, timeZone, currency, adminName, adminLogin }: NewOrganisation,
  password: string,
) {
  const { oneLineText } = await import('#compensation/documents/plain-text.js');
  const nameText = oneLineText(120);
  requireName(nameText.safeParse(name), '--name');
  requireName(nameText.safeParse(adminName), '--admin-name');
  const { timeZoneText } = await import('#calendar/time-zone.js');
  const [wrongZone] = timeZoneText.safeParse(timeZone).error?.issues ?? [];
  requireForm(wrongZone === undefined, '--time-zone', wrongZone?.message ?? '');
  const { countPlaces, currencyText, DEFAULT_PLACES } = await import('#compensation/numbers/currency.js');
  const isPayable = currencyText.safeParse(currency).success && countPlaces(currency) === DEFAULT_PLACES;
  // Statements and registers are stored with 2 decimals.
  requireForm(isPayable, '--currency', 'is not a currency of ISO 4217 with 2 decimals, such as RUB');
  requireForm(
    /^[a-z0-9][a-z0-9._+@-]{2,99}$/.test(adminLogin),
    '--admin-login',
    'has 3 to 100 small letters, digits and . _ + @ -',
  );
  const [{ withDatabase }, { insertCompany }, { hashPassword }, { isUniqueViolation }] = await Promise.all([
    import('./with-database.js'),
    import('#persistence/insert-company.js'),
    import('#platform/password.js'),
    import('#persistence/database-refusal.js'),
  ]);
  const passwordHash = await hashPassword(password);
  const people = [
    { name: adminName, login: adminLogin, passwordHash, roles: ['administrator' as const], inDepartment: false },
  ];
  const company = { name, timeZone, currency, isSandbox: false, clockOffsetMs: 0, daysOff: [], people };
  try {
    const stored = await withDatabase((dataSource) =>
      dataSource.transaction((manager) =>
        insertCompany(manager, {
          ...company,
          people: people.map((person) => ({ ...person, roles: [...person.roles] })),
        }),
      ),
    );
    return {
      organisationId: stored.organisation.id,
      administrator: stored.people[0],
      next: 'A running worker makes the Schedule that opens its months within half a minute. Enter the days off of the production calendar before: deadlines are computed as if every weekday were worked until then.',
    };
  } catch (error) {
    if (isUniqueViolation(error))
      throw new DomainError('conflict', 'login-taken', 'Somebody has this login already. Choose another.', {}, [
        { path: '--admin-login', message: 'is the login of somebody already' },
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
