import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { claimData } from '../processes/claim.js';
import {
  lastLines,
  startInBackground,
  stopProcess,
  type BackgroundProcess,
  type Log,
  type StopStep,
} from '../processes/child-process.js';
import { choosePort } from './ports.js';
import { isAlive, startMark } from '../processes/process-facts.js';
import { askForNamespace } from './temporal-probe.js';

const READY_WITHIN_MS = 60_000;
const STOP_STEPS: readonly StopStep[] = [
  { signal: 'SIGINT', waitMs: 10_000 },
  { signal: 'SIGKILL', waitMs: 5_000 },
];

export interface TemporalOptions {
  /** Path of the `temporal` program. */
  readonly program: string;
  /** Absolute folder that belongs to this server: state, process number, log. */
  readonly folder: string;
  /** False keeps the state in memory: it is gone with the server. */
  readonly durable: boolean;
  /** Preferred port; replaced when it is taken. */
  readonly port?: number | undefined;
  /** Set for a restart under programs that know the port: then a taken port is an error. */
  readonly portIsFixed?: boolean | undefined;
  /** Made when it is missing. */
  readonly namespace?: string | undefined;
  readonly log: Log;
  /** Where the server's own output goes; `<folder>/temporal.log` by default. */
  readonly logFile?: string | undefined;
}

export interface TemporalServer {
  readonly address: string;
  readonly namespace: string;
  readonly port: number;
  readonly pid: number;
  readonly logFile: string;
  /** Settles with the reason in words when the server has ended, for whatever cause. */
  readonly ended: Promise<string>;
  /** Stops in good order, bounded; may be called again, also after the server has ended by itself. */
  stop(): Promise<void>;
}

/**
 * Runs Temporal's development server on 127.0.0.1 and answers once it serves its namespace. Its other ports are chosen
 * by itself, so several can run side by side. A server that a killed launcher left behind on the folder is stopped
 * first; one whose launcher lives is an error.
 */
export async function startTemporalServer(options: TemporalOptions): Promise<TemporalServer> {
  mkdirSync(options.folder, { recursive: true });
  const release = claimData(options.folder, 'Temporal');
  try {
    await clearFormerServer(options.folder, options.log);
    return await serve(options, release);
  } catch (error) {
    release();
    throw error;
  }
}

/** Stops what is left of the server of a folder whose owner has died, and removes all its data. */
export async function discardTemporal(folder: string, log: Log): Promise<void> {
  await clearFormerServer(folder, log);
  rmSync(folder, { recursive: true, force: true });
}

async function serve(options: TemporalOptions, release: () => void): Promise<TemporalServer> {
  const logFile = options.logFile ?? join(options.folder, 'temporal.log');
  const pidFile = pidFileOf(options.folder);
  const namespace = options.namespace ?? 'default';
  for (let attempt = 1; ; attempt += 1) {
    const port = await choosePort({
      preferred: options.port,
      fixed: options.portIsFixed,
      purpose: 'Temporal',
      log: options.log,
    });
    const address = `127.0.0.1:${port}`;
    const server = await startInBackground({
      program: options.program,
      args: argumentsFor(options, port, namespace),
      logFile,
      env: environmentFor(options),
    });
    writeFileSync(pidFile, `${server.pid} ${startMark(server.pid) ?? ''}`);
    const stop = async (): Promise<void> => {
      await stopProcess(server.pid, STOP_STEPS);
      rmSync(pidFile, { force: true });
    };
    const refusal = await waitUntilServing(address, namespace, server);
    if (refusal === undefined) {
      return {
        address,
        namespace,
        port,
        pid: server.pid,
        logFile,
        ended: server.ended,
        stop: () => stop().then(release),
      };
    }
    const ended = server.endedBecause() !== undefined;
    await stop();
    // It picks half a dozen further ports without holding them, so another program may have been faster.
    if (ended && attempt < 3) continue;
    throw new Error(
      `Temporal did not become ready: ${refusal}. Its last log lines (${logFile}):\n${lastLines(logFile, 15)}`,
    );
  }
}

async function waitUntilServing(
  address: string,
  namespace: string,
  server: BackgroundProcess,
): Promise<string | undefined> {
  const until = Date.now() + READY_WITHIN_MS;
  for (;;) {
    const refusal = await askForNamespace(address, namespace, 3_000);
    // Another server may answer on the port that ours failed to get.
    const ended = server.endedBecause();
    if (ended !== undefined) return ended;
    if (refusal === undefined) return undefined;
    if (Date.now() > until) return `not serving within ${READY_WITHIN_MS / 1000} s (${refusal})`;
    await pause(30);
  }
}

function argumentsFor(options: TemporalOptions, port: number, namespace: string): string[] {
  return [
    ...['server', 'start-dev', '--headless', '--ip', '127.0.0.1', '--port', String(port), '--namespace', namespace],
    ...(options.durable ? ['--db-filename', join(options.folder, 'temporal.sqlite')] : []),
    ...['--log-format', 'json', '--log-level', 'warn'],
    // The server would otherwise ask its maker for newer versions.
    ...['--dynamic-config-value', 'frontend.enableServerVersionCheck=false'],
    // A task that was lost four times running, as on a machine that is too busy, would be waited for ever longer, up to
    // ten minutes, and its process would refuse what people ask of it meanwhile.
    ...['--dynamic-config-value', 'history.workflowTaskRetryMaxInterval="10s"'],
  ];
}

/** Settings meant for clients (an address, a profile) must not reach the server program, which reads the same names. */
function environmentFor({ durable }: TemporalOptions): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('TEMPORAL_'));
  // A server that is soon gone rather takes more memory than time to collect it.
  return { ...Object.fromEntries(kept), ...(durable ? {} : { GOGC: '400' }), TZ: 'UTC' };
}

async function clearFormerServer(folder: string, log: Log): Promise<void> {
  const file = pidFileOf(folder);
  if (!existsSync(file)) return;
  const [number = '', mark = ''] = readFileSync(file, 'utf8').split(/ (.*)/s);
  const pid = Number.parseInt(number, 10);
  if (isAlive(pid) && startMark(pid) === mark) {
    log(`Stopping Temporal process ${pid}, which a former run left behind on ${folder}`);
    await stopProcess(pid, STOP_STEPS);
  }
  rmSync(file, { force: true });
}

function pidFileOf(folder: string): string {
  return join(folder, 'temporal.pid');
}
