import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Account, Log } from '../processes/child-process.js';
import { runProgram } from '../processes/run-program.js';
import type { Placement } from './postgres-placement.js';

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
