import { describe, expect, it } from '@jest/globals';
import { percentileOf } from './percentile.js';

describe('A percentile', () => {
  it('is a figure that was measured', () => {
    const figures = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect([0, 0.5, 0.95, 1].map((share) => percentileOf(figures, share))).toEqual([1, 50, 95, 100]);
    expect(percentileOf([7], 0.95)).toBe(7);
  });

  it('leaves the figures in their order', () => {
    const figures = [3, 1, 2];
    percentileOf(figures, 0.5);
    expect(figures).toEqual([3, 1, 2]);
  });

  it('is refused where nothing was measured', () => {
    expect(() => percentileOf([], 0.5)).toThrow(RangeError);
  });
});
