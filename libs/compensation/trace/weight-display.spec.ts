import { describe, expect, it } from '@jest/globals';
import { findWeightSumRefusal, formatWeight } from './weight-display.js';

describe('a weight', () => {
  it('is shown as people write it', () => {
    expect(formatWeight('25', 'en')).toBe('25 %');
    expect(formatWeight('16.67', 'en')).toBe('16.67 %');
    expect(formatWeight('16.67', 'ru')).toBe('16,67 %');
    expect(formatWeight('5/12', 'ru')).toBe('5/12');
  });
});

describe('the sum of the weights', () => {
  it.each([
    [['100']],
    [['5/12', '1/6', '25', '1/6']],
    [['1/3', '1/3', '1/3']],
    [['33.3333', '33.3333', '33.3334']],
    [['16.67', '83.33']],
  ])('of %j is 100 %%', (weights) => {
    expect(findWeightSumRefusal(weights)).toBeUndefined();
  });

  it.each([
    [['99.99'], '99.99 %'],
    [['50', '50.01'], '100.01 %'],
    [['33.33', '33.33', '33.33'], '99.99 %'],
    [['5/12', '1/6', '25'], '83.33 %'],
    [['100', '100', '100', '100', '100'], '500 %'],
    [['1/3', '1/3', '33.3333'], '99.99997 %'],
  ])('of %j is refused as %s', (weights, sum) => {
    expect(findWeightSumRefusal(weights)).toBe(`the weights add up to ${sum}, they must add up to exactly 100 %`);
  });
});
