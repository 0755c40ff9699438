import { describe, expect, it } from '@jest/globals';
import { isSameView, searchOf, sortedNext, viewOf } from './table-view.js';

describe('How a list is looked at', () => {
  it('is the same when it comes back from its address', () => {
    const view = { filter: 'Orlova', sorting: [{ id: 'now', desc: true }], hidden: ['change', 'before'] };
    const search = searchOf(view);
    expect(search).toEqual({ filter: 'Orlova', order: '-now', hide: 'change before' });
    expect(viewOf({ filter: 'Orlova', order: '-now', hide: 'change before' })).toEqual(view);
  });

  it('is as it comes where the address says nothing', () => {
    expect(viewOf({})).toEqual({ filter: '', sorting: [], hidden: [] });
    expect(searchOf(viewOf({}))).toEqual({ filter: undefined, order: undefined, hide: undefined });
  });

  it('is told apart from another by each of its parts', () => {
    expect(isSameView({ order: 'now' }, { order: 'now' })).toBe(true);
    expect(isSameView({ order: 'now' }, { order: '-now' })).toBe(false);
    expect(isSameView({ filter: 'a' }, {})).toBe(false);
    expect(isSameView({ hide: 'a' }, { hide: 'b' })).toBe(false);
  });

  it('is ordered up, down, and as it came', () => {
    const up = sortedNext([], 'now');
    const down = sortedNext(up, 'now');
    expect([up, down, sortedNext(down, 'now')]).toEqual([
      [{ id: 'now', desc: false }],
      [{ id: 'now', desc: true }],
      [],
    ]);
    expect(sortedNext(down, 'before')).toEqual([{ id: 'before', desc: false }]);
  });
});
