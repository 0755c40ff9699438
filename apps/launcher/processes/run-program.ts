import { spawn } from 'node:child_process';
import type { Account } from './child-process.js';

export interface ProgramResult {
  readonly code: number | undefined;
  /** Standard output and standard error in the order of arrival. */
  readonly output: string;
  readonly stdout: string;
}

interface RunOptions {
  readonly env?: NodeJS.ProcessEnv | undefined;
  readonly cwd?: string | undefined;
  readonly account?: Account | undefined;
  readonly timeoutMs: number;
}

export type RunProgram = (program: string, args: readonly string[], options: RunOptions) => Promise<ProgramResult>;

/** Runs a program to its end and never throws: a program that is missing, refuses or hangs has no code 0 and says so in its output. */
export const runProgram: RunProgram = (program, args, options) =>
  new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: options.env ?? process.env,
      cwd: options.cwd,
      uid: options.account?.uid,
      gid: options.account?.gid,
    });
    // The `timeout` of spawn itself would keep its timer when the program does not exist.
    const timer = setTimeout(() => child.kill('SIGKILL'), options.timeoutMs);
    const [all, standard]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (chunk: Buffer) => [all, standard].forEach((chunks) => chunks.push(chunk)));
    child.stderr.on('data', (chunk: Buffer) => all.push(chunk));
    child.once('error', (error) => {
      clearTimeout(timer);
      resolve({ code: undefined, output: error.message, stdout: '' });
    });
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      const output = Buffer.concat(all).toString('utf8').trim();
      const cut = signal ? `\nended by ${signal} (limit ${options.timeoutMs / 1000} s)` : '';
      resolve({ code: code ?? undefined, output: `${output}${cut}`, stdout: Buffer.concat(standard).toString('utf8') });
    });
  });
