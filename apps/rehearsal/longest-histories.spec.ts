import { describe, expect, it } from '@jest/globals';
import { printLongestHistories, unboundedHistories } from './longest-histories.js';

describe('The longest histories of a rehearsal', () => {
  it('are told from the longest on', () => {
    expect(printLongestHistories({ documentApproval: 37, businessClock: 594 })).toBe(
      'Longest histories, in events: businessClock 594, documentApproval 37',
    );
  });

  it('name what grows with every day, and nothing that starts afresh when it is asked to', () => {
    expect(unboundedHistories({ businessClock: 4_210, monthlyCycle: 5_001 })).toEqual(['monthlyCycle']);
  });
});
