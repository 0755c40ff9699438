import { join } from 'node:path';
import type { Log } from './processes/child-process.js';
import { askPostgres } from './servers/postgres-readiness.js';
import { startPostgres, type PostgresServer } from './servers/postgres-server.js';
import { askForNamespace } from './servers/temporal-probe.js';
import { findTemporalProgram } from './servers/temporal-program.js';
import { startTemporalServer, type TemporalServer } from './servers/temporal-server.js';
import { freshLog } from './node-program.js';
import type { Settings } from './settings.js';
import type { Unit } from './supervised-unit.js';

const POSTGRES_PORT = 55_432;
const TEMPORAL_PORT = 7_233;

/** The embedded PostgreSQL as a part of the stack. */
export function postgresUnit(settings: Settings, log: Log): Unit<PostgresServer> {
  const logFile = freshLog(settings.logsFolder, 'postgres');
  return {
    name: 'PostgreSQL',
    hurrySignal: 'SIGQUIT',
    probe: ({ url }, timeoutMs) => askPostgres(url, timeoutMs),
    start: async (former) => {
      const folder = join(settings.dataFolder, 'postgres');
      return startPostgres({
        folder,
        port: former?.port ?? POSTGRES_PORT,
        portIsFixed: former !== undefined,
        durable: settings.durable,
        log,
        logFile,
      });
    },
  };
}

/** Temporal's development server as a part of the stack; its program is fetched on first use. */
export function temporalUnit(settings: Settings, namespace: string | undefined, log: Log): Unit<TemporalServer> {
  const logFile = freshLog(settings.logsFolder, 'temporal');
  return {
    name: 'Temporal',
    hurrySignal: 'SIGKILL',
    probe: (server, timeoutMs) => askForNamespace(server.address, server.namespace, timeoutMs),
    start: async (former) => {
      const { path } = await findTemporalProgram({ programsFolder: settings.programsFolder, log });
      const folder = join(settings.dataFolder, 'temporal');
      const port = former?.port ?? TEMPORAL_PORT;
      return startTemporalServer({
        program: path,
        folder,
        port,
        portIsFixed: former !== undefined,
        namespace,
        durable: settings.durable,
        log,
        logFile,
      });
    },
  };
}
