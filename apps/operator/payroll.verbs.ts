import type { Command } from 'commander';
import type { ApiSession } from '#platform/api-session.js';
import { printAnswer } from './administrator-session.js';
import { fieldOption } from './field-option.js';

interface Run {
  status: string;
  register: { documentId: string } | null;
}

/** How often a run is looked at, and how long: a payroll of thousands takes minutes, and may be followed again. */
const lookEveryMs = 300;
const mostLooks = 1000;

export function addPayrollVerbs(program: Command): void {
  const payroll = program.command('payroll').description('payroll runs, as whoever PREMIA_LOGIN names');
  payroll
    .command('start')
    .description('start the payroll of a month and wait until its register can be signed')
    .requiredOption('--month <yyyy-mm>')
    .addOption(fieldOption())
    .action(({ month, field }: { month: string; field?: string }) =>
      printAnswer(
        async (session) => {
          const { runId } = await session.post<{ runId: string }>('/api/payroll-runs', { month });
          return follow(session, runId, ({ status, register }) => status !== 'calculating' && register !== null);
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
      printAnswer((session) => follow(session, id, ({ status }) => status === 'posted'), { as: 'accounting', field }),
    );
}

/** The run as it is once it has come so far, has ended, or has been looked at for long. */
async function follow(session: ApiSession, id: string, isThere: (run: Run) => boolean): Promise<Run> {
  for (let look = 1; ; look += 1) {
    const run = await session.get<Run>(`/api/payroll-runs/${encodeURIComponent(id)}`);
    if (isThere(run) || run.status === 'failed' || run.status === 'returned' || look === mostLooks) return run;
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
  }
}
