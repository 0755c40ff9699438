import { describe, expect, it } from '@jest/globals';
import { libraryOf, newIndicator } from './indicator-library.js';
import type { Indicator } from './terms.js';

const indicator = (code: string): Indicator => ({ code, name: code, kind: 'yes-no', unit: 'once', weight: '50' });

describe('the library of indicators', () => {
  it('has each indicator of the department once, the most used first', () => {
    const plans = [['sales'], ['calls', 'visits'], ['calls']].map((codes) => ({
      baseBonus: '1',
      indicators: codes.map(indicator),
    }));
    expect(libraryOf([undefined, ...plans]).map(({ code }) => code)).toEqual(['calls', 'sales', 'visits']);
  });

  it('begins a new one with a code that the plan does not have', () => {
    expect(newIndicator('loss-share', ['loss-share-1']).code).toBe('loss-share-2');
    expect(newIndicator('yes-no', [])).toEqual({ code: 'yes-no-1', name: '', unit: '', weight: '', kind: 'yes-no' });
  });
});
