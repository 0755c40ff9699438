import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { stopProcess, type Log, type StopStep } from '../processes/child-process.js';
import { commandLine, isAlive } from '../processes/process-facts.js';

/** Fast shutdown lets running statements go and writes a checkpoint; the immediate one leaves recovery to the next start. */
export const POSTGRES_STOP_STEPS: readonly StopStep[] = [
  { signal: 'SIGINT', waitMs: 20_000 },
  { signal: 'SIGQUIT', waitMs: 5_000 },
  { signal: 'SIGKILL', waitMs: 5_000 },
];

/**
 * Clears the way for a new server after the former one lost its launcher or its life: a server that still runs on this
 * cluster is stopped in good order, and a pid file whose number now belongs to anything else is removed, because
 * PostgreSQL itself would take that number for a running server.
 */
export async function clearFormerServer(cluster: string, log: Log): Promise<void> {
  const noted = notedServer(cluster);
  if (!noted) return;
  if (isServerOn(noted.startedOn, noted.pid)) {
    log(`Stopping PostgreSQL process ${noted.pid}, which a former run left behind on ${cluster}`);
    await stopProcess(noted.pid, POSTGRES_STOP_STEPS);
  }
  rmSync(noted.file, { force: true });
}

/** Whether a server lives on a cluster. */
export function isServed(cluster: string): boolean {
  const noted = notedServer(cluster);
  return noted !== undefined && isServerOn(noted.startedOn, noted.pid);
}

/** The server that a cluster says it has, which may be gone. */
function notedServer(cluster: string): { file: string; pid: number; startedOn: string } | undefined {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const [first = '', startedOn = ''] = readFileSync(file, 'utf8').split('\n');
  return { file, pid: Number.parseInt(first, 10), startedOn };
}

/** Whether a process is a living PostgreSQL server that was started with this cluster folder. */
export function isServerOn(cluster: string, pid: number): boolean {
  if (!isAlive(pid)) return false;
  const [program = '', rest] = (commandLine(pid) ?? '').split(' -D ', 2);
  return /(^|\/)postgres$/.test(program) && rest !== undefined && (rest === cluster || rest.startsWith(`${cluster} `));
}
