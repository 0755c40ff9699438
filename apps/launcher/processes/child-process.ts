import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive } from './process-facts.js';

/** Receives one line of progress for the person at the terminal. */
export type Log = (line: string) => void;

/** The system user under which a program runs; undefined stands for whoever runs us. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** A program that runs in its own process group, so that Ctrl-C at the terminal reaches it only through us. */
export interface BackgroundProcess {
  readonly pid: number;
  /** Settles with the reason in words when the process has ended, for whatever cause. */
  readonly ended: Promise<string>;
  /** The reason in words once it has ended, else undefined. */
  endedBecause(): string | undefined;
  /** Its exit code once it has ended by itself. */
  exitCode(): number | undefined;
}

interface Launch {
  readonly program: string;
  readonly args: readonly string[];
  /** Without one the output goes to the terminal. */
  readonly logFile?: string | undefined;
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  readonly account?: Account | undefined;
}

/** Starts a program detached from our process group, with its whole output appended to a log file. */
export async function startInBackground(launch: Launch): Promise<BackgroundProcess> {
  const log = launch.logFile === undefined ? 'inherit' : openLog(launch.logFile);
  const child = spawn(launch.program, launch.args, {
    detached: true,
    stdio: ['ignore', log, log],
    env: launch.env ?? process.env,
    cwd: launch.cwd,
    uid: launch.account?.uid,
    gid: launch.account?.gid,
  });
  if (typeof log === 'number') closeSync(log);
  let reason: string | undefined;
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ? `ended by ${signal}` : `ended with code ${code}`));
  }).then((words) => (reason = words));
  if (child.pid === undefined) {
    throw new Error(
      `${launch.program} could not be started: ${await ended}. Check that the file exists and may be executed.`,
    );
  }
  return { pid: child.pid, ended, endedBecause: () => reason, exitCode: () => child.exitCode ?? undefined };
}

function openLog(file: string): number {
  mkdirSync(dirname(file), { recursive: true });
  return openSync(file, 'a', 0o640);
}

/** One step of ending a process: the signal, and how long it may take to obey. */
export interface StopStep {
  readonly signal: NodeJS.Signals;
  readonly waitMs: number;
}

/** Sends the signals one after the other until the process is gone; returns the signal that did it, or undefined if none was needed. */
export async function stopProcess(pid: number, steps: readonly StopStep[]): Promise<NodeJS.Signals | undefined> {
  for (const { signal, waitMs } of steps) {
    if (!isAlive(pid)) return undefined;
    sendSignal(pid, signal);
    if (await hasGone(pid, waitMs)) return signal;
  }
  throw new Error(
    `Process ${pid} is still there after ${steps.map((step) => step.signal).join(', ')}. End it by hand, then try again.`,
  );
}

/** Sends a signal and does not mind when the process has gone in the meantime. */
export function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Waits until a process has gone, at most the given time. */
async function hasGone(pid: number, waitMs: number): Promise<boolean> {
  for (const until = Date.now() + waitMs; Date.now() < until;) {
    if (!isAlive(pid)) return true;
    await pause(20);
  }
  return !isAlive(pid);
}

/** The end of a log file, for an error message that saves the reader a search. */
export function lastLines(file: string, count: number): string {
  try {
    return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
  } catch {
    return '(nothing was logged)';
  }
}
