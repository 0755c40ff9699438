import { spawnSync } from 'node:child_process';
import { appendFileSync, copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { recordedPlace } from '#apps/launcher/servers/postgres-placement.js';
import { makePostgresCluster, type PostgresServer, startPostgres } from '#apps/launcher/servers/postgres-server.js';
import { eventually } from '#apps/rehearsal/rehearsal-context.js';
import { ask } from './paid-company.js';

const silently = (): void => undefined;
const passwordFiles = ['password', 'application-password'];

/** Has a cluster keep its write-ahead log in a folder, as an administrator would set it up; it is started again for that. */
export async function archiveTo(
  archive: string,
  { ownerUrl }: PostgresServer,
  restart: () => Promise<void>,
): Promise<void> {
  mkdirSync(archive, { recursive: true });
  run('chmod', '777', archive);
  await ask(ownerUrl, `ALTER SYSTEM SET archive_mode = 'on'`);
  await ask(ownerUrl, `ALTER SYSTEM SET archive_command = 'test ! -f "${archive}/%f" && cp "%p" "${archive}/%f"'`);
  await restart();
}

/**
 * Copies the files of a server that goes on working, by the functions that PostgreSQL has for it: between the two, files
 * change and go under the copy, and the log that is archived makes them whole again.
 */
export async function takeBaseBackup(
  serverFolder: string,
  { ownerUrl }: PostgresServer,
  backup: string,
): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows: places } = await client.query<{ folder: string }>(
      `SELECT current_setting('data_directory') AS folder`,
    );
    await client.query(`SELECT pg_backup_start('drill', true)`);
    mkdirSync(backup);
    spawnSync('cp', ['-a', places[0]?.folder ?? '', join(backup, 'cluster')]);
    const { rows: labels } = await client.query<{ label: string }>('SELECT labelfile AS label FROM pg_backup_stop()');
    // Whose server it was, and what of the log happened to be copied, is of no use to another.
    run('sh', '-c', `cd "${backup}/cluster" && rm -rf postmaster.* pg_wal/* && mkdir -p pg_wal/archive_status`);
    writeFileSync(join(backup, 'cluster', 'backup_label'), labels[0]?.label ?? '');
    for (const file of passwordFiles) copyFileSync(join(serverFolder, file), join(backup, file));
  } finally {
    await client.end();
  }
}

/** Waits until everything that was written so far is in the archive. */
export async function untilArchived({ ownerUrl }: PostgresServer): Promise<void> {
  const [last] = await ask<{ file: string }>(ownerUrl, 'SELECT pg_walfile_name(pg_switch_wal()) AS file');
  await eventually('the write-ahead log to be archived', async () => {
    const [archived] = await ask<{ isThere: boolean }>(
      ownerUrl,
      'SELECT COALESCE(last_archived_wal >= $1, false) AS "isThere" FROM pg_stat_archiver',
      [last?.file],
    );
    return archived?.isThere ? true : undefined;
  });
}

/** A new server on a backup, in a folder of its own: it plays the archived log to its end, and then works. */
export async function restore(backup: string, archive: string, folder: string): Promise<PostgresServer> {
  await makePostgresCluster({ folder, durable: true, log: silently });
  const cluster = join(recordedPlace(folder) ?? folder, 'cluster');
  run('sh', '-c', `rm -rf "${cluster}" && cp -a "${backup}/cluster" "${cluster}"`);
  for (const file of passwordFiles) copyFileSync(join(backup, file), join(folder, file));
  appendFileSync(
    join(cluster, 'postgresql.auto.conf'),
    // Nobody is let in before the log is played: what they write would be refused.
    `restore_command = 'cp "${archive}/%f" "%p"'\narchive_mode = 'off'\nhot_standby = 'off'\n`,
  );
  writeFileSync(join(cluster, 'recovery.signal'), '');
  // What this process has written belongs to the account that owns the cluster.
  run('sh', '-c', `chown -R "$(stat -c %u:%g "${cluster}/PG_VERSION")" "${cluster}"`);
  return startPostgres({ folder, durable: true, log: silently });
}

function run(program: string, ...args: string[]): void {
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}: ${stderr}`);
}
