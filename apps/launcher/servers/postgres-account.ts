import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Account, Log } from '../processes/child-process.js';

/**
 * PostgreSQL refuses to run as root. For root this answers with the account to run it under: the owner of an existing
 * cluster, else `postgres`, else `nobody`, else a newly made `postgres`. For anyone else it answers undefined.
 */
export function chooseAccount(cluster: string, log: Log): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  if (existsSync(join(cluster, 'PG_VERSION'))) {
    const { uid, gid } = statSync(cluster);
    if (uid !== 0) return { name: `user ${uid}`, uid, gid };
  }
  const known = usable('postgres') ?? usable('nobody');
  if (known) return known;
  const made = spawnSync(
    'useradd',
    ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'],
    { encoding: 'utf8' },
  );
  const account = usable('postgres');
  if (!account) {
    const why = (made.error?.message ?? made.stderr).trim();
    throw new Error(
      `PostgreSQL cannot run as root, and no account could be made for it (useradd: ${why}). ` +
        'Run the command as an ordinary user, or set DATABASE_URL to a PostgreSQL server of your own.',
    );
  }
  log('Made the system user postgres, because PostgreSQL does not run as root.');
  return account;
}

/** An account that exists and that we may really become: in some containers root cannot change its user. */
function usable(name: string): Account | undefined {
  const uid = askId('-u', name);
  const gid = askId('-g', name);
  if (uid === undefined || gid === undefined) return undefined;
  const account = { name, uid, gid };
  return spawnSync('/bin/sh', ['-c', 'exit 0'], { uid, gid, cwd: '/' }).status === 0 ? account : undefined;
}

function askId(flag: '-u' | '-g', name: string): number | undefined {
  const answer = spawnSync('id', [flag, name], { encoding: 'utf8' });
  return answer.status === 0 ? Number.parseInt(answer.stdout, 10) : undefined;
}
