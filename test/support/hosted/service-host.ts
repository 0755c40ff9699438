import { type ChildProcess, fork } from 'node:child_process';
import type { HostAnswer, HostRequest } from './host-messages.js';

const mostOutput = 100_000;

/** Settings come with each application: in the environment there are none that it could take by accident. */
const setting = /^(DATABASE_|TEMPORAL_|PREMIA_)/;

/** What an application has to close, and what it leaves behind to end: more than a worker gives its activities. */
const patienceMs = 45_000;

/**
 * A host lives for minutes and for a few stacks. What V8 would do to be fast for hours does not come back to it: it
 * optimises only what is very hot, keeps what it has compiled, and cleans its young objects less often.
 */
const flags = [
  '--expose-gc',
  '--interrupt-budget=400000',
  '--no-flush-bytecode',
  '--min-semi-space-size=16',
  '--max-semi-space-size=32',
];

/** A process that hosts one application of a service after another; it ends with the process that runs the specs. */
export class ServiceHost {
  private readonly child: ChildProcess;
  private output = '';
  private isEnded = false;
  private settle: ((answer: HostAnswer) => void) | undefined;

  /** @param folder has the built service */
  constructor(folder: string, patience = patienceMs) {
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !setting.test(name)));
    this.child = fork('dist/test/support/hosted/host.js', [folder, String(patience)], {
      env: { ...env, NODE_ENV: 'test', TZ: 'UTC' },
      execArgv: flags,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.on('data', (chunk: Buffer) => (this.output = (this.output + chunk.toString()).slice(-mostOutput)));
    this.child.on('message', (answer: HostAnswer) => this.settle?.(answer));
    this.child.on('close', () => {
      this.isEnded = true;
      this.settle?.({ isDone: false, problem: `The host has ended.\n${this.output}` });
    });
    this.keepSpecs(false);
  }

  get isRunning(): boolean {
    return !this.isEnded;
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  /** What it wrote itself, beside the logs of its applications. */
  get lastOutput(): string {
    return this.output;
  }

  /** Begins an application with these settings, and no others, whose log goes into the file. */
  start(env: Record<string, string>, logFile: string): Promise<void> {
    return this.ask({ kind: 'start', env, logFile });
  }

  /** Closes the application. Rejects where it leaves anything behind; the process ends then. */
  stop(): Promise<void> {
    return this.ask({ kind: 'stop' });
  }

  end(): void {
    this.isEnded = true;
    this.child.kill('SIGKILL');
  }

  private async ask(request: HostRequest): Promise<void> {
    this.keepSpecs(true);
    const answered = new Promise<HostAnswer>((resolve) => (this.settle = resolve));
    if (this.isRunning) this.child.send(request);
    else this.settle?.({ isDone: false, problem: `The host has ended.\n${this.output}` });
    const answer = await answered;
    this.settle = undefined;
    this.keepSpecs(false);
    if (answer.isDone) return;
    this.end();
    throw new Error(answer.problem);
  }

  /** While nobody waits for an answer, the process of the specs may end, and this one with it. */
  private keepSpecs(isAsked: boolean): void {
    const { channel, stdout, stderr } = this.child;
    for (const handle of [this.child, channel, stdout, stderr] as ({ ref(): void; unref(): void } | null)[])
      if (isAsked) handle?.ref();
      else handle?.unref();
  }
}
