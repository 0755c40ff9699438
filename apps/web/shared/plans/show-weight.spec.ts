import { describe, expect, it } from '@jest/globals';
import { showWeight } from './show-weight.js';

describe('A weight', () => {
  it('is read in percent, also one that was typed as a fraction', () => {
    expect(showWeight('5/12', 'en')).toBe('41.7\u00a0%');
    expect(showWeight('1/6', 'ru')).toBe('16,7\u00a0%');
    expect(showWeight('1/4', 'en')).toBe('25\u00a0%');
    expect(showWeight('16.67', 'ru')).toBe('16,67\u00a0%');
    expect(showWeight('100', 'en')).toBe('100\u00a0%');
  });

  it('that is none is shown as it was typed', () => {
    expect(showWeight('5/', 'en')).toBe('5/');
  });
});
