import type { Command } from 'commander';
import { administratorSession } from './administrator-session.js';
import { findDepartment } from './find-department.js';
import { print } from './output.js';

export function addCycleVerbs(program: Command): void {
  const cycle = program.command('cycle').description('monthly cycles');
  cycle
    .command('list')
    .description('cycles, newest month first')
    .option('--month <yyyy-mm>', 'only this month')
    .action(async ({ month }: { month?: string }) => {
      const session = await administratorSession();
      print(await session.get(`/api/monthly-cycles?limit=200${month ? `&month=${encodeURIComponent(month)}` : ''}`));
    });
  cycle
    .command('show')
    .description('one cycle with its deadlines and documents')
    .argument('<id>')
    .action(async (id: string) =>
      print(await (await administratorSession()).get(`/api/monthly-cycles/${encodeURIComponent(id)}`)),
    );
  cycle
    .command('open')
    .description("open a department's month by hand")
    .requiredOption('--department <name-or-id>')
    .requiredOption('--month <yyyy-mm>')
    .action(async ({ department, month }: { department: string; month: string }) => {
      const session = await administratorSession();
      print(
        await session.post('/api/monthly-cycles', { departmentId: await findDepartment(session, department), month }),
      );
    });
}
