import type { Command } from 'commander';
import { printAnswer, signedInSession } from './administrator-session.js';
import { fieldOption } from './field-option.js';
import { findDepartment } from './find-department.js';
import { followRun, followToPosting, hasRegister } from './follow-run.js';
import { print } from './output.js';
import { jsonLines, progressBar, silent, watchRun } from './watch-run.js';

export function addPayrollVerbs(program: Command): void {
  const payroll = program.command('payroll').description('payroll runs, as whoever PREMIA_LOGIN names');
  addRunVerbs(payroll);
  addControlVerbs(payroll);
  addReviewVerbs(payroll);
  addStatementVerbs(payroll);
}

function addRunVerbs(payroll: Command): void {
  payroll
    .command('start')
    .description('start the payroll of a month and wait until its register can be signed')
    .requiredOption('--month <yyyy-mm>')
    .option('--department <name-or-id...>', 'only the people of these departments and of those below them')
    .option('--follow', 'show on a terminal how far it is')
    .addOption(fieldOption())
    .action(({ month, department = [], follow = false, field }: StartOptions) =>
      printAnswer(
        async (session) => {
          const departmentIds: string[] = [];
          for (const named of department) departmentIds.push(await findDepartment(session, named));
          const { runId } = await session.post<{ runId: string }>('/api/payroll-runs', {
            month,
            ...(departmentIds.length > 0 ? { departmentIds } : {}),
          });
          if (follow) await watchRun(session, runId, process.stderr.isTTY ? progressBar(process.stderr) : silent);
          return followRun(session, runId, hasRegister);
        },
        { as: 'accounting', field },
      ),
    );
  payroll
    .command('watch')
    .description('how far a run is, until it has calculated: a bar on a terminal, else a line of JSON for each news')
    .requiredOption('--id <run>')
    .action(async ({ id }: { id: string }) => {
      const session = await signedInSession('accounting');
      const progress = await watchRun(session, id, process.stdout.isTTY ? progressBar(process.stderr) : jsonLines);
      if (process.stdout.isTTY) print(progress);
    });
  payroll
    .command('follow')
    .description('wait until a run is posted; refused with what it waits for where that is for somebody to do')
    .requiredOption('--id <run>')
    .addOption(fieldOption())
    .action(({ id, field }: { id: string; field?: string }) =>
      printAnswer((session) => followToPosting(session, id), { as: 'accounting', field }),
    );
}

interface StartOptions {
  month: string;
  department?: string[];
  follow?: boolean;
  field?: string;
}

const pathOf = (id: string) => `/api/payroll-runs/${encodeURIComponent(id)}`;

/** What is done with a run on its way. */
function addControlVerbs(payroll: Command): void {
  for (const [act, description] of [
    ['pause', 'hold a run that calculates where it stands'],
    ['resume', 'let a run that is held go on'],
  ] as const)
    payroll
      .command(act)
      .description(description)
      .requiredOption('--id <run>')
      .action(({ id }: { id: string }) =>
        printAnswer((session) => session.post(`${pathOf(id)}/${act}`, {}), { as: 'accounting' }),
      );
  payroll
    .command('cancel')
    .description('end a run that has not paid; its month can be run anew')
    .requiredOption('--id <run>')
    .requiredOption('--reason <text>')
    .action(({ id, reason }: { id: string; reason: string }) =>
      printAnswer((session) => session.post(`${pathOf(id)}/cancel`, { reason }), { as: 'accounting' }),
    );
  payroll
    .command('problems')
    .description('of whom a run could calculate nothing, why, and where it is mended')
    .requiredOption('--id <run>')
    .addOption(fieldOption())
    .action(({ id, field }: { id: string; field?: string }) =>
      printAnswer((session) => session.get(`${pathOf(id)}/problems?open=true&limit=200`), { as: 'accounting', field }),
    );
  payroll
    .command('recalculate')
    .description('calculate people of whom nothing could be calculated again, once their causes are mended')
    .requiredOption('--id <run>')
    .option('--person <id...>', 'some of them')
    .option('--range <number>', 'those of a range')
    .action(({ id, person, range }: { id: string; person?: string[]; range?: string }) =>
      printAnswer(
        (session) =>
          session.post(`${pathOf(id)}/recalculation`, {
            ...(person ? { personIds: person } : {}),
            ...(range === undefined ? {} : { range: Number(range) }),
          }),
        { as: 'accounting' },
      ),
    );
}

/** What is looked at before a register is signed. */
function addReviewVerbs(payroll: Command): void {
  payroll
    .command('totals')
    .description('the total of a run beside the month before: what leads from one to the other, and what is far away')
    .requiredOption('--id <run>')
    .addOption(fieldOption())
    .action(({ id, field }: { id: string; field?: string }) =>
      printAnswer((session) => session.get(`${pathOf(id)}/totals`), { as: 'accounting', field }),
    );
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
