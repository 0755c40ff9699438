import { describe, expect, it } from '@jest/globals';
import { decisionsOf, isOver } from './acts-of-delegation.js';

const delegation = (changes: object = {}) => ({
  status: 'confirmed',
  proposedBy: 'admin',
  principalId: 'olga',
  delegateId: 'konstantin',
  untilOn: '2026-07-10',
  ...changes,
});

describe('A delegation', () => {
  it('is ended by its principal until its last day, and is over by itself afterwards', () => {
    expect(decisionsOf(delegation(), 'olga', false, '2026-07-10')).toEqual(['end']);
    expect(isOver(delegation(), '2026-07-10')).toBe(false);
    expect(decisionsOf(delegation(), 'olga', true, '2026-07-11')).toEqual([]);
    expect(isOver(delegation(), '2026-07-11')).toBe(true);
  });

  it('is confirmed by a second person, and withdrawn by whoever proposed it', () => {
    const proposed = delegation({ status: 'proposed' });
    expect(decisionsOf(proposed, 'olga', false, '2026-07-01')).toEqual(['confirm', 'refuse']);
    expect(decisionsOf(proposed, 'admin', true, '2026-07-01')).toEqual(['withdraw']);
    expect(decisionsOf(proposed, 'konstantin', true, '2026-07-01')).toEqual([]);
    expect(isOver(proposed, '2027-01-01')).toBe(false);
  });
});
