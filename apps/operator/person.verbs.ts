import { type Command, Option } from 'commander';
import { DomainError } from '#contracts/domain-error.js';
import type { ApiSession } from '#platform/api-session.js';
import { grantedRoles } from '#staff/staff-change.js';
import { CommandRefusal } from './command-refusal.js';
import { printAnswer } from './administrator-session.js';
import { findDepartment } from './find-department.js';

export function addPersonVerbs(program: Command): void {
  const person = program.command('person').description('the people of the organisation');
  person
    .command('list')
    .description('people by name')
    .action(() => printAnswer((session) => session.get('/api/people?limit=200')));
  person
    .command('add')
    .description(
      'hire a person and propose what they are to be: prints the invitation by which they choose a password, and the proposals that a second person confirms',
    )
    .requiredOption('--name <name>')
    .requiredOption('--login <login>')
    .option('--department <name-or-id>')
    .option('--position <code>', 'what they are in the department: see GET /api/positions', 'employee')
    .option('--heads', 'they head the department')
    .addOption(new Option('--role <role...>', 'roles that they are given').choices(grantedRoles).default([]))
    .option('--joined-on <day>', 'the first day on the staff; today, if left out')
    .action((options: PersonToAdd) => printAnswer((session) => addPerson(session, options)));
  person
    .command('reset-password')
    .description('make a one-time link for somebody who has lost the password')
    .requiredOption('--id <id>')
    .action(({ id }: { id: string }) => printAnswer((session) => session.post(`/api/people/${id}/password-reset`, {})));

  const staff = program.command('staff').description('proposed changes of what people are in the company');
  staff
    .command('list')
    .description('what waits to be confirmed, newest first')
    .action(() => printAnswer((session) => session.get('/api/staff-changes?status=proposed&limit=200')));
  staff
    .command('decide')
    .description('confirm or refuse what somebody else has proposed, or withdraw the own proposal')
    .requiredOption('--id <id>')
    .addOption(new Option('--decision <decision>').choices(['confirm', 'refuse', 'withdraw']).makeOptionMandatory())
    .action(({ id, decision }: { id: string; decision: string }) =>
      printAnswer((session) => session.post(`/api/staff-changes/${id}/decision`, { decision })),
    );

  const department = program.command('department').description('the departments of the organisation');
  department.command('list').action(() => printAnswer((session) => session.get('/api/departments?limit=200')));
  department
    .command('add')
    .requiredOption('--name <name>')
    .option('--began-on <day>', 'its first day; today, if left out')
    .option('--under <name-or-id>', 'the department above it, whose head stands in where it has none')
    .action(({ name, beganOn, under }: { name: string; beganOn?: string; under?: string }) =>
      printAnswer(async (session) =>
        session.post('/api/departments', {
          name,
          beganOn,
          ...(under === undefined ? {} : { parentId: await findDepartment(session, under) }),
        }),
      ),
    );

  const position = program.command('position').description('what somebody may be in a department');
  position.command('list').action(() => printAnswer((session) => session.get('/api/positions')));
  position
    .command('add')
    .requiredOption('--code <code>', 'what tables and assignments call it, in Latin letters')
    .requiredOption('--name <name>')
    .option('--paid-by-plan', 'a plain KPI plan pays its holders where their assignment names no pay scheme')
    .action(({ code, name, paidByPlan = false }: { code: string; name: string; paidByPlan?: boolean }) =>
      printAnswer((session) => session.post('/api/positions', { code, name, paidByPlan })),
    );
}

interface PersonToAdd {
  name: string;
  login: string;
  department?: string;
  position: string;
  heads?: boolean;
  role: string[];
  joinedOn?: string;
}

async function addPerson(session: ApiSession, options: PersonToAdd) {
  const { name, login, joinedOn, position, heads = false } = options;
  if (heads && options.department === undefined)
    throw new DomainError('invalid', 'invalid', '--heads needs the department.', {}, [
      { path: '--department', message: 'is not given' },
    ]);
  const departmentId = options.department === undefined ? null : await findDepartment(session, options.department);
  const person = await session.post<{ id: string; joinedOn: string }>('/api/people', { name, login, joinedOn });
  const own = { personId: person.id, fromOn: person.joinedOn };
  const changes = [
    ...(departmentId === null ? [] : [{ ...own, kind: 'assignment', departmentId, position }]),
    ...(heads ? [{ ...own, kind: 'headship', departmentId }] : []),
    ...options.role.map((role) => ({ ...own, kind: 'role', role })),
  ];
  const proposed: unknown[] = [];
  for (const change of changes) proposed.push(await session.post('/api/staff-changes', change));
  return { ...person, proposed };
}

/** The password of a person that is about to be made, who will sign in with the login. */
export async function newPassword(login: string): Promise<string> {
  const password = process.env.PREMIA_NEW_PASSWORD;
  if (!password) throw notToBeUsed('password-missing', 'is not set');
  const { weaknessOf } = await import('#platform/password-choice.js');
  const weakness = weaknessOf(password, login);
  if (weakness) throw notToBeUsed('password-weak', weakness);
  return password;
}

function notToBeUsed(code: string, message: string): DomainError {
  return new CommandRefusal(
    'invalid',
    code,
    'Set PREMIA_NEW_PASSWORD to a password of at least 12 characters that is not easily guessed.',
    [{ path: 'PREMIA_NEW_PASSWORD', message }],
  );
}
