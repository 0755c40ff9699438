import { EventEmitter, once } from 'node:events';
import type { Log } from './processes/child-process.js';
import { withProgress } from './progress.js';
import { SupervisedUnit, type Running, type Supervision, type Unit } from './supervised-unit.js';

/** A part has ended in a way that no restart heals, as with a setting that is wrong. */
export class BeyondRepair extends Error {}

/** The parts that run, in the order in which they were added; they are stopped in the reverse order. */
export class Stack {
  private readonly units: SupervisedUnit<Running>[] = [];
  private readonly changes = new EventEmitter();
  private stopped: Promise<void> | undefined;
  private reportLoss: (reason: BeyondRepair) => void = () => undefined;
  private saidToBeDown = '';

  /** Rejects when a part cannot be kept running whatever is tried. One that only dies often is tried again for ever. */
  readonly lost = new Promise<never>((_, reject) => (this.reportLoss = reject));

  constructor(
    private readonly log: Log,
    private readonly onChange: () => void,
    private readonly supervision?: Supervision,
  ) {
    // Nobody may be waiting at the moment of a loss; that alone must not end the process.
    this.lost.catch(() => undefined);
    this.changes.setMaxListeners(0);
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
    const supervised = new SupervisedUnit<R>(
      unit,
      {
        log: this.log,
        onChange: () => this.change(),
        onLost: (reason) => this.reportLoss(new BeyondRepair(reason)),
        absentNeed: () => this.absentOf(unit.needs),
        untilNeedsAreUp: (signal) => this.untilUp(unit.needs, signal),
      },
      this.supervision,
    );
    this.units.push(supervised);
    return withProgress(this.log, unit.name, () => supervised.start(), {
      outcome: ({ pid }) => `started as process ${pid}`,
    });
  }

  /** Stops every part, the last one added first; the same promise for every caller. */
  stop(): Promise<void> {
    return (this.stopped ??= this.stopAll());
  }

  /** Ends what is still running at once. */
  hurry(): void {
    this.units.forEach((unit) => unit.hurry());
  }

  private change(): void {
    this.sayWhatIsDown();
    this.onChange();
    this.changes.emit('change');
  }

  private sayWhatIsDown(): void {
    const down = this.units
      .filter(({ isDown }) => isDown)
      .map(({ name }) => name)
      .join(', ');
    if (down === this.saidToBeDown || this.isStopping) return;
    this.saidToBeDown = down;
    this.log(down === '' ? 'Premia is whole again: every part is up' : `Premia is degraded; down: ${down}`);
  }

  /** Parts that are not of this stack, as a database of the user's own, count as up: nothing is known of them. */
  private absentOf(names: readonly string[] = []): string | undefined {
    return this.units.find(({ name, isDown }) => isDown && names.includes(name))?.name;
  }

  private async untilUp(names: readonly string[] | undefined, signal: AbortSignal): Promise<void> {
    while (!signal.aborted && this.absentOf(names) !== undefined)
      await once(this.changes, 'change', { signal }).catch(() => undefined);
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
