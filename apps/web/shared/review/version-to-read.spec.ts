import { describe, expect, it } from '@jest/globals';
import { versionToRead } from './version-to-read.js';

describe('A version that is decided', () => {
  it('is the one on display', () => {
    expect(versionToRead({ read: undefined, shown: 4, waiting: 4 })).toBeUndefined();
    expect(versionToRead({ read: 4, shown: 4, waiting: 4 })).toBeUndefined();
  });

  it('is read first where it came while the one before it was on display', () => {
    expect(versionToRead({ read: 4, shown: 4, waiting: 5 })).toBe(5);
    expect(versionToRead({ read: 4, shown: 5, waiting: 4 })).toBe(5);
  });

  it('is read first also where it took the place of the other by itself', () => {
    expect(versionToRead({ read: 4, shown: 5, waiting: 5 })).toBe(5);
  });
});
