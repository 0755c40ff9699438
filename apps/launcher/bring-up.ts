import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from './processes/child-process.js';
import { choosePort } from './servers/ports.js';
import { announcement } from './announcement.js';
import { postgresUnit, temporalUnit } from './backends.js';
import { freshLog, nodeProgram } from './node-program.js';
import { noDemo, runOperator, seedDemo } from './operator-command.js';
import { withProgress } from './progress.js';
import { waitUntilReady } from './readiness.js';
import { migrationEnvironment, serviceEnvironment } from './service-environment.js';
import { serviceUnits } from './service-units.js';
import type { Settings } from './settings.js';
import type { Stack } from './stack.js';
import type { StackNote } from './stack-file.js';

export interface BroughtUp {
  /** For other commands of this checkout. */
  readonly note: Omit<StackNote, 'pids'>;
  /** For the person who started it. */
  readonly announcement: string;
}

/** Starts every part as soon as what it needs is there, and answers once all are ready. */
export async function bringUp(
  settings: Settings,
  stack: Stack,
  log: Log,
  interrupted: AbortSignal,
): Promise<BroughtUp> {
  mkdirSync(settings.logsFolder, { recursive: true });
  const [{ url: databaseUrl, ownerUrl }, temporal] = await startBackends(settings, stack, log);
  const port = await choosePort({ preferred: settings.preferredPort, purpose: 'the API', log });
  const healthPort = await choosePort({ purpose: 'the worker', log });
  const url = `http://127.0.0.1:${port}`;
  const env: NodeJS.ProcessEnv = {
    ...serviceEnvironment(settings, { databaseUrl, temporal }),
    PORT: String(port),
    WORKER_HEALTH_PORT: String(healthPort),
  };
  await startServices(settings, stack, env, ownerUrl);
  const screens = settings.watch ? await startScreens(settings, stack, url, log) : url;
  const [demo] = await Promise.all([
    // The demo has passwords that everybody knows, so a production database gets none.
    env.NODE_ENV === 'production'
      ? noDemo
      : withProgress(log, 'Demo company', () =>
          seedDemo(settings.root, migrationEnvironment(env, ownerUrl), settings.withYear),
        ),
    withProgress(log, 'API and worker', (note) => waitUntilReady({ url, note, interrupted, lost: stack.lost })),
  ]);
  const temporalAddress = temporal?.address ?? process.env.TEMPORAL_ADDRESS;
  const temporalNamespace = temporal?.namespace ?? process.env.TEMPORAL_NAMESPACE;
  const temporalWords = temporal
    ? `${temporal.address}, namespace ${temporal.namespace}`
    : (temporalAddress ?? 'as the environment says');
  const words = announcement({
    settings,
    url,
    screens,
    databaseUrl,
    temporal: temporalWords,
    demo,
    // Setting up came before, in this same process.
    seconds: process.uptime(),
  });
  return {
    note: { url, databaseUrl, databaseOwnerUrl: ownerUrl, temporalAddress, temporalNamespace },
    announcement: words,
  };
}

interface Database {
  readonly url: string;
  /** Undefined where one role has to do for both. */
  readonly ownerUrl: string | undefined;
}

/** PostgreSQL with its tables, and Temporal, side by side, each only when the environment does not name one. */
async function startBackends(
  settings: Settings,
  stack: Stack,
  log: Log,
): Promise<[Database, { address: string; namespace: string } | undefined]> {
  const startDatabase = async (): Promise<Database> => {
    const database = settings.databaseUrl
      ? { url: settings.databaseUrl, ownerUrl: settings.databaseOwnerUrl }
      : await stack.add(postgresUnit(settings, log));
    const env = serviceEnvironment(settings, { databaseUrl: database.url, temporal: undefined });
    await withProgress(log, 'Tables', () => migrate(settings, migrationEnvironment(env, database.ownerUrl), log));
    return database;
  };
  return Promise.all([
    startDatabase(),
    settings.hasOwnTemporal ? undefined : stack.add(temporalUnit(settings, process.env.TEMPORAL_NAMESPACE, log)),
  ]);
}

async function migrate(settings: Settings, env: NodeJS.ProcessEnv, log: Log): Promise<void> {
  const printed = await runOperator(settings.root, env, ['database', 'migrate']);
  const { warnings = [] } = JSON.parse(printed) as { warnings?: string[] };
  warnings.forEach((warning) => log(`Warning: ${warning}`));
}

async function startServices(
  settings: Settings,
  stack: Stack,
  env: NodeJS.ProcessEnv,
  ownerUrl: string | undefined,
): Promise<void> {
  const { root, logsFolder } = settings;
  if (!settings.watch) {
    for (const unit of serviceUnits({ root, logsFolder, env })) await stack.add(unit);
    return;
  }
  const nest = join('node_modules', '@nestjs', 'cli', 'bin', 'nest.js');
  const args = [nest, 'start', 'services', '--watch', '--preserveWatchOutput', '--no-shell'];
  const own = { ...migrationEnvironment(env, ownerUrl), PREMIA_LOGS: logsFolder };
  await stack.add(nodeProgram({ name: 'Services', root, args, env: own }));
}

/** The screens as they are written, which show each edit at once, before the API; answers with their address. */
async function startScreens({ root, logsFolder }: Settings, stack: Stack, api: string, log: Log): Promise<string> {
  const port = String(await choosePort({ purpose: 'the screens', log }));
  const address = `http://127.0.0.1:${port}`;
  const vite = join('node_modules', 'vite', 'bin', 'vite.js');
  await stack.add(
    nodeProgram({
      name: 'Screens',
      root,
      args: [vite, '--config', join('apps', 'web', 'vite.config.ts'), '--host', '127.0.0.1', '--port', port],
      env: { ...process.env, PREMIA_API: api },
      logFile: freshLog(logsFolder, 'screens'),
      healthUrl: `${address}/icon.svg`,
    }),
  );
  return address;
}
