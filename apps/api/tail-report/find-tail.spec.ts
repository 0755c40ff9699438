import { describe, expect, it } from '@jest/globals';
import { findTail } from './find-tail.js';

const rules = { share: '20 %', leastPeople: 3 };
const month = '2026-01';
const tailOf = (results: readonly number[], changes: Partial<typeof rules> = {}) =>
  [
    ...findTail(
      results.map((result, index) => ({ personId: `${index}`, departmentId: 'd', month, result: BigInt(result) })),
      { ...rules, ...changes },
    ),
  ]
    .map((key) => key.slice(month.length + 1))
    .toSorted();

describe('the tail of a department', () => {
  it('is its lowest fifth, and one at least', () => {
    expect(tailOf([90, 80, 70])).toEqual(['2']);
    expect(tailOf([90, 80, 70, 60, 50, 40, 30, 20, 10, 5])).toEqual(['8', '9']);
    expect(tailOf([10, 20, 30, 40], { share: '50 %' })).toEqual(['0', '1']);
  });

  it('has none where equals do not fit into it', () => {
    expect(tailOf([100, 100, 100, 100, 100])).toEqual([]);
    expect(tailOf([50, 50, 90, 90, 90])).toEqual([]);
    expect(tailOf([50, 50, 90, 90, 90], { share: '40 %' })).toEqual(['0', '1']);
  });

  it('has none where too few have a result', () => {
    expect(tailOf([10, 90])).toEqual([]);
    expect(tailOf([])).toEqual([]);
  });

  it('is found in each department and month by itself', () => {
    const results = ['a', 'b'].flatMap((departmentId) =>
      [1n, 2n, 3n].map((result) => ({ personId: `${departmentId}${result}`, departmentId, month, result })),
    );
    expect([...findTail(results, rules)]).toEqual(['2026-01 a1', '2026-01 b1']);
  });
});
