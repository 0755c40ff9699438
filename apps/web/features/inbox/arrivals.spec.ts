import { describe, expect, it } from '@jest/globals';
import { arrivalsOf, seenOf } from './arrivals.js';

const item = (documentId: string, version = 1) => ({ documentId, version });

describe('An inbox that somebody reads', () => {
  it('keeps what comes behind the list until it is asked for', () => {
    const seen = seenOf([item('plan'), item('memo')]);
    const { shown, arrived } = arrivalsOf([item('fine'), item('plan'), item('memo')], seen);
    expect([shown, arrived]).toEqual([[item('plan'), item('memo')], [item('fine')]]);
  });

  it('marks what was replaced by another version while it was read', () => {
    const { shown, replaced } = arrivalsOf([item('plan', 2), item('memo')], seenOf([item('plan'), item('memo')]));
    expect(shown).toEqual([item('plan', 2), item('memo')]);
    expect([...replaced]).toEqual(['plan']);
  });

  it('shows what comes at once where nothing is left that could move', () => {
    const { shown, arrived } = arrivalsOf([item('fine')], seenOf([item('plan')]));
    expect([shown, arrived]).toEqual([[item('fine')], []]);
  });
});
