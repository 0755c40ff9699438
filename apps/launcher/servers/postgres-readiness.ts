import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { lastLines, type BackgroundProcess, type Log } from '../processes/child-process.js';

/** Recovery after a power cut reads the log of the last minutes; longer than this something is wrong. */
const READY_WITHIN_MS = 120_000;

interface Waiting {
  readonly url: string;
  readonly server: BackgroundProcess;
  readonly logFile: string;
  readonly log: Log;
}

/** Waits until a connection works and the database of the address exists; fails with the last log lines otherwise. */
export async function waitUntilPostgresAnswers({ url, server, logFile, log }: Waiting): Promise<void> {
  const startedAt = Date.now();
  for (let tellAt = startedAt + 5_000; ;) {
    const refusal = await tryToConnect(url);
    if (refusal === undefined) return;
    const over =
      server.endedBecause() ??
      (Date.now() - startedAt > READY_WITHIN_MS ? `no connection within ${READY_WITHIN_MS / 1000} s` : undefined);
    if (over)
      throw new Error(
        `PostgreSQL did not become ready: ${over}; last refusal: ${refusal}. Its last log lines (${logFile}):\n${lastLines(logFile, 15)}`,
      );
    if (Date.now() > tellAt) {
      log(`PostgreSQL is still starting: ${refusal}`);
      tellAt = Date.now() + 5_000;
    }
    await pause(30);
  }
}

/** Makes sure of the database; returns the refusal in words while the server cannot do it yet. */
async function tryToConnect(url: string): Promise<string | undefined> {
  const address = new URL(url);
  const database = address.pathname.slice(1);
  address.pathname = '/postgres';
  const client = new pg.Client({ connectionString: address.href, connectionTimeoutMillis: 3_000 });
  // A server that goes away while we are connected reports it here as well; without a listener that would end our process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)}`);
    return undefined;
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === '28P01') {
      throw new Error(
        'PostgreSQL does not accept the stored password. Restore the password file of the data folder, or delete the cluster to start over.',
        { cause: error },
      );
    }
    return error instanceof Error ? error.message || error.name : String(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Asks a server for a sign of life; the refusal in words. Also one that has no connection to spare has answered. */
export async function askPostgres(url: string, timeoutMs: number): Promise<string | undefined> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: timeoutMs });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return undefined;
  } catch (error) {
    if (error instanceof pg.DatabaseError) return undefined;
    return error instanceof Error ? error.message || error.name : String(error);
  } finally {
    // The farewell of one that hangs would be waited for; the socket is gone with the refusal.
    void client.end().catch(() => undefined);
  }
}
