import { describe, expect, it } from '@jest/globals';
import { writeExact, parseFraction, negate } from './exact-fraction.js';
import { roundDownToUnits } from './round-down.js';

describe('rounding down', () => {
  it.each([
    ['10', 2, '10'],
    ['10.009', 2, '10'],
    ['10.01', 2, '10.01'],
    ['0.009999', 2, '0'],
    ['0', 2, '0'],
    ['10.99', 0, '10'],
    ['10.0099', 3, '10.009'],
  ])('makes %s with %i decimals to %s', (amount, places, rounded) => {
    expect(writeExact(roundDownToUnits(parseFraction(amount), places))).toBe(rounded);
  });

  it('cuts what has no end', () => {
    expect(writeExact(roundDownToUnits({ numerator: 200n, denominator: 3n }, 2))).toBe('66.66');
  });

  it('is for amounts of 0 or more', () => {
    expect(() => roundDownToUnits(negate(parseFraction('0.01')), 2)).toThrow(
      'Only an amount of 0 or more is rounded down.',
    );
    expect(() => roundDownToUnits(parseFraction('0'), 2)).not.toThrow();
  });
});
