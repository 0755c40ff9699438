import { setTimeout as pause } from 'node:timers/promises';
import { watchHealth, type HealthTiming } from './health-watch.js';
import { sendSignal, stopProcess, type Log } from './processes/child-process.js';

/** A started part of the stack. */
export interface Running {
  readonly pid: number;
  /** Settles with the reason in words when it has ended, for whatever cause. */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
  /** Asked once it has ended: why starting it again cannot help, with what to do; undefined when it may. */
  beyondRepair?(): string | undefined;
}

/** How one part of the stack is started, asked how it is, and told to hurry. */
export interface Unit<R extends Running> {
  readonly name: string;
  /** Starts it; `former` is the one that died, whose address others already know. */
  start(former: R | undefined): Promise<R>;
  /** Asks it for a sign of life of its own, not of what it depends on; the refusal in words. Without one it is up once it has started. */
  probe?(running: R, timeoutMs: number): Promise<string | undefined>;
  /** Parts without which it may end or fall silent through no fault of its own. */
  readonly needs?: readonly string[];
  /** The signal that ends it at once without losing what was committed. */
  readonly hurrySignal: NodeJS.Signals;
}

export interface Supervision extends HealthTiming {
  /** The pause before the first restart; each further one is twice as long. */
  readonly firstPauseMs: number;
  readonly longestPauseMs: number;
  /** After this long in health the next death counts as the first. */
  readonly steadyAfterMs: number;
  /** How long one that hangs may take to obey before it is ended by force. */
  readonly obeyWithinMs: number;
}

const SUPERVISION: Supervision = {
  firstPauseMs: 500,
  longestPauseMs: 30_000,
  steadyAfterMs: 60_000,
  obeyWithinMs: 5_000,
  probeEveryMs: 5_000,
  probeWithinMs: 5_000,
  missesAllowed: 3,
  startWithinMs: 120_000,
};

interface Watchers {
  readonly log: Log;
  /** Called when it is up or down or has another process number. */
  readonly onChange: () => void;
  /** Called when it has ended in a way that no restart heals. */
  readonly onLost: (reason: string) => void;
  /** The part that it needs and that is down now. */
  readonly absentNeed: () => string | undefined;
  /** Waits until everything that it needs is up. */
  readonly untilNeedsAreUp: (signal: AbortSignal) => Promise<void>;
}

/**
 * Keeps one part of the stack running: starts it again when it dies, each time a little later, for as long as it takes,
 * and ends it when it hangs. What it does while a part that it needs is away is not held against it.
 */
export class SupervisedUnit<R extends Running> {
  readonly name: string;
  private current: R | undefined;
  private starting: Promise<R> | undefined;
  private readonly stopping = new AbortController();
  private deaths = 0;
  private healthySince: number | undefined;
  private state: 'new' | 'up' | 'down' = 'new';

  constructor(
    private readonly unit: Unit<R>,
    private readonly watchers: Watchers,
    private readonly supervision = SUPERVISION,
  ) {
    this.name = unit.name;
  }

  get pid(): number | undefined {
    return this.current?.pid;
  }

  /** True from a death or a silence on until it is up again; one that was never up is not missed yet. */
  get isDown(): boolean {
    return this.state === 'down';
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

  private async launch(former?: R): Promise<R> {
    this.stopping.signal.throwIfAborted();
    this.starting = this.unit.start(former);
    const running = await this.starting;
    this.current = running;
    if (former) this.watchers.log(`${this.name}: started again (process ${running.pid})`);
    const over = new AbortController();
    let hangs = false;
    void this.untilItHangs(running, AbortSignal.any([over.signal, this.stopping.signal])).then((refusal) => {
      hangs = refusal !== undefined;
      return refusal === undefined ? undefined : this.endHanging(running, refusal);
    });
    void running.ended.then((reason) => {
      over.abort();
      // Its number may be another program's soon.
      if (this.current === running) this.current = undefined;
      return this.bringBack(running, hangs ? `hung, ${reason}` : reason);
    });
    return running;
  }

  /** Watches one run until the signal comes; answers with the refusal when there is no sign of life. */
  private async untilItHangs(running: R, signal: AbortSignal): Promise<string | undefined> {
    const { unit } = this;
    if (unit.probe === undefined) {
      this.becomeHealthy();
      return undefined;
    }
    return watchHealth(unit.probe.bind(unit, running), this.supervision, signal, {
      onAnswer: () => this.becomeHealthy(),
      onMiss: () => (this.healthySince = undefined),
      isExcused: () => this.watchers.absentNeed() !== undefined,
    });
  }

  private async endHanging(running: R, refusal: string): Promise<void> {
    this.watchers.log(`${this.name}: ${refusal}; ending it`);
    this.become('down');
    const waitMs = this.supervision.obeyWithinMs;
    const signals = ['SIGTERM', this.unit.hurrySignal, 'SIGKILL'] as const;
    await stopProcess(
      running.pid,
      signals.map((signal) => ({ signal, waitMs })),
    ).catch((error: Error) => this.watchers.log(`${this.name}: ${error.message}`));
  }

  private async bringBack(former: R, reason: string): Promise<void> {
    if (this.healthySince !== undefined && Date.now() - this.healthySince >= this.supervision.steadyAfterMs)
      this.deaths = 0;
    this.healthySince = undefined;
    const beyondRepair = former.beyondRepair?.();
    if (beyondRepair !== undefined && !this.stopping.signal.aborted)
      return this.watchers.onLost(`${this.name}: ${reason}. ${beyondRepair}`);
    while (!this.stopping.signal.aborted) {
      await this.waitForNextAttempt(reason);
      if (this.stopping.signal.aborted) return;
      try {
        await this.launch(former);
        return this.watchers.onChange();
      } catch (error) {
        reason = error instanceof Error ? error.message : String(error);
      }
    }
  }

  /** Says why it is down and when it is started again, and waits for that. */
  private async waitForNextAttempt(reason: string): Promise<void> {
    const { firstPauseMs, longestPauseMs } = this.supervision;
    const { signal } = this.stopping;
    const absent = this.watchers.absentNeed();
    let pauseMs = firstPauseMs;
    if (absent === undefined) {
      pauseMs = Math.min(firstPauseMs * 2 ** this.deaths, longestPauseMs);
      this.deaths += 1;
      const often = this.deaths > 1 ? ` (failure ${this.deaths} in a row)` : '';
      this.watchers.log(`${this.name}: ${reason}${often}; starting it again in ${pauseMs / 1000} s`);
    } else this.watchers.log(`${this.name}: ${reason}; starting it again once ${absent} is back`);
    this.become('down');
    if (absent !== undefined) await this.watchers.untilNeedsAreUp(signal);
    await pause(pauseMs, undefined, { signal }).catch(() => undefined);
  }

  private becomeHealthy(): void {
    this.healthySince ??= Date.now();
    this.become('up');
  }

  private become(state: 'up' | 'down'): void {
    if (this.state === state || this.stopping.signal.aborted) return;
    this.state = state;
    this.watchers.onChange();
  }
}
