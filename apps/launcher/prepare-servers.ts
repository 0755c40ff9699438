import { join } from 'node:path';
import { makePostgresCluster } from './servers/postgres-server.js';
import { findTemporalProgram } from './servers/temporal-program.js';
import { withProgress } from './progress.js';
import { readSettings } from './settings.js';

/**
 * What the servers of `npm start` need before they can start, done while the project is still being built. Progress goes
 * to stderr, as that of the set-up. A failure is left to the launcher, which meets it again.
 */
const say = (line: string): void => void process.stderr.write(`${line}\n`);
const quiet = (): void => undefined;
const { dataFolder, programsFolder, databaseUrl, hasOwnTemporal } = readSettings([], process.env);

await Promise.allSettled([
  hasOwnTemporal
    ? undefined
    : withProgress(say, "Temporal's program", () => findTemporalProgram({ programsFolder, log: quiet })),
  databaseUrl !== undefined
    ? undefined
    : withProgress(say, 'PostgreSQL cluster', () =>
        makePostgresCluster({ folder: join(dataFolder, 'postgres'), durable: true, log: quiet }),
      ),
]);
