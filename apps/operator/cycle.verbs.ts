import type { Command } from 'commander';
import { printAnswer } from './administrator-session.js';
import { findDepartment } from './find-department.js';

export function addCycleVerbs(program: Command): void {
  const cycle = program.command('cycle').description('monthly cycles');
  cycle
    .command('list')
    .description('cycles, newest month first')
    .option('--month <yyyy-mm>', 'only this month')
    .action(({ month }: { month?: string }) =>
      printAnswer((session) =>
        session.get(`/api/monthly-cycles?limit=200${month ? `&month=${encodeURIComponent(month)}` : ''}`),
      ),
    );
  cycle
    .command('show')
    .description('one cycle with its deadlines and documents')
    .argument('<id>')
    .action((id: string) => printAnswer((session) => session.get(`/api/monthly-cycles/${encodeURIComponent(id)}`)));
  cycle
    .command('open')
    .description("open a department's month by hand")
    .requiredOption('--department <name-or-id>')
    .requiredOption('--month <yyyy-mm>')
    .action(({ department, month }: { department: string; month: string }) =>
      printAnswer(async (session) => {
        const departmentId = await findDepartment(session, department);
        return session.post('/api/monthly-cycles', { departmentId, month });
      }),
    );
}
