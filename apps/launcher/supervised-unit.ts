import { setTimeout as pause } from 'node:timers/promises';
import { sendSignal, type Log } from './processes/child-process.js';

/** A started part of the stack. */
export interface Running {
  readonly pid: number;
  /** Settles with the reason in words when it has ended, for whatever cause. */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

/** How one part of the stack is started and told to hurry. */
export interface Unit<R extends Running> {
  readonly name: string;
  /** Starts it; `former` is the one that died, whose address others already know. */
  start(former: R | undefined): Promise<R>;
  /** The signal that ends it at once without losing what was committed. */
  readonly hurrySignal: NodeJS.Signals;
}

interface Watchers {
  readonly log: Log;
  /** Called after a restart: the process number is another. */
  readonly onChange: () => void;
  /** Called when restarting is given up. */
  readonly onLost: (reason: string) => void;
}

/** How long to wait before each restart; after the last one restarting is given up. */
const DELAYS_MS: readonly number[] = [500, 1_000, 2_000, 4_000, 8_000];
/** After this long without a death the next one counts as the first. */
const STEADY_AFTER_MS = 60_000;

/** Keeps one part of the stack running: starts it again when it dies, each time a little later, and gives up in the end. */
export class SupervisedUnit<R extends Running> {
  readonly name: string;
  private current: R | undefined;
  private starting: Promise<R> | undefined;
  private readonly stopping = new AbortController();
  private deaths = 0;

  constructor(
    private readonly unit: Unit<R>,
    private readonly watchers: Watchers,
    private readonly delaysMs = DELAYS_MS,
  ) {
    this.name = unit.name;
  }

  get pid(): number | undefined {
    return this.current?.pid;
  }

  /** The first start; its failure is the caller's to handle. */
  async start(): Promise<R> {
    return this.launch();
  }

  /** Ends the unit for good, also while it is only just starting. */
  async stop(): Promise<void> {
    this.stopping.abort();
    const running = (await this.starting?.catch(() => undefined)) ?? this.current;
    await running?.stop();
  }

  /** Shortens a stop that is under way. */
  hurry(): void {
    if (this.current) sendSignal(this.current.pid, this.unit.hurrySignal);
  }

  private async launch(): Promise<R> {
    this.stopping.signal.throwIfAborted();
    this.starting = this.unit.start(this.current);
    const running = await this.starting;
    this.current = running;
    const startedAt = Date.now();
    void running.ended.then((reason) => this.bringBack(reason, Date.now() - startedAt));
    return running;
  }

  private async bringBack(reason: string, livedMs: number): Promise<void> {
    if (livedMs > STEADY_AFTER_MS) this.deaths = 0;
    while (!this.stopping.signal.aborted) {
      const delay = this.delaysMs[this.deaths];
      if (delay === undefined)
        return this.watchers.onLost(`${this.name} has ended ${this.deaths + 1} times (${reason})`);
      this.deaths += 1;
      this.watchers.log(
        `${this.name}: ${reason}; starting it again in ${delay / 1000} s (attempt ${this.deaths} of ${this.delaysMs.length})`,
      );
      await pause(delay, undefined, { signal: this.stopping.signal }).catch(() => undefined);
      if (this.stopping.signal.aborted) return;
      try {
        await this.launch();
        return this.watchers.onChange();
      } catch (error) {
        reason = error instanceof Error ? error.message : String(error);
      }
    }
  }
}
