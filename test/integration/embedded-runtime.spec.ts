import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import pg from 'pg';
import { tryClaim } from '#apps/launcher/processes/claim.js';
import { recordedPlace } from '#apps/launcher/servers/postgres-placement.js';
import { discardPostgres, startPostgres, type PostgresServer } from '#apps/launcher/servers/postgres-server.js';
import { isAlive, startMark } from '#apps/launcher/processes/process-facts.js';
import { findTemporalProgram } from '#apps/launcher/servers/temporal-program.js';
import { discardTemporal, startTemporalServer, type TemporalServer } from '#apps/launcher/servers/temporal-server.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const data = join(root, '.premia');

/**
 * A new folder that other accounts may enter, unless it shall be closed to them. By its name and its claim the next
 * `npm test` finds and clears it, should this run be killed.
 */
function temporaryFolder(mode = 0o755): string {
  mkdirSync(data, { recursive: true });
  const folder = mkdtempSync(join(data, 'test-'));
  chmodSync(folder, mode);
  tryClaim(join(folder, 'claim.json'));
  return folder;
}

/** What a launcher leaves that was killed: its claim, with the number of a process that is no more. */
function claimForTheDead(folder: string): void {
  writeFileSync(join(folder, 'claim.json'), JSON.stringify({ pid: process.pid, mark: 'a former life' }));
}

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  // A server that is killed tells its clients so; that is what some of these specs are about.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(text)).rows as unknown[];
  } finally {
    await client.end();
  }
}

describe('The embedded PostgreSQL', () => {
  let folder: string;
  let log: string[];
  let running: PostgresServer | undefined;

  const start = async (port?: number): Promise<PostgresServer> => {
    log = [];
    running = await startPostgres({ folder, port, durable: true, log: (line) => log.push(line) });
    return running;
  };

  beforeAll(() => {
    folder = join(temporaryFolder(), 'postgres');
  });
  afterAll(async () => {
    await running?.stop();
    await discardPostgres(folder, () => undefined);
    rmSync(join(folder, '..'), { recursive: true, force: true });
  });

  it('starts on an empty folder, with a password and on 127.0.0.1 only', async () => {
    const server = await start();
    expect(log.at(-1)).toContain('Making a PostgreSQL cluster');
    await query(server.ownerUrl, 'CREATE TABLE kept (word text)');
    await query(server.ownerUrl, "INSERT INTO kept VALUES ('written before')");
    const settings = await query(
      server.ownerUrl,
      `SELECT name, setting FROM pg_settings WHERE name IN ('listen_addresses', 'unix_socket_directories', 'server_encoding', 'TimeZone', 'fsync') ORDER BY name`,
    );
    expect(settings).toEqual([
      { name: 'TimeZone', setting: 'UTC' },
      { name: 'fsync', setting: 'on' },
      { name: 'listen_addresses', setting: '127.0.0.1' },
      { name: 'server_encoding', setting: 'UTF8' },
      { name: 'unix_socket_directories', setting: '' },
    ]);
    await expect(query(server.ownerUrl.replace(/premia:[^@]+@/, 'premia:guessed@'), 'SELECT 1')).rejects.toThrow(
      'password authentication failed',
    );
    expect(statSync(join(folder, 'password')).mode & 0o777).toBe(0o600);
  }, 60_000);

  it('stops in good order and goes on where it stood', async () => {
    const { pid, port } = running ?? (await start());
    await running?.stop();
    expect(isAlive(pid)).toBe(false);
    const again = await start(port);
    expect(again.port).toBe(port);
    expect(await query(again.ownerUrl, 'SELECT word FROM kept')).toEqual([{ word: 'written before' }]);
    expect(readFileSync(again.logFile, 'utf8')).not.toContain('database system was not properly shut down');
  }, 60_000);

  it('has a role for the application that owns nothing, also on a cluster that had none', async () => {
    const { url, ownerUrl, port } = running ?? (await start());
    const whoAmI = 'SELECT current_user::text AS name, rolsuper AS super FROM pg_roles WHERE rolname = current_user';
    expect(await query(url, whoAmI)).toEqual([{ name: 'premia_app', super: false }]);
    expect(await query(ownerUrl, whoAmI)).toEqual([{ name: 'premia', super: true }]);
    await query(ownerUrl, 'DROP ROLE premia_app');
    rmSync(join(folder, 'application-password'));
    await running?.stop();
    const again = await start(port);
    expect(await query(again.url, whoAmI)).toEqual([{ name: 'premia_app', super: false }]);
    expect(statSync(join(folder, 'application-password')).mode & 0o777).toBe(0o600);
  }, 60_000);

  it('has lost nothing that was committed when it was killed', async () => {
    const server = running ?? (await start());
    await query(server.ownerUrl, "INSERT INTO kept VALUES ('written just before the kill')");
    process.kill(server.pid, 'SIGKILL');
    expect(await server.ended).toBe('ended by SIGKILL');
    const again = await start(server.port);
    expect(await query(again.ownerUrl, 'SELECT word FROM kept')).toHaveLength(2);
    expect(readFileSync(again.logFile, 'utf8')).toContain('database system was not properly shut down');
  }, 60_000);

  it('clears away the server of a launcher that was killed', async () => {
    const { pid: orphan } = running ?? (await start());
    claimForTheDead(folder);
    const server = await start();
    expect(log).toContainEqual(expect.stringContaining(`Stopping PostgreSQL process ${orphan}`));
    expect(isAlive(orphan)).toBe(false);
    expect(await query(server.ownerUrl, 'SELECT word FROM kept')).toHaveLength(2);
  }, 60_000);

  it('takes another port when the preferred one is taken', async () => {
    await running?.stop();
    const occupant = createServer().listen({ port: 0, host: '127.0.0.1' });
    await once(occupant, 'listening');
    const { port } = occupant.address() as { port: number };
    const server = await start(port);
    expect(server.port).not.toBe(port);
    expect(log).toContainEqual(expect.stringContaining(`Port ${port} is taken`));
    occupant.close();
  }, 60_000);

  it('is refused while another living process uses the folder', async () => {
    await running?.stop();
    const other = spawn(process.execPath, ['-e', 'process.stdin.resume()'], { stdio: ['pipe', 'ignore', 'ignore'] });
    await once(other, 'spawn');
    writeFileSync(join(folder, 'claim.json'), JSON.stringify({ pid: other.pid, mark: startMark(other.pid ?? 0) }));
    await expect(start()).rejects.toThrow(`in use by process ${other.pid}`);
    other.kill('SIGKILL');
    await once(other, 'exit');
    expect(tryClaim(join(folder, 'claim.json'))).toBeUndefined();
  }, 60_000);
});

describe('The embedded PostgreSQL of a checkout that is closed to other accounts', () => {
  it('serves root from another place and everybody else from its own, and leaves nothing behind', async () => {
    const folder = join(temporaryFolder(0o700), 'postgres');
    const server = await startPostgres({ folder, durable: true, log: () => undefined });
    expect(await query(server.ownerUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    const place = await placeOf(server);
    expect(place.startsWith(process.getuid?.() === 0 ? '/var/tmp/premia-' : folder)).toBe(true);
    await server.stop();
    await discardPostgres(folder, () => undefined);
    rmSync(join(folder, '..'), { recursive: true });
    expect(existsSync(place)).toBe(false);
  }, 60_000);
});

describe('The embedded PostgreSQL of throw-away data', () => {
  it('is in memory where there is room and in its folder otherwise, is found there again, and leaves nothing behind', async () => {
    const folder = join(temporaryFolder(), 'postgres');
    const first = await startPostgres({ folder, durable: false, log: () => undefined });
    const place = await placeOf(first);
    const elsewhere = dirname(place) === folder ? undefined : dirname(place);
    expect(recordedPlace(folder)).toBe(elsewhere);
    expect(elsewhere === undefined || elsewhere.startsWith('/dev/shm/premia-')).toBe(true);
    await query(first.ownerUrl, 'CREATE TABLE kept (word text)');
    await first.stop();
    const again = await startPostgres({ folder, durable: false, log: () => undefined });
    expect(await placeOf(again)).toBe(place);
    expect(await query(again.ownerUrl, 'SELECT word FROM kept')).toEqual([]);
    await again.stop();
    await discardPostgres(folder, () => undefined);
    rmSync(join(folder, '..'), { recursive: true });
    expect(existsSync(elsewhere ?? place)).toBe(false);
  }, 60_000);
});

async function placeOf(server: PostgresServer): Promise<string> {
  const places = await query(server.ownerUrl, "SELECT setting FROM pg_settings WHERE name = 'data_directory'");
  const [{ setting }] = places as [{ setting: string }];
  return setting;
}

describe('The embedded Temporal server', () => {
  let folder: string;
  let program: string;
  let log: string[];
  let running: TemporalServer | undefined;

  const start = async (port?: number): Promise<TemporalServer> => {
    log = [];
    running = await startTemporalServer({ program, folder, port, durable: true, log: (line) => log.push(line) });
    return running;
  };

  const withClient = async <T>(server: TemporalServer, work: (client: Client) => Promise<T>): Promise<T> => {
    const connection = await Connection.connect({ address: server.address });
    try {
      return await work(new Client({ connection, namespace: server.namespace }));
    } finally {
      await connection.close();
    }
  };
  const startWorkflow = (workflowId: string) =>
    withClient(running as TemporalServer, (client) =>
      client.workflow.start('nobody-runs-this', { workflowId, taskQueue: 'none', args: [] }),
    );
  const statusOf = (workflowId: string) =>
    withClient(
      running as TemporalServer,
      async (client) => (await client.workflow.getHandle(workflowId).describe()).status.name,
    );

  beforeAll(async () => {
    folder = join(temporaryFolder(), 'temporal');
    program =
      process.env.PREMIA_TEMPORAL_PROGRAM ??
      (await findTemporalProgram({ programsFolder: join(data, 'programs'), log: () => undefined })).path;
  }, 600_000);
  afterAll(async () => {
    await running?.stop();
    await discardTemporal(folder, () => undefined);
    rmSync(join(folder, '..'), { recursive: true, force: true });
  });

  it('keeps its workflows over a stop and over a kill', async () => {
    const first = await start();
    await startWorkflow('kept/1');
    await first.stop();
    expect(isAlive(first.pid)).toBe(false);

    const second = await start(first.port);
    expect(second.port).toBe(first.port);
    expect(await statusOf('kept/1')).toBe('RUNNING');
    await startWorkflow('kept/2');
    process.kill(second.pid, 'SIGKILL');
    expect(await second.ended).toBe('ended by SIGKILL');

    await start(first.port);
    expect([await statusOf('kept/1'), await statusOf('kept/2')]).toEqual(['RUNNING', 'RUNNING']);
  }, 120_000);

  it('clears away the server of a launcher that was killed', async () => {
    const { pid: orphan } = running ?? (await start());
    claimForTheDead(folder);
    await start();
    expect(log).toContainEqual(expect.stringContaining(`Stopping Temporal process ${orphan}`));
    expect(isAlive(orphan)).toBe(false);
    expect(await statusOf('kept/1')).toBe('RUNNING');
  }, 60_000);

  it('runs beside another one', async () => {
    const first = running ?? (await start());
    const other = await startTemporalServer({
      program,
      folder: join(folder, '..', 'other'),
      port: first.port,
      durable: false,
      namespace: 'beside',
      log: (line) => log.push(line),
    });
    expect(other.port).not.toBe(first.port);
    expect(other.namespace).toBe('beside');
    expect(
      await withClient(
        other,
        async (client) => (await client.workflowService.describeNamespace({ namespace: 'beside' })).namespaceInfo?.name,
      ),
    ).toBe('beside');
    await other.stop();
    expect(isAlive(first.pid)).toBe(true);
  }, 60_000);

  it('says what it wrote last when it cannot start', async () => {
    const failing = startTemporalServer({
      program: '/bin/false',
      folder: join(folder, '..', 'failing'),
      durable: false,
      log: () => undefined,
    });
    await expect(failing).rejects.toThrow(/Temporal did not become ready: ended with code 1\. Its last log lines/);
  }, 60_000);
});
