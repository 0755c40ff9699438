import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tryClaim } from '#apps/launcher/processes/claim.js';
import { discardPostgres, startPostgres } from '#apps/launcher/servers/postgres-server.js';
import { findTemporalProgram } from '#apps/launcher/servers/temporal-program.js';
import { discardTemporal, startTemporalServer } from '#apps/launcher/servers/temporal-server.js';
import type { Stage } from './report.js';
import { makeTemplateDatabase } from './template-database.js';

type Say = (line: string) => void;

export interface Servers {
  /** Stops them and removes their folder. */
  stop(): Promise<void>;
}

interface Prepared {
  readonly stage: Stage;
  readonly servers: Servers;
  /** The environment for jest: addresses of the servers, and nothing of the user's own. */
  readonly env: NodeJS.ProcessEnv;
}

/** Starts PostgreSQL and Temporal in a folder of this run. When they cannot be had, the stage says what to do and the other stages still run. */
export async function prepareServers(root: string, say: Say): Promise<Prepared> {
  const startedAt = Date.now();
  const data = join(root, '.premia');
  mkdirSync(data, { recursive: true });
  await discardLeftovers(data, say);
  const folder = mkdtempSync(join(data, 'test-'));
  // Run as root, PostgreSQL works under another account, which has to get in.
  chmodSync(folder, 0o755);
  tryClaim(join(folder, 'claim.json'));
  // Also what specs started themselves and an interruption left behind.
  const stop = (): Promise<void> => discardLeftovers(data, () => undefined);
  const outcome = (notes: string[]): Stage => {
    say(`servers: ${notes.length === 0 ? 'passed' : `FAILED\n${notes.join('\n')}`}`);
    return {
      name: 'servers',
      passed: notes.length === 0 ? 1 : 0,
      failed: notes.length === 0 ? 0 : 1,
      seconds: (Date.now() - startedAt) / 1000,
      notes,
    };
  };
  const [postgres, temporal] = await Promise.allSettled([
    startPostgres({ folder: join(folder, 'postgres'), durable: false, log: say }).then(async (server) => ({
      server,
      template: await makeTemplateDatabase(server.ownerUrl, server.url),
    })),
    findTemporalProgram({ programsFolder: join(data, 'programs'), log: say }).then(async ({ path }) => {
      const server = await startTemporalServer({
        program: path,
        folder: join(folder, 'temporal'),
        durable: false,
        log: say,
      });
      return { path, server };
    }),
  ]);
  const notes = [postgres, temporal].flatMap((result) =>
    result.status === 'rejected'
      ? [result.reason instanceof Error ? result.reason.message : String(result.reason)]
      : [],
  );
  return {
    stage: outcome(notes),
    servers: { stop },
    env: {
      ...withoutServerSettings(process.env),
      ...(postgres.status === 'fulfilled'
        ? {
            DATABASE_URL: postgres.value.server.url,
            DATABASE_OWNER_URL: postgres.value.server.ownerUrl,
            PREMIA_TEMPLATE_DATABASE: postgres.value.template,
          }
        : {}),
      ...(temporal.status === 'fulfilled'
        ? {
            TEMPORAL_ADDRESS: temporal.value.server.address,
            TEMPORAL_NAMESPACE: temporal.value.server.namespace,
            PREMIA_TEMPORAL_PROGRAM: temporal.value.path,
          }
        : {}),
      TEMPORAL_CONFIG_FILE: emptyProfile(folder),
      TZ: 'UTC',
    },
  };
}

/** Tests must never reach a server that somebody works with. */
function withoutServerSettings(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => !/^(DATABASE_(OWNER_)?URL$|TEMPORAL_|PG[A-Z]+$)/.test(name)),
  );
}

/** Without a file of ours the profiles in the home folder of the user would count. An empty file is refused by the reader. */
function emptyProfile(folder: string): string {
  const file = join(folder, 'temporal.toml');
  writeFileSync(file, '[profile.default]\n');
  return file;
}

/** Clears this run's folder and those of runs that were killed: they could remove nothing, their servers may still be running. */
async function discardLeftovers(data: string, say: Say): Promise<void> {
  for (const name of readdirSync(data).filter((entry) => entry.startsWith('test-'))) {
    const folder = join(data, name);
    if (tryClaim(join(folder, 'claim.json')) !== undefined) continue;
    for (const part of readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
      const discard = part.name === 'postgres' ? discardPostgres : discardTemporal;
      await discard(join(folder, part.name), say);
    }
    rmSync(folder, { recursive: true, force: true });
  }
}
