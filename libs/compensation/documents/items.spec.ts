import { describe, expect, it } from '@jest/globals';
import { itemAt, listSteps, pairUp } from './items.js';

describe('Items of lists', () => {
  it('are read where they are, and nowhere else', () => {
    expect(itemAt(['a', 'b'], 1)).toBe('b');
    for (const index of [2, -1, 0.5]) expect(() => itemAt(['a', 'b'], index)).toThrow(RangeError);
  });

  it('are paired place by place', () => {
    expect(pairUp(['a', 'b'], [1n, 2n])).toEqual([
      ['a', 1n],
      ['b', 2n],
    ]);
    expect(() => pairUp(['a', 'b'], [1n])).toThrow(RangeError);
  });

  it('follow each other', () => {
    expect(listSteps(['a', 'b', 'c'])).toEqual([
      { before: 'a', here: 'b', index: 1 },
      { before: 'b', here: 'c', index: 2 },
    ]);
    expect(listSteps(['a'])).toEqual([]);
    expect(listSteps([])).toEqual([]);
  });
});
