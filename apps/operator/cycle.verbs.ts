import type { Command } from 'commander';
import { DomainError } from '#contracts/domain-error.js';
import type { ApiSession } from '#platform/api-session.js';
import { printAnswer } from './administrator-session.js';
import { fieldOption } from './field-option.js';
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
  cycle
    .command('submit')
    .description('send the actuals of a month on their route as they are drafted, and with them its facts')
    .requiredOption('--department <name-or-id>')
    .requiredOption('--month <yyyy-mm>')
    .addOption(fieldOption())
    .action(({ department, month, field }: { department: string; month: string; field?: string }) =>
      printAnswer(async (session) => submitActuals(session, await findDepartment(session, department), month), {
        as: 'head',
        field,
      }),
    );
}

interface Actuals {
  latestVersion: number;
  version: { content: { facts?: unknown; [part: string]: unknown } } | null;
}

/** The latest version, saved anew, so that it covers the facts as they are; an empty one where nobody has drafted any. */
async function submitActuals(session: ApiSession, departmentId: string, month: string): Promise<unknown> {
  const { items } = await session.get<{ items: { id: string }[] }>(
    `/api/monthly-cycles?month=${encodeURIComponent(month)}&departmentId=${departmentId}`,
  );
  const [cycle] = items;
  if (!cycle)
    throw new DomainError('not-found', 'no-such-cycle', `The month ${month} of the department is not open.`, {
      departmentId,
    });
  const actuals = `/api/monthly-cycles/${cycle.id}/actuals`;
  const { latestVersion, version } = await session.get<Actuals>(actuals);
  const { facts: _facts, ...content } = version?.content ?? { people: {} };
  const draft = await session.put<{ documentId: string; version: number }>(`${actuals}/draft`, {
    basedOn: latestVersion,
    ...content,
  });
  await session.post(`${actuals}/submission`, { version: draft.version });
  return draft;
}
