import { describe, expect, it } from '@jest/globals';
import { sumOfWorth } from './worth-of-month.js';

const plan = { amount: '60000', most: '85000.50', isUnlimited: false };

describe('What a month is worth', () => {
  it('is what its plans come to, at 100 % and at most', () => {
    expect(sumOfWorth([plan, { amount: '30000.50', most: '40000', isUnlimited: false }])).toEqual({
      amount: '90000.5',
      most: '125000.5',
      isUnlimited: false,
    });
  });

  it('has no most where nothing limits one of them', () => {
    expect(sumOfWorth([plan, { amount: '1', most: null, isUnlimited: true }])).toMatchObject({ most: null });
  });

  it('is nothing while there is no plan', () => {
    expect(sumOfWorth([])).toBeNull();
  });
});
