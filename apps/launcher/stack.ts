import type { Log } from './processes/child-process.js';
import { SupervisedUnit, type Running, type Unit } from './supervised-unit.js';

/** The parts that run, in the order in which they were added; they are stopped in the reverse order. */
export class Stack {
  private readonly units: SupervisedUnit<Running>[] = [];
  private stopped: Promise<void> | undefined;
  private reportLoss: (reason: Error) => void = () => undefined;

  /** Rejects when a part cannot be kept running. */
  readonly lost = new Promise<never>((_, reject) => (this.reportLoss = reject));

  constructor(
    private readonly log: Log,
    private readonly onChange: () => void,
  ) {
    // Nobody may be waiting at the moment of a loss; that alone must not end the process.
    this.lost.catch(() => undefined);
  }

  get isStopping(): boolean {
    return this.stopped !== undefined;
  }

  /** The process numbers of the parts that run, by name in lower case. */
  get pids(): Record<string, number> {
    return Object.fromEntries(
      this.units.flatMap(({ name, pid }) => (pid === undefined ? [] : [[name.toLowerCase(), pid]])),
    );
  }

  /** Starts a part and keeps it running from then on. */
  async add<R extends Running>(unit: Unit<R>): Promise<R> {
    if (this.isStopping) throw new Error(`${unit.name} is not started any more: everything is being stopped.`);
    const supervised = new SupervisedUnit(unit, {
      log: this.log,
      onChange: () => {
        this.log(`${unit.name}: started again`);
        this.onChange();
      },
      onLost: (reason) => this.reportLoss(new Error(reason)),
    });
    this.units.push(supervised);
    const startedAt = Date.now();
    const running = await supervised.start();
    this.log(`${unit.name}: started in ${((Date.now() - startedAt) / 1000).toFixed(1)} s (process ${running.pid})`);
    return running;
  }

  /** Stops every part, the last one added first; the same promise for every caller. */
  stop(): Promise<void> {
    return (this.stopped ??= this.stopAll());
  }

  /** Ends what is still running at once. */
  hurry(): void {
    this.units.forEach((unit) => unit.hurry());
  }

  private async stopAll(): Promise<void> {
    for (const unit of this.units.toReversed()) {
      const startedAt = Date.now();
      try {
        await unit.stop();
        this.log(`${unit.name}: stopped in ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
      } catch (error) {
        this.log(`${unit.name}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  }
}
