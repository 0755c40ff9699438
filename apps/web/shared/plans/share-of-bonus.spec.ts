import { describe, expect, it } from '@jest/globals';
import { percentageOfWeight, shareOfBonus } from './share-of-bonus.js';

describe('The weight of an indicator', () => {
  it('is read as a percentage and as the money that it stands for', () => {
    expect([percentageOfWeight('5/12'), shareOfBonus('60000.00', '5/12')]).toEqual(['41.7', '25000']);
    expect([percentageOfWeight('25'), shareOfBonus('45000', '25')]).toEqual(['25', '11250']);
    expect(shareOfBonus('50000', '1/3')).toBe('16666.67');
  });

  it('is nothing while it is no number', () => {
    expect([percentageOfWeight('a lot'), shareOfBonus('60000', 'a lot'), shareOfBonus('', '25')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
