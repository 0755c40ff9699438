import { describe, expect, it } from '@jest/globals';
import { decisionsOn } from './decisions-on-parallel.js';

describe('A scheme that is to run beside', () => {
  it('is decided by another person than who proposed it', () => {
    expect(decisionsOn({ status: 'proposed', proposedBy: 'one' }, 'other')).toEqual(['confirm', 'refuse']);
    expect(decisionsOn({ status: 'proposed', proposedBy: 'one' }, 'one')).toEqual(['withdraw']);
  });

  it('is ended by anybody once it is confirmed, and left alone when it is over', () => {
    expect(decisionsOn({ status: 'confirmed', proposedBy: 'one' }, 'one')).toEqual(['end']);
    expect(decisionsOn({ status: 'ended', proposedBy: 'one' }, 'other')).toEqual([]);
    expect(decisionsOn({ status: 'refused', proposedBy: 'one' }, 'other')).toEqual([]);
  });
});
