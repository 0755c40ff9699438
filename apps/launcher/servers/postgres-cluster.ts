import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isAlive, commandLine } from '../processes/process-facts.js';
import { stopProcess, type Account, type Log, type StopStep } from '../processes/child-process.js';
import { runProgram } from '../processes/run-program.js';
import type { Placement } from './postgres-placement.js';

/** Fast shutdown lets running statements go and writes a checkpoint; the immediate one leaves recovery to the next start. */
export const POSTGRES_STOP_STEPS: readonly StopStep[] = [
  { signal: 'SIGINT', waitMs: 20_000 },
  { signal: 'SIGQUIT', waitMs: 5_000 },
  { signal: 'SIGKILL', waitMs: 5_000 },
];

/** The password of the role that owns the cluster, made on first use and kept in a file that only its owner may read. */
export function readOrMakePassword(folder: string, cluster: string): string {
  const file = join(folder, 'password');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  if (existsSync(join(cluster, 'PG_VERSION'))) {
    throw new Error(
      `The password file ${file} is missing, so the cluster ${cluster} cannot be opened. Restore the file, or delete the cluster to start over.`,
    );
  }
  return makePassword(file);
}

/** The password of the role that the application works as. A lost one is made anew: the role gets it at every start. */
export function readOrMakeApplicationPassword(folder: string): string {
  const file = join(folder, 'application-password');
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : makePassword(file);
}

function makePassword(file: string): string {
  const password = randomBytes(24).toString('hex');
  writeFileSync(file, `${password}\n`, { mode: 0o600 });
  return password;
}

/** Makes the cluster unless it is there. One that was cut short never carries the final name, so it is made again. */
export async function initialiseCluster(
  placement: Placement,
  password: string,
  options: { durable: boolean; log: Log },
): Promise<void> {
  if (existsSync(join(placement.cluster, 'PG_VERSION'))) return;
  options.log(`Making a PostgreSQL cluster in ${placement.cluster}`);
  const draft = `${placement.cluster}.new`;
  const passwordFile = join(dirname(placement.cluster), 'initdb-password');
  for (const leftover of [draft, placement.cluster]) rmSync(leftover, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  giveTo(placement.account, draft, passwordFile);
  try {
    await runInitdb(placement, draft, passwordFile, options.durable);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(draft, placement.cluster);
}

async function runInitdb(placement: Placement, cluster: string, passwordFile: string, durable: boolean): Promise<void> {
  const args = [
    `--pgdata=${cluster}`,
    '--username=premia',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // Built into the server: the same order and the same letters on every machine, whatever locales it has.
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    ...(durable ? [] : ['--no-sync']),
  ];
  const env = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' };
  const result = await runProgram(placement.binaries.initdb, args, {
    env,
    cwd: '/',
    account: placement.account,
    timeoutMs: 120_000,
  });
  if (result.code !== 0) {
    throw new Error(
      `PostgreSQL could not make a cluster in ${cluster}: ${result.output}\nMake room or access there, or set DATABASE_URL to a PostgreSQL server of your own.`,
    );
  }
}

function giveTo(account: Account | undefined, ...paths: readonly string[]): void {
  if (account) paths.forEach((path) => chownSync(path, account.uid, account.gid));
}

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
