import { describe, expect, it } from '@jest/globals';
import { SupervisedUnit, type Running } from './supervised-unit.js';

/** A part whose deaths the spec decides. */
function fakePart(failures: ReadonlySet<number> = new Set()) {
  const runs: { die: (reason: string) => void; former: number | undefined; stopped: boolean }[] = [];
  const start = (former: Running | undefined): Promise<Running> => {
    const run = { die: (_: string): void => undefined, former: former?.pid, stopped: false };
    runs.push(run);
    const pid = runs.length;
    if (failures.has(pid)) return Promise.reject(new Error(`attempt ${pid} failed`));
    const ended = new Promise<string>((resolve) => (run.die = resolve));
    const stop = (): Promise<void> => Promise.resolve(void (run.stopped = true));
    return Promise.resolve({ pid, ended, stop });
  };
  return { runs, unit: { name: 'Part', hurrySignal: 'SIGKILL' as const, start } };
}

/** Supervises a fake part; `event` answers with the next thing that was reported. */
function supervise(part: ReturnType<typeof fakePart>, delaysMs: readonly number[]) {
  const events: string[] = [];
  const waiting: ((event: string) => void)[] = [];
  const report = (text: string): void => {
    const next = waiting.shift();
    if (next) next(text);
    else events.push(text);
  };
  const watchers = {
    log: () => undefined,
    onChange: () => report('changed'),
    onLost: (reason: string) => report(reason),
  };
  const event = (): Promise<string> => {
    const known = events.shift();
    return known === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(known);
  };
  return { supervised: new SupervisedUnit(part.unit, watchers, delaysMs), event };
}

describe('A part of the running stack', () => {
  it('is started again when it dies, and is told whom it follows', async () => {
    const part = fakePart();
    const { supervised, event } = supervise(part, [0, 0]);
    await supervised.start();
    part.runs[0]?.die('ended by SIGKILL');
    expect(await event()).toBe('changed');
    expect(supervised.pid).toBe(2);
    expect(part.runs[1]?.former).toBe(1);
  });

  it('is tried again when a restart itself fails', async () => {
    const part = fakePart(new Set([2]));
    const { supervised, event } = supervise(part, [0, 0]);
    await supervised.start();
    part.runs[0]?.die('ended with code 1');
    expect(await event()).toBe('changed');
    expect(supervised.pid).toBe(3);
  });

  it('is given up after the last delay, with the last reason', async () => {
    const part = fakePart();
    const { supervised, event } = supervise(part, [0, 0]);
    await supervised.start();
    part.runs[0]?.die('ended with code 1');
    await event();
    part.runs[1]?.die('ended with code 1');
    await event();
    part.runs[2]?.die('ended with code 7');
    expect(await event()).toBe('Part has ended 3 times (ended with code 7)');
  });

  it('stays down once it was stopped, also when it was waiting to be started again', async () => {
    const part = fakePart();
    const { supervised } = supervise(part, [60_000]);
    await supervised.start();
    part.runs[0]?.die('ended with code 1');
    await supervised.stop();
    expect(part.runs).toHaveLength(1);
    await expect(supervised.start()).rejects.toThrow();
  });

  it('fails its first start to the caller', async () => {
    const { supervised } = supervise(fakePart(new Set([1])), [0]);
    await expect(supervised.start()).rejects.toThrow('attempt 1 failed');
  });
});
