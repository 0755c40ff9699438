import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { BoundedPool } from './bounded-pool.js';

const functions = `
export const double = (number) => number * 2;
export const untilTold = (cells) => { begin(cells); Atomics.wait(cells, 1, 0); return 'told'; };
export const forEver = (cells) => { begin(cells); for (;;); };
export const hoard = () => { const all = []; for (;;) all.push(new Array(100_000).fill(all.length)); };
function begin(cells) { Atomics.store(cells, 0, 1); }
`;

/** Two cells that threads share: whether the calculation has begun, and whether it is told to end. */
function sharedCells() {
  const cells = new Int32Array(new SharedArrayBuffer(8));
  return {
    cells,
    begun: async () => {
      while (Atomics.load(cells, 0) === 0) await turn();
    },
    tell: () => {
      Atomics.store(cells, 1, 1);
      Atomics.notify(cells, 1);
    },
  };
}

const longEnough = 600_000;
const asking = () => new AbortController().signal;

describe('Calculations beside the event loop', () => {
  let folder: string;
  let pool: BoundedPool;

  const open = (bounds: Partial<ConstructorParameters<typeof BoundedPool>[1]> = {}) => {
    pool = new BoundedPool(join(folder, 'functions.mjs'), {
      threads: 1,
      waiting: 1,
      longestMs: longEnough,
      memoryMb: 64,
      ...bounds,
    });
    return pool;
  };
  const codeOf = (running: Promise<unknown>) =>
    running.then(
      () => 'an answer',
      (error: { code?: string }) => error.code,
    );

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'premia-pool-'));
    await writeFile(join(folder, 'functions.mjs'), functions);
  });
  afterEach(() => pool.close());
  afterAll(() => rm(folder, { recursive: true }));

  it('let others be answered meanwhile', async () => {
    open({ threads: 2 });
    const { cells, begun, tell } = sharedCells();
    const heavy = pool.run('untilTold', cells, asking());
    await begun();
    expect(await pool.run('double', 21, asking())).toBe(42);
    tell();
    expect(await heavy).toBe('told');
  });

  it('are refused when as many wait as may, and those that wait are answered in their turn', async () => {
    open();
    const { cells, begun, tell } = sharedCells();
    const heavy = pool.run('untilTold', cells, asking());
    await begun();
    const waiting = pool.run('double', 21, asking());
    expect(await codeOf(pool.run('double', 1, asking()))).toBe('calculations-busy');
    tell();
    expect(await Promise.all([heavy, waiting])).toEqual(['told', 42]);
  });

  it('are stopped when they take too long, and the next begins', async () => {
    open({ longestMs: 500 });
    expect(await codeOf(pool.run('forEver', sharedCells().cells, asking()))).toBe('calculation-too-long');
    await pool.close();
    expect(await open().run('double', 21, asking())).toBe(42);
  });

  it('are stopped when whoever asked has gone, and those that wait begin in their place', async () => {
    open();
    const { cells, begun } = sharedCells();
    const asked = new AbortController();
    const heavy = codeOf(pool.run('forEver', cells, asked.signal));
    await begun();
    const waiting = pool.run('double', 21, asking());
    asked.abort();
    expect(await heavy).toBe('request-ended');
    expect(await waiting).toBe(42);
  });

  it('are stopped when they need too much memory, and the next begins', async () => {
    open({ memoryMb: 16 });
    expect(await codeOf(pool.run('hoard', undefined, asking()))).toBe('calculation-too-large');
    expect(await pool.run('double', 21, asking())).toBe(42);
  });
});
