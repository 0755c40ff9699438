import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { chooseAccount } from './postgres-account.js';
import { isInMemory, makeFolderInMemory } from './place-in-memory.js';
import { isServed } from './former-postgres.js';
import { binariesIn, installedBinaries, type PostgresBinaries } from './postgres-binaries.js';
import type { Account, Log } from '../processes/child-process.js';

/** Where a cluster lives, with which programs and under which account it runs. */
export interface Placement {
  readonly cluster: string;
  readonly binaries: PostgresBinaries;
  readonly account: Account | undefined;
}

/**
 * Decides where the cluster of a data folder lives. Normally that is `<folder>/cluster`, and of data that is not durable
 * a folder in memory where there is room. Run as root, PostgreSQL needs another account, and a folder above the data or
 * above node_modules may be closed to it (a checkout under /root): then cluster and programs go to a folder of their own
 * under /var/tmp. Another place than the folder itself is recorded in `<folder>/placement.json`.
 */
export function placeCluster(folder: string, { durable, log }: { durable: boolean; log: Log }): Placement {
  mkdirSync(folder, { recursive: true });
  const recorded = recordedPlace(folder);
  const cluster = join(recorded ?? folder, 'cluster');
  const account = chooseAccount(cluster, log);
  const binaries = installedBinaries();
  if (!durable && !recorded && !existsSync(cluster)) {
    const place = makeFolderInMemory({
      canBeUsed: (made) => !account || canUse(account, made, binaries),
      isServed: (left) => isServed(join(left, 'cluster')),
    });
    if (place) {
      recordPlace(folder, place);
      return { cluster: join(place, 'cluster'), binaries, account };
    }
  }
  if (!account) {
    refuseForeignCluster(cluster);
    return { cluster, binaries, account };
  }
  const sharesPrograms = !recorded || isInMemory(recorded);
  if (sharesPrograms && canUse(account, recorded ?? folder, binaries)) return { cluster, binaries, account };

  if (!recorded && existsSync(join(cluster, 'PG_VERSION'))) {
    throw new Error(
      `The cluster ${cluster} is there, but ${account.name} can no longer reach it or the programs in ${binaries.native}. ` +
        'Let others enter the folders above them again (chmod o+x), or delete the cluster to start over.',
    );
  }
  const elsewhere = recorded ?? makeOtherFolder(folder);
  const copy = copyBinaries(binaries, elsewhere);
  if (!canUse(account, elsewhere, copy)) {
    throw new Error(
      `${account.name} can use neither ${folder} nor ${elsewhere} for PostgreSQL. ` +
        'Move the checkout to a folder that others may enter, or set DATABASE_URL to a PostgreSQL server of your own.',
    );
  }
  if (!recorded)
    log(`${account.name} may not enter ${folder} or ${binaries.native}; PostgreSQL and its data live in ${elsewhere}.`);
  recordPlace(folder, elsewhere);
  return { cluster: join(elsewhere, 'cluster'), binaries: copy, account };
}

function recordPlace(folder: string, elsewhere: string): void {
  writeFileSync(join(folder, 'placement.json'), `${JSON.stringify({ folder, elsewhere }, null, 2)}\n`);
}

/** The other place of a data folder, if it has one. A copied checkout must not share the cluster of its original. */
export function recordedPlace(folder: string): string | undefined {
  const file = join(folder, 'placement.json');
  if (!existsSync(file)) return undefined;
  const record = JSON.parse(readFileSync(file, 'utf8')) as { folder?: unknown; elsewhere?: unknown };
  if (typeof record.elsewhere !== 'string' || typeof record.folder !== 'string') {
    throw new Error(`${file} does not say where the cluster is. Remove it to begin with an empty cluster.`);
  }
  const isOurs = record.folder === folder || !existsSync(record.folder);
  return isOurs && existsSync(record.elsewhere) ? record.elsewhere : undefined;
}

/** Tries it out rather than reasoning about mode bits: access lists and mount options count as well. */
function canUse(account: Account, folder: string, binaries: PostgresBinaries): boolean {
  const options = { uid: account.uid, gid: account.gid, cwd: '/' };
  const entered = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], options);
  const ran = spawnSync(binaries.postgres, ['--version'], options);
  return entered.status === 0 && ran.status === 0;
}

/**
 * A new folder each time: one that is left from a former checkout at the same path holds data whose password is gone,
 * or data that was moved away together with its record.
 */
function makeOtherFolder(folder: string): string {
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  const made = mkdtempSync(join('/var/tmp', `premia-${name}-`));
  chmodSync(made, 0o755);
  return made;
}

function refuseForeignCluster(cluster: string): void {
  const owner = existsSync(cluster) ? statSync(cluster).uid : process.getuid?.();
  if (owner === process.getuid?.()) return;
  throw new Error(
    `The cluster ${cluster} belongs to user ${owner}, so this user cannot run it. Start as that user or as root, or delete the cluster to start over.`,
  );
}

/** Copies the programs once a version; a copy cut short never carries the final name. */
function copyBinaries(source: PostgresBinaries, elsewhere: string): PostgresBinaries {
  const target = binariesIn(join(elsewhere, `programs-${versionOf(source)}`));
  if (existsSync(target.native)) return target;
  const draft = `${target.native}.${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  // A root with a strict umask would make folders that the other account cannot enter.
  const umask = process.umask(0o022);
  try {
    cpSync(source.native, draft, { recursive: true, verbatimSymlinks: true });
  } finally {
    process.umask(umask);
  }
  renameSync(draft, target.native);
  return target;
}

function versionOf(binaries: PostgresBinaries): string {
  const manifest = JSON.parse(readFileSync(join(binaries.native, '..', 'package.json'), 'utf8')) as { version: string };
  return manifest.version;
}
