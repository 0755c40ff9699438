import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Command, Option } from 'commander';
import type { ApiSession } from '#platform/api-session.js';
import { printAnswer } from './administrator-session.js';
import { CommandRefusal } from './command-refusal.js';
import { fieldOption } from './field-option.js';

interface Import {
  id: string;
  status: string;
  found: { columns: { column: string; header: string; field: string | null }[] } | null;
  counts: { bad: number } | null;
  problem: {
    code: string;
    message: string;
    row?: number;
    column?: string;
    rows?: { row: number; message: string }[];
  } | null;
}
interface BadRow {
  row: number;
  problems: { field: string; header: string | null; message: string }[] | null;
}

const lookEveryMs = 300;
const mostLooks = 2000;
const mostTold = 20;
const underWay = ['reading', 'importing', 'undoing'];

/** Tables of a company and of its months: sent, confirmed by a second person where it takes two, undone. */
export function addTableVerbs(program: Command): void {
  const table = program
    .command('table')
    .description('tables of people, deals and so on, as whoever PREMIA_LOGIN names');
  table
    .command('send <kind> <file>')
    .description(
      'bring a workbook or CSV and let it take effect; where rows are wrong, nothing does, and they are told',
    )
    .addOption(
      new Option('--takes <rows>', 'what takes effect where rows are wrong').choices(['all', 'good']).default('all'),
    )
    .addOption(fieldOption())
    .action((kind: string, file: string, { takes, field }: { takes: 'all' | 'good'; field?: string }) =>
      printAnswer((session) => send(session, kind, file, takes), { field }),
    );
  table
    .command('confirm')
    .description('confirm a table that somebody else has proposed, or that it is undone')
    .requiredOption('--id <import>')
    .addOption(fieldOption())
    .action(({ id, field }: { id: string; field?: string }) =>
      printAnswer((session) => goOn(session, id, '/decision', { decision: 'confirm' }), { as: 'general', field }),
    );
  table
    .command('undo')
    .description('take back what a table has brought, while nothing depends on it')
    .requiredOption('--id <import>')
    .addOption(fieldOption())
    .action(({ id, field }: { id: string; field?: string }) =>
      printAnswer((session) => goOn(session, id, '/undo', undefined), { field }),
    );
}

async function send(session: ApiSession, kind: string, file: string, takes: 'all' | 'good'): Promise<Import> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new CommandRefusal('invalid', 'file-unreadable', `${file} cannot be read.`, [
      { path: '<file>', message: (error as NodeJS.ErrnoException).code ?? 'cannot be read' },
    ]);
  });
  const path = `/api/imports/${encodeURIComponent(kind)}?fileName=${encodeURIComponent(basename(file))}`;
  const { id } = await session.upload<Import>(path, bytes);
  const read = await untilDone(session, id);
  tellUnread(kind, read);
  if (read.status !== 'ready' || (takes === 'all' && (read.counts?.bad ?? 0) > 0)) throw await notAsItIs(session, read);
  return goOn(session, id, '/commit', { takes });
}

/** What the file has and nothing is read from is told on the side, so that a header which is called otherwise is not missed in silence. */
function tellUnread(kind: string, { id, status, found }: Import): void {
  const unread = (found?.columns ?? []).filter(({ field, header }) => field === null && header !== '');
  if (status !== 'ready' || unread.length === 0) return;
  const named = unread.map(({ column, header }) => `${column} “${header}”`).join(', ');
  process.stderr.write(`Not read as ${kind}: ${named}. PUT /api/imports/${id}/reading says what a column is.\n`);
}

/** Asks for the next step of an import and waits for what comes of it; one that was not possible is told. */
async function goOn(session: ApiSession, id: string, step: string, body: unknown): Promise<Import> {
  await session.post(`/api/imports/${encodeURIComponent(id)}${step}`, body);
  const done = await untilDone(session, id);
  if (done.problem !== null && done.status !== 'undone') throw await notAsItIs(session, done);
  return done;
}

async function untilDone(session: ApiSession, id: string): Promise<Import> {
  for (let look = 1; ; look += 1) {
    const view = await session.get<Import>(`/api/imports/${encodeURIComponent(id)}`);
    if (!underWay.includes(view.status) || look === mostLooks) return view;
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
  }
}

async function notAsItIs(session: ApiSession, { id, problem, counts }: Import): Promise<CommandRefusal> {
  const { items } = await session.get<{ items: BadRow[] }>(`/api/imports/${id}/rows?state=bad&limit=${mostTold}`);
  const told = items.flatMap(({ row, problems }) =>
    (problems ?? []).map(({ field, header, message }) => ({
      path: `row ${row}${(header ?? field) ? `, ${header ?? field}` : ''}`,
      message,
    })),
  );
  const held = (problem?.rows ?? []).map(({ row, message }) => ({ path: `row ${row}`, message }));
  const message =
    problem?.message ??
    `${counts?.bad === 1 ? '1 row is' : `${counts?.bad ?? 0} rows are`} wrong; nothing was changed. Correct the file and send it again, or take the good rows: --takes good.`;
  return new CommandRefusal(
    'conflict',
    problem?.code ?? 'rows-wrong',
    `${message} GET /api/imports/${id} has the whole of it.`,
    [...held, ...told],
  );
}
