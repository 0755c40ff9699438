import { setTimeout as pause } from 'node:timers/promises';
import type { ServiceProcess } from './service-process.js';
import type { StackOfProcesses } from './test-stack.js';

/** Milliseconds from the sending of an act to the end of the worker: the number of the act chooses. */
const moments = [0, 6, 15, 30, 50, 80];
/** The API goes after the worker, while it waits for an answer that the other worker may give. */
const apiAfterMs = 10;
/** More than the slowest act takes on a busy machine; less than a spec gives its test, so that it says what was there. */
const longestActMs = 150_000;
const mostLogged = 3_000;

/** Two workers and an API that are killed by turns in the middle of what people do. */
export class StruckProcesses {
  /** The acts at which all that were to be killed were at work, in order. */
  readonly struckAt: string[] = [];
  private acts = 0;

  private constructor(
    private readonly api: ServiceProcess,
    private readonly workers: readonly [ServiceProcess, ServiceProcess],
  ) {}

  static async of(stack: StackOfProcesses): Promise<StruckProcesses> {
    return new StruckProcesses(stack.api, [stack.worker, await stack.startAnotherWorker()]);
  }

  /** Does something while one of the workers, and then the API, are ended by SIGKILL and started again at once. */
  async during<T>(what: string, act: () => Promise<T>): Promise<T> {
    const worker = this.workers[this.acts % 2 === 0 ? 0 : 1];
    const moment = moments[this.acts++ % moments.length];
    await Promise.all([...this.workers, this.api].map((each) => each.untilUp()));
    const inFlight = act();
    // What it comes to while the processes are down is read below, not by the runtime.
    inFlight.catch(() => undefined);
    await pause(moment);
    if (worker.isRunning && this.api.isRunning) this.struckAt.push(what);
    await worker.kill();
    worker.start();
    await pause(apiAfterMs);
    await this.api.kill();
    this.api.start();
    return this.answered(what, inFlight);
  }

  private async answered<T>(what: string, inFlight: Promise<T>): Promise<T> {
    const told = new AbortController();
    const late = pause(longestActMs, undefined, { signal: told.signal }).then(() => {
      const logs = [this.api, ...this.workers].map(({ lastOutput }) => lastOutput.slice(-mostLogged));
      throw new Error(`"${what}" had no answer within ${longestActMs / 1000} s.\n${logs.join('\n--\n')}`);
    });
    late.catch(() => undefined);
    return Promise.race([inFlight, late]).finally(() => told.abort());
  }
}
