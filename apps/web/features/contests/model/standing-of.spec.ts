import { describe, expect, it } from '@jest/globals';
import { standingOf } from './standing-of.js';

describe('How far a contest has come', () => {
  const contest = {
    fromMonth: '2026-07',
    untilMonth: '2026-09',
    withdrawnAt: null,
    winners: 1,
    prizes: ['first', 'second'],
  };

  it.each([
    ['2026-06', 'ahead'],
    ['2026-07', 'running'],
    ['2026-09', 'running'],
    ['2026-10', 'over'],
  ])('in %s it is %s', (present, standing) => {
    expect(standingOf(contest, present)).toBe(standing);
  });

  it('is done with once each place has its winner', () => {
    expect(standingOf({ ...contest, winners: 2 }, '2026-10')).toBe('given');
  });

  it('stays called off whatever month it is', () => {
    expect(standingOf({ ...contest, withdrawnAt: '2026-07-02T09:00:00Z' }, '2026-10')).toBe('withdrawn');
  });
});
