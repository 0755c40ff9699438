import { describe, expect, it } from '@jest/globals';
import { cpuMilliseconds } from './cpu-time.js';

const toldHere = process.platform === 'linux';

describe('The CPU of a process', () => {
  it('grows by what it works', () => {
    const before = cpuMilliseconds(process.pid);
    const until = performance.now() + 300;
    while (performance.now() < until);
    const after = cpuMilliseconds(process.pid);
    if (toldHere) expect((after ?? 0) - (before ?? 0)).toBeGreaterThan(0);
    else expect(after).toBeUndefined();
  });

  it('is not told of one that is not there', () => {
    expect(cpuMilliseconds(999_999_999)).toBeUndefined();
  });
});
