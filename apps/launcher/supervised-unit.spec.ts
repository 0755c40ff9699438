import { describe, expect, it } from '@jest/globals';
import { SupervisedUnit, type Running } from './supervised-unit.js';

const supervision = {
  firstPauseMs: 1,
  longestPauseMs: 5,
  steadyAfterMs: 60_000,
  obeyWithinMs: 1_000,
  probeEveryMs: 1,
  probeWithinMs: 1_000,
  missesAllowed: 3,
  startWithinMs: 60_000,
};

/** A part whose deaths the spec decides. */
function fakePart(failures: ReadonlySet<number> = new Set()) {
  const runs: { die: (reason: string) => void; former: number | undefined }[] = [];
  const start = (former: Running | undefined): Promise<Running> => {
    const run = { die: (_: string): void => undefined, former: former?.pid };
    runs.push(run);
    const pid = runs.length;
    if (failures.has(pid)) return Promise.reject(new Error(`attempt ${pid} failed`));
    const ended = new Promise<string>((resolve) => (run.die = resolve));
    const beyondRepair = (): string | undefined => (part.isBeyondRepair ? 'Mend its settings.' : undefined);
    return Promise.resolve({ pid, ended, stop: () => Promise.resolve(), beyondRepair });
  };
  const part = { runs, isBeyondRepair: false, unit: { name: 'Part', hurrySignal: 'SIGKILL' as const, start } };
  return part;
}

/** Supervises a fake part; `until` waits for a line of its log. */
function supervise(part: ReturnType<typeof fakePart>, changes: Partial<typeof supervision> = {}) {
  const log: string[] = [];
  const listeners = new Set<() => void>();
  let releaseNeeds = (): void => undefined;
  const world = {
    absent: undefined as string | undefined,
    returnOfNeeds: (): void => {
      world.absent = undefined;
      releaseNeeds();
    },
  };
  const watchers = {
    log: (line: string): void => {
      log.push(line);
      listeners.forEach((listener) => listener());
    },
    onChange: () => undefined,
    onLost: (reason: string) => watchers.log(`lost: ${reason}`),
    absentNeed: () => world.absent,
    untilNeedsAreUp: () => new Promise<void>((resolve) => (releaseNeeds = resolve)),
  };
  const supervised = new SupervisedUnit(part.unit, watchers, { ...supervision, ...changes });
  const until = (line: string): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (!log.includes(line)) return;
        listeners.delete(look);
        resolve();
      };
      listeners.add(look);
      look();
    });
  return { supervised, log, until, world };
}

describe('A part of the running stack', () => {
  it('is started again when it dies, and is told whom it follows', async () => {
    const part = fakePart();
    const { supervised, until } = supervise(part);
    await supervised.start();
    expect(supervised.isDown).toBe(false);
    part.runs[0]?.die('ended by SIGKILL');
    await until('Part: started again (process 2)');
    expect([supervised.pid, part.runs[1]?.former]).toEqual([2, 1]);
  });

  it('is started again for as long as it takes, with pauses that double up to the longest', async () => {
    const part = fakePart(new Set([2, 6]));
    const { supervised, log, until } = supervise(part);
    await supervised.start();
    for (const pid of [1, 3, 4, 5, 7, 8]) {
      if (pid > 1) await until(`Part: started again (process ${pid})`);
      part.runs[pid - 1]?.die('ended with code 1');
    }
    await until('Part: started again (process 9)');
    expect(log.filter((line) => !line.includes('started again'))).toEqual([
      'Part: ended with code 1; starting it again in 0.001 s',
      'Part: attempt 2 failed (failure 2 in a row); starting it again in 0.002 s',
      'Part: ended with code 1 (failure 3 in a row); starting it again in 0.004 s',
      'Part: ended with code 1 (failure 4 in a row); starting it again in 0.005 s',
      'Part: ended with code 1 (failure 5 in a row); starting it again in 0.005 s',
      'Part: attempt 6 failed (failure 6 in a row); starting it again in 0.005 s',
      'Part: ended with code 1 (failure 7 in a row); starting it again in 0.005 s',
      'Part: ended with code 1 (failure 8 in a row); starting it again in 0.005 s',
    ]);
  });

  it('begins with the shortest pause again after some time in health', async () => {
    const part = fakePart();
    const { supervised, log, until } = supervise(part, { steadyAfterMs: 0 });
    await supervised.start();
    part.runs[0]?.die('ended with code 1');
    await until('Part: started again (process 2)');
    part.runs[1]?.die('ended by SIGSEGV');
    await until('Part: started again (process 3)');
    expect(log).toContain('Part: ended by SIGSEGV; starting it again in 0.001 s');
  });

  it('is not blamed while a part that it needs is away: it waits for that one and keeps its short pause', async () => {
    const part = fakePart();
    const { supervised, log, until, world } = supervise(part);
    await supervised.start();
    world.absent = 'PostgreSQL';
    part.runs[0]?.die('ended with code 1');
    await until('Part: ended with code 1; starting it again once PostgreSQL is back');
    expect([supervised.isDown, part.runs.length]).toEqual([true, 1]);
    world.returnOfNeeds();
    await until('Part: started again (process 2)');
    part.runs[1]?.die('ended with code 1');
    await until('Part: started again (process 3)');
    expect(log).toContain('Part: ended with code 1; starting it again in 0.001 s');
  });

  it('is not started again when that heals nothing', async () => {
    const part = fakePart();
    const { supervised, log, until } = supervise(part);
    await supervised.start();
    part.isBeyondRepair = true;
    part.runs[0]?.die('ended with code 2');
    await until('lost: Part: ended with code 2. Mend its settings.');
    expect([part.runs.length, log.length]).toEqual([1, 1]);
  });

  it('stays down once it was stopped, also when it was waiting to be started again', async () => {
    const part = fakePart();
    const { supervised, until } = supervise(part, { firstPauseMs: 60_000, longestPauseMs: 60_000 });
    await supervised.start();
    part.runs[0]?.die('ended with code 1');
    await until('Part: ended with code 1; starting it again in 60 s');
    await supervised.stop();
    expect(part.runs).toHaveLength(1);
    await expect(supervised.start()).rejects.toThrow();
  });

  it('fails its first start to the caller', async () => {
    const { supervised } = supervise(fakePart(new Set([1])));
    await expect(supervised.start()).rejects.toThrow('attempt 1 failed');
  });
});
