import { type Command, InvalidArgumentError } from 'commander';
import { printAnswer } from './administrator-session.js';
import { fieldOption } from './field-option.js';
import { findDepartment } from './find-department.js';
import { followRun, hasRegister } from './follow-run.js';

export function addYearVerbs(program: Command): void {
  const year = program.command('year').description('annual cycles, the bonus of a year and loyalty awards');
  year
    .command('list')
    .description('the years of departments, the latest first')
    .option('--year <yyyy>', 'only this year', yearOption)
    .action(({ year: of }: { year?: number }) =>
      printAnswer((session) => session.get(`/api/annual-cycles?limit=200${of === undefined ? '' : `&year=${of}`}`)),
    );
  year
    .command('show')
    .description('one year with its deadlines, its documents and who has no plan')
    .argument('<id>')
    .action((id: string) => printAnswer((session) => session.get(`/api/annual-cycles/${encodeURIComponent(id)}`)));
  year
    .command('open')
    .description("open a department's year by hand")
    .requiredOption('--department <name-or-id>')
    .requiredOption('--year <yyyy>', 'from the one before the present to the next', yearOption)
    .action(({ department, year: of }: { department: string; year: number }) =>
      printAnswer(async (session) => {
        const departmentId = await findDepartment(session, department);
        return session.post('/api/annual-cycles', { departmentId, year: of });
      }),
    );
  year
    .command('entitled')
    .description('whom the bonus of a year is paid to, and whom it is not and why')
    .requiredOption('--year <yyyy>', 'the year that is paid for', yearOption)
    .addOption(fieldOption())
    .action(({ year: of, field }: { year: number; field?: string }) =>
      printAnswer((session) => session.get(`/api/annual-bonuses?limit=200&year=${of}`), { as: 'accounting', field }),
    );
  year
    .command('pay')
    .description('start the run of the bonus of a year and wait until its register can be signed')
    .requiredOption('--year <yyyy>', 'the year that is paid for', yearOption)
    .requiredOption('--reason <text>')
    .option('--department <name-or-id...>', 'only the people of these departments and of those below them')
    .addOption(fieldOption())
    .action(payBonus);
  year
    .command('awards')
    .description('what is proposed for the loyalty award of a year, with the reasons for and against')
    .requiredOption('--department <name-or-id>')
    .requiredOption('--year <yyyy>', 'the year that is judged', yearOption)
    .action(({ department, year: of }: { department: string; year: number }) =>
      printAnswer(
        async (session) => {
          const departmentId = await findDepartment(session, department);
          return session.get(`/api/loyalty-lists/proposal?departmentId=${departmentId}&year=${of}`);
        },
        { as: 'head' },
      ),
    );
}

interface PayBonus {
  year: number;
  reason: string;
  department?: string[];
  field?: string;
}

function payBonus({ year, reason, department = [], field }: PayBonus): Promise<void> {
  return printAnswer(
    async (session) => {
      const departmentIds: string[] = [];
      for (const named of department) departmentIds.push(await findDepartment(session, named));
      const { runId } = await session.post<{ runId: string }>('/api/payroll-runs', {
        ...{ kind: 'off-cycle', purpose: 'annual-bonus', month: `${year}-12`, reason },
        ...(departmentIds.length > 0 ? { departmentIds } : {}),
      });
      return followRun(session, runId, hasRegister);
    },
    { as: 'accounting', field },
  );
}

function yearOption(text: string): number {
  if (/^\d{4}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Write a year such as 2026.');
}
