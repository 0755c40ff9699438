import type { Command } from 'commander';
import { printAnswer } from './administrator-session.js';
import { fieldOption } from './field-option.js';
import { findDepartment } from './find-department.js';
import { followRun, hasRegister } from './follow-run.js';

export function addPayrollVerbs(program: Command): void {
  const payroll = program.command('payroll').description('payroll runs, as whoever PREMIA_LOGIN names');
  addRunVerbs(payroll);
  addReviewVerbs(payroll);
  addStatementVerbs(payroll);
}

function addRunVerbs(payroll: Command): void {
  payroll
    .command('start')
    .description('start the payroll of a month and wait until its register can be signed')
    .requiredOption('--month <yyyy-mm>')
    .option('--department <name-or-id...>', 'only the people of these departments and of those below them')
    .addOption(fieldOption())
    .action(({ month, department = [], field }: { month: string; department?: string[]; field?: string }) =>
      printAnswer(
        async (session) => {
          const departmentIds: string[] = [];
          for (const named of department) departmentIds.push(await findDepartment(session, named));
          const { runId } = await session.post<{ runId: string }>('/api/payroll-runs', {
            month,
            ...(departmentIds.length > 0 ? { departmentIds } : {}),
          });
          return followRun(session, runId, hasRegister);
        },
        { as: 'accounting', field },
      ),
    );
  payroll
    .command('follow')
    .description('wait until a run is posted, or has ended without paying')
    .requiredOption('--id <run>')
    .addOption(fieldOption())
    .action(({ id, field }: { id: string; field?: string }) =>
      printAnswer((session) => followRun(session, id, ({ status }) => status === 'posted'), {
        as: 'accounting',
        field,
      }),
    );
}

/** What is looked at before a register is signed. */
function addReviewVerbs(payroll: Command): void {
  const pathOf = (id: string) => `/api/payroll-runs/${encodeURIComponent(id)}`;
  payroll
    .command('flags')
    .description('the statements of a run that are outside the bounds and wait for a word')
    .requiredOption('--id <run>')
    .addOption(fieldOption())
    .action(({ id, field }: { id: string; field?: string }) =>
      printAnswer((session) => session.get(`${pathOf(id)}/flags?waiting=true&limit=200`), { as: 'accounting', field }),
    );
  payroll
    .command('answer')
    .description('say a word to a flagged statement, once')
    .requiredOption('--id <run>')
    .requiredOption('--statement <id>')
    .requiredOption('--comment <text>')
    .action(({ id, statement, comment }: { id: string; statement: string; comment: string }) =>
      printAnswer((session) => session.put(`${pathOf(id)}/flags/${encodeURIComponent(statement)}`, { comment }), {
        as: 'accounting',
      }),
    );
  payroll
    .command('compare')
    .description('what a run pays beside what the schemes in parallel would pay')
    .requiredOption('--id <run>')
    .addOption(fieldOption())
    .action(({ id, field }: { id: string; field?: string }) =>
      printAnswer((session) => session.get(`${pathOf(id)}/parallel?limit=200`), { as: 'accounting', field }),
    );
}

/** What a statement would have been with what was known at another time. */
function addStatementVerbs(payroll: Command): void {
  payroll
    .command('as-of')
    .description('what a posted statement would have been with what was known on a day or at an instant')
    .requiredOption('--statement <id>')
    .requiredOption('--at <day-or-instant>')
    .addOption(fieldOption())
    .action(({ statement, at, field }: { statement: string; at: string; field?: string }) =>
      printAnswer(
        (session) => session.get(`/api/statements/${encodeURIComponent(statement)}/as-of?at=${encodeURIComponent(at)}`),
        { as: 'accounting', field },
      ),
    );
}
