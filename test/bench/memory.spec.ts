import { describe, expect, it } from '@jest/globals';
import { memoryMegabytes, peakMegabytes } from './memory.js';

const toldHere = process.platform === 'linux';

describe('The memory of a process', () => {
  it('is what it holds', () => {
    const held = memoryMegabytes(process.pid);
    if (toldHere) expect(held).toBeGreaterThan(10);
    else expect(held).toBeUndefined();
  });

  it('is at its peak no less than that', () => {
    const peak = peakMegabytes(process.pid);
    if (toldHere) expect(peak).toBeGreaterThan(10);
    else expect(peak).toBeUndefined();
    expect(peakMegabytes(999_999_999)).toBeUndefined();
  });

  it('is not told of one that is not there', () => {
    expect(memoryMegabytes(999_999_999)).toBeUndefined();
  });
});
