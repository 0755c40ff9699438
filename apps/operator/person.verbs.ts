import type { Command } from 'commander';
import { DomainError } from '#contracts/domain-error.js';
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
      'add a person; the password is read from PREMIA_NEW_PASSWORD, so that it stays out of the shell history',
    )
    .requiredOption('--name <name>')
    .requiredOption('--login <login>')
    .requiredOption('--role <role...>', 'one or more roles')
    .option('--department <name-or-id>')
    .option('--joined-on <day>', 'the first day on the staff; today, if left out')
    .action(
      async (options: { name: string; login: string; role: string[]; department?: string; joinedOn?: string }) => {
        const password = await newPassword(options.login);
        await printAnswer(async (session) => {
          const departmentId =
            options.department === undefined ? null : await findDepartment(session, options.department);
          return session.post('/api/people', {
            name: options.name,
            login: options.login,
            password,
            departmentId,
            roles: options.role,
            joinedOn: options.joinedOn,
          });
        });
      },
    );

  const department = program.command('department').description('the departments of the organisation');
  department.command('list').action(() => printAnswer((session) => session.get('/api/departments?limit=200')));
  department
    .command('add')
    .requiredOption('--name <name>')
    .option('--began-on <day>', 'its first day; today, if left out')
    .action(({ name, beganOn }: { name: string; beganOn?: string }) =>
      printAnswer((session) => session.post('/api/departments', { name, beganOn })),
    );
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
