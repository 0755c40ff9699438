import { spawn, type ChildProcess } from 'node:child_process';
import { constants, setPriority } from 'node:os';

const children = new Set<ChildProcess>();

interface ChildOutcome {
  /** Undefined when a signal ended it. */
  readonly code: number | undefined;
  readonly output: string;
}

interface ChildRun {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv | undefined;
  /** Whether the output goes straight to the terminal instead of into the outcome. */
  readonly visible: boolean;
  /** Whether others go first when the processor is busy. */
  readonly yielding?: boolean;
}

/** Runs a program of a stage to its end. It is known until then, so that an interruption can end it. */
export function runChild({ program, args, cwd, env, visible, yielding }: ChildRun): Promise<ChildOutcome> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      env: env ?? process.env,
      stdio: visible ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    });
    children.add(child);
    if (yielding && child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
    const chunks: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
    const finish = (code: number | undefined, more = ''): void => {
      children.delete(child);
      resolve({ code, output: Buffer.concat(chunks).toString('utf8') + more });
    };
    child.once('error', (error) => finish(undefined, error.message));
    child.once('close', (code) => finish(code ?? undefined));
  });
}

/** Ends every program that is still running. */
export function endChildren(): void {
  for (const child of children) child.kill('SIGTERM');
}
