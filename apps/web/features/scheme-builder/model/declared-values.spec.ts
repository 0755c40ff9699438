import { describe, expect, it } from '@jest/globals';
import { notCounted, readersOf } from './declared-values.js';

const calls = { code: 'calls', schemes: [{ id: '1', name: 'Seller' }] };
const visits = { code: 'visits', schemes: [] };

describe('The numbers that schemes declare', () => {
  it('are entered where no definition counts them, one that was closed among them', () => {
    const definitions = [
      { code: 'calls', status: 'signed' },
      { code: 'visits', status: 'closed' },
    ];
    expect(notCounted([calls, visits], definitions)).toEqual([visits]);
  });

  it('are read by the schemes that declare them', () => {
    expect(readersOf('calls', [calls, visits])).toEqual(calls.schemes);
    expect(readersOf('other', [calls, visits])).toEqual([]);
  });
});
