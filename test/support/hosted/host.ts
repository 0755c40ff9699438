import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { loadProgram } from '#apps/launcher/load-program.js';
import { ApplicationLog } from './application-log.js';
import type { HostAnswer, HostRequest } from './host-messages.js';
import { Leftovers } from './leftovers.js';

/** What a built service exports beside what runs it as a process. */
interface Program {
  serve(given: { env: NodeJS.ProcessEnv; logTo: ApplicationLog }): Promise<Served>;
}

interface Served {
  /** Of a worker: rejects when it fails. */
  readonly ended?: Promise<void>;
  close(): Promise<void>;
}

/**
 * A process that has loaded a service once and makes an application of it for one spec after another, each with the
 * settings of that spec alone. What an application leaves behind is told to the spec that had it.
 */
const [folder = '', patienceMs] = process.argv.slice(2);
const file = resolve(folder, readdirSync(folder).find((name) => name.endsWith('.cjs')) ?? '');
const code = `${file}.code`;
const { serve } = loadProgram(file, existsSync(code) ? readFileSync(code) : undefined).exports as Program;

const longestMs = Number(patienceMs);
const leftovers = new Leftovers(longestMs);
let serving: { readonly begun: Promise<Served>; readonly log: ApplicationLog } | undefined;

async function start(env: Record<string, string>, logFile: string): Promise<void> {
  if (serving) throw new Error('An application is still running: the spec that had it did not stop its stack.');
  const log = new ApplicationLog(logFile);
  leftovers.watch(env);
  const begun = serve({ env, logTo: log });
  serving = { begun, log };
  const { ended } = await begun;
  ended?.catch((error: unknown) => {
    if (serving?.begun === begun) throw error;
  });
}

async function stop(): Promise<void> {
  if (!serving) throw new Error('No application is running.');
  const { begun, log } = serving;
  serving = undefined;
  const served = await begun;
  await within(longestMs, served.close());
  log.close();
}

function within<T>(ms: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`The application was not closed within ${ms / 1000} s.`)), ms);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

async function answer(request: HostRequest): Promise<HostAnswer> {
  try {
    if (request.kind === 'start') await start(request.env, request.logFile);
    else {
      await stop();
      await leftovers.refuse();
    }
    return { isDone: true };
  } catch (error) {
    return { isDone: false, problem: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

process.on('message', (request: HostRequest) => {
  void answer(request).then((it) => process.send?.(it));
});
// Whoever has its specs run here is gone.
process.on('disconnect', () => process.exit());
