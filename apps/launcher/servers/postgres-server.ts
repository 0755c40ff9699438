import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { claimData, releaseClaim, tryClaim } from '../processes/claim.js';
import { startInBackground, stopProcess, type BackgroundProcess, type Log } from '../processes/child-process.js';
import { clearFormerServer, POSTGRES_STOP_STEPS } from './former-postgres.js';
import { choosePort } from './ports.js';
import { makeApplicationRole } from './postgres-application-role.js';
import { initialiseCluster, readOrMakeApplicationPassword, readOrMakePassword } from './postgres-cluster.js';
import { placeCluster, recordedPlace, type Placement } from './postgres-placement.js';
import { waitUntilPostgresAnswers } from './postgres-readiness.js';

export interface PostgresOptions {
  /** Absolute folder that belongs to this server: cluster, passwords, log. */
  readonly folder: string;
  /** Preferred port; replaced when it is taken. */
  readonly port?: number | undefined;
  /** Set for a restart under programs that know the port: then a taken port is an error. */
  readonly portIsFixed?: boolean | undefined;
  readonly log: Log;
  /** False only for throw-away data: nothing is forced to the disk, and where there is room it is kept in memory. */
  readonly durable: boolean;
  /** Where the server's own output goes; `<folder>/postgres.log` by default. */
  readonly logFile?: string | undefined;
}

export interface PostgresServer {
  /** Of the role that the application works as; it owns nothing. */
  readonly url: string;
  /** Of the role that owns the cluster, for migrations. */
  readonly ownerUrl: string;
  readonly port: number;
  readonly pid: number;
  readonly logFile: string;
  /** Settles with the reason in words when the server has ended, for whatever cause. */
  readonly ended: Promise<string>;
  /** Fast shutdown, bounded; may be called again, also after the server has ended by itself. */
  stop(): Promise<void>;
}

/**
 * Runs PostgreSQL on a folder of its own, makes the cluster, the database `premia` and the role of the application when
 * they are missing, and answers once a real connection works. A server that a killed launcher left behind on the folder is stopped first;
 * one whose launcher lives is an error. Listens on 127.0.0.1 only, with generated passwords.
 */
export async function startPostgres(options: PostgresOptions): Promise<PostgresServer> {
  const placement = placeCluster(options.folder, options);
  const release = claimData(options.folder, 'PostgreSQL');
  try {
    await clearFormerServer(placement.cluster, options.log);
    const password = readOrMakePassword(options.folder, placement.cluster);
    await initialiseCluster(placement, password, options);
    return await serve(placement, password, options, release);
  } catch (error) {
    release();
    throw error;
  }
}

/** Makes the cluster of a folder when it is missing, without starting a server. One that is in use is there. */
export async function makePostgresCluster(options: Pick<PostgresOptions, 'folder' | 'durable' | 'log'>): Promise<void> {
  const placement = placeCluster(options.folder, options);
  const claim = join(options.folder, 'claim.json');
  if (tryClaim(claim) !== undefined) return;
  try {
    await initialiseCluster(placement, readOrMakePassword(options.folder, placement.cluster), options);
  } finally {
    releaseClaim(claim);
  }
}

/** Stops what is left of the server of a folder whose owner has died, and removes all its data. */
export async function discardPostgres(folder: string, log: Log): Promise<void> {
  const elsewhere = recordedPlace(folder);
  await clearFormerServer(join(elsewhere ?? folder, 'cluster'), log);
  for (const place of [elsewhere, folder]) if (place) rmSync(place, { recursive: true, force: true });
}

async function serve(
  placement: Placement,
  password: string,
  options: PostgresOptions,
  release: () => void,
): Promise<PostgresServer> {
  const logFile = options.logFile ?? join(options.folder, 'postgres.log');
  for (let attempt = 1; ; attempt += 1) {
    const port = await choosePort({
      preferred: options.port,
      fixed: options.portIsFixed,
      purpose: 'PostgreSQL',
      log: options.log,
    });
    const server = await launch(placement, port, logFile, options.durable);
    const ownerUrl = `postgresql://premia:${password}@127.0.0.1:${port}/premia`;
    let url: string;
    try {
      await waitUntilPostgresAnswers({ url: ownerUrl, server, logFile, log: options.log });
      url = await makeApplicationRole(ownerUrl, readOrMakeApplicationPassword(options.folder));
    } catch (error) {
      const ended = server.endedBecause() !== undefined;
      await stopProcess(server.pid, POSTGRES_STOP_STEPS);
      // Somebody took the port between our look and the server's, or backends of a killed server were still leaving.
      if (ended && attempt < 3) continue;
      throw error;
    }
    const stop = async (): Promise<void> => {
      await stopProcess(server.pid, POSTGRES_STOP_STEPS);
      release();
    };
    return { url, ownerUrl, port, pid: server.pid, logFile, ended: server.ended, stop };
  }
}

/** Nothing is forced to the disk, nobody follows, and little is kept of what was written: its folder may be in memory. */
const throwAway = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '256MB',
};

function launch(placement: Placement, port: number, logFile: string, durable: boolean): Promise<BackgroundProcess> {
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: '200',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_line_prefix: '%m [%p] ',
    // A refused statement is logged by whoever sent it, by its code; the server would write the row that it refused.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    ...(durable ? {} : throwAway),
  };
  return startInBackground({
    program: placement.binaries.postgres,
    args: ['-D', placement.cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    logFile,
    cwd: '/',
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
    account: placement.account,
  });
}
