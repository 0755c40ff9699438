import type { ApiSession } from '#platform/api-session.js';
import { CommandRefusal } from './command-refusal.js';

interface Run {
  number: number;
  month: string;
  status: string;
  register: { documentId: string; status: string } | null;
  flagged: { waiting: number };
}

/** How often a run is looked at, and how long: a payroll of thousands takes minutes, and may be followed again. */
const lookEveryMs = 300;
const mostLooks = 1000;

/** Whether the register of a run can be signed. */
export const hasRegister = ({ status, register }: Pick<Run, 'status' | 'register'>): boolean =>
  status !== 'calculating' && register !== null;

/** The run as it is once it has come so far, has ended, or has been looked at for long. */
export async function followRun(session: ApiSession, id: string, isThere: (run: Run) => boolean): Promise<Run> {
  for (let look = 1; ; look += 1) {
    const run = await session.get<Run>(`/api/payroll-runs/${encodeURIComponent(id)}`);
    if (isThere(run) || hasEnded(run) || look === mostLooks) return run;
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
  }
}

const hasEnded = ({ status }: Run): boolean => status === 'failed' || status === 'returned';

/** The run once it is posted; refused with what it waits for as soon as that is somebody's act, or it has ended without paying. */
export async function followToPosting(session: ApiSession, id: string): Promise<Run> {
  const run = await followRun(
    session,
    id,
    ({ status, register }) => status === 'posted' || register?.status === 'in-approval',
  );
  if (run.status === 'posted') return run;
  const named = `Run ${run.number} of ${run.month}`;
  if (hasEnded(run))
    throw new CommandRefusal(
      'conflict',
      'run-not-posted',
      `${named} is ${run.status} and pays nobody. Start a new one.`,
    );
  if (run.register?.status !== 'in-approval')
    throw new CommandRefusal(
      'conflict',
      'run-not-posted',
      `${named} is ${run.status} and not posted yet. \`payroll problems --id ${id}\` has what it waits for; follow it again.`,
    );
  const { waiting } = run.flagged;
  throw new CommandRefusal(
    'conflict',
    'register-waits',
    waiting > 0
      ? `${named} is not posted: ${waiting} of its statements are outside the bounds and wait for a word from accounting. \`payroll flags --id ${id}\` lists them, \`payroll answer\` says the word; its register is signed after that.`
      : `${named} is not posted: its register, document ${run.register.documentId}, waits for a signature. \`approval list\` shows it to whoever may sign.`,
  );
}
