import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';

const lookMs = 10;
const longestStartMs = 60_000;
const mostOutput = 1_000_000;

const root = process.cwd();

type Service = 'api' | 'worker';

/** What each of them logs once it takes up work. */
const signOfLife: Record<Service, string> = { api: 'successfully started', worker: 'Polling ' };

/** One of the product's own processes, as built; a test may kill it at any moment and start it again. */
export class ServiceProcess {
  private child: ChildProcess | undefined;
  private output = '';

  constructor(
    private readonly service: Service,
    private readonly env: Record<string, string>,
  ) {}

  start(): void {
    this.output = '';
    // The product never learns who owns its tables.
    const { DATABASE_OWNER_URL: _, ...given } = process.env;
    this.child = spawn(process.execPath, [`dist/services/${this.service}/main.js`], {
      cwd: root,
      env: { ...given, ...this.env, TZ: 'UTC', LOG_LEVEL: 'info' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.on('data', (chunk: Buffer) => (this.output = (this.output + chunk.toString()).slice(-mostOutput)));
  }

  get isRunning(): boolean {
    return this.child !== undefined && this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Everything that it wrote since it was started last. */
  get log(): string {
    return this.output;
  }

  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** What it wrote last, for the message of a test that failed. */
  get lastOutput(): string {
    return this.output.slice(-20_000);
  }

  /** Until it has taken up work; a bounded time. */
  async untilUp(): Promise<void> {
    for (let attempt = 0; attempt < longestStartMs / lookMs; attempt += 1) {
      if (this.output.includes(signOfLife[this.service])) return;
      if (!this.isRunning) break;
      await pause(lookMs);
    }
    throw new Error(`The ${this.service} did not start:\n${this.output}`);
  }

  /** Sends it a signal that it need not end by, such as SIGSTOP. */
  signal(signal: NodeJS.Signals): void {
    this.child?.kill(signal);
  }

  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.end('SIGTERM');
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const child = this.child;
    if (!child || !this.isRunning) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  }
}
