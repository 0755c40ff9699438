import { describe, expect, it } from '@jest/globals';
import { hasMoved } from './has-moved.js';

const before = { now: '2026-06-28T09:00:00Z', heardAt: 1_000_000 };

describe('The clock of an organisation', () => {
  it('goes on as time does', () => {
    expect(hasMoved(before, { now: '2026-06-28T09:05:20Z', heardAt: 1_300_000 })).toBe(false);
  });

  it('was moved where it says more than has passed', () => {
    expect(hasMoved(before, { now: '2026-07-08T00:00:00Z', heardAt: 1_010_000 })).toBe(true);
  });
});
