import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from './processes/child-process.js';
import { choosePort } from './servers/ports.js';
import { announcement } from './announcement.js';
import { postgresUnit, temporalUnit } from './backends.js';
import { freshLog, nodeProgram } from './node-program.js';
import { noDemo, runOperator, seedDemo } from './operator-command.js';
import { waitUntilReady } from './readiness.js';
import { serviceEnvironment } from './service-environment.js';
import type { Settings } from './settings.js';
import type { Stack } from './stack.js';
import type { StackNote } from './stack-file.js';

export interface BroughtUp {
  /** For other commands of this checkout. */
  readonly note: Omit<StackNote, 'pids'>;
  /** For the person who started it. */
  readonly announcement: string;
}

/** Starts every part in the order in which they need each other, and answers once all are ready. */
export async function bringUp(
  settings: Settings,
  stack: Stack,
  log: Log,
  interrupted: AbortSignal,
): Promise<BroughtUp> {
  const startedAt = Date.now();
  mkdirSync(settings.logsFolder, { recursive: true });
  const [databaseUrl, temporal] = await startBackends(settings, stack, log);
  const env = serviceEnvironment(settings, { databaseUrl, temporal });
  log('Bringing the database up to date');
  await runOperator(settings.root, env, ['database', 'migrate']);

  const port = await choosePort({ preferred: settings.preferredPort, purpose: 'the API', log });
  const url = `http://127.0.0.1:${port}`;
  await startServices(settings, stack, { ...env, PORT: String(port) });
  const [demo] = await Promise.all([
    // The demo has passwords that everybody knows, so a production database gets none.
    env.NODE_ENV === 'production' ? noDemo : seedDemo(settings.root, env),
    waitUntilReady({ url, log, interrupted, lost: stack.lost }),
  ]);
  const temporalAddress = temporal?.address ?? process.env.TEMPORAL_ADDRESS;
  const temporalNamespace = temporal?.namespace ?? process.env.TEMPORAL_NAMESPACE;
  const temporalWords = temporal
    ? `${temporal.address}, namespace ${temporal.namespace}`
    : (temporalAddress ?? 'as the environment says');
  const words = announcement({
    settings,
    url,
    databaseUrl,
    temporal: temporalWords,
    demo,
    seconds: (Date.now() - startedAt) / 1000,
  });
  return { note: { url, databaseUrl, temporalAddress, temporalNamespace }, announcement: words };
}

/** PostgreSQL and Temporal side by side, each only when the environment does not name one. */
async function startBackends(
  settings: Settings,
  stack: Stack,
  log: Log,
): Promise<[string, { address: string; namespace: string } | undefined]> {
  const database = settings.databaseUrl ?? stack.add(postgresUnit(settings, log)).then((server) => server.url);
  const temporal = settings.hasOwnTemporal
    ? undefined
    : stack.add(temporalUnit(settings, process.env.TEMPORAL_NAMESPACE, log));
  return Promise.all([database, temporal]);
}

/** The worker first: stopping goes the other way round, and no request shall come in when the worker leaves. */
async function startServices(settings: Settings, stack: Stack, env: NodeJS.ProcessEnv): Promise<void> {
  const { root, logsFolder } = settings;
  if (settings.watch) {
    const nest = join('node_modules', '@nestjs', 'cli', 'bin', 'nest.js');
    const args = [nest, 'start', 'services', '--watch', '--preserveWatchOutput', '--no-shell'];
    await stack.add(nodeProgram({ name: 'Services', root, args, env: { ...env, PREMIA_LOGS: logsFolder } }));
    return;
  }
  await stack.add(
    nodeProgram({
      name: 'Worker',
      root,
      args: ['dist/apps/worker/main.js'],
      env,
      logFile: freshLog(logsFolder, 'worker'),
    }),
  );
  await stack.add(
    nodeProgram({ name: 'API', root, args: ['dist/apps/api/main.js'], env, logFile: freshLog(logsFolder, 'api') }),
  );
}
