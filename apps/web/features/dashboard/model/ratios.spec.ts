import { describe, expect, it } from '@jest/globals';
import { meanOf, percentOf } from './ratios.js';

describe('Figures of the dashboard', () => {
  it('say what pay is of what was sold', () => {
    // 1 842 300 of 59 429 032.26 is 3.1 %.
    expect(percentOf('1842300.00', '59429032.26')).toBe('3.1');
    expect(percentOf('100', '0')).toBeUndefined();
    expect(percentOf('100', null)).toBeUndefined();
  });
  it('are means of what is there', () => {
    expect(meanOf(['96', '71.5'])).toBe('83.8');
    expect(meanOf([])).toBeUndefined();
  });
});
