import { describe, expect, it } from '@jest/globals';
import { writeExact, parseFraction, negate } from './exact-fraction.js';
import { roundDownToHundredths } from './round-down.js';

describe('rounding down', () => {
  it.each([
    ['10', '10'],
    ['10.009', '10'],
    ['10.01', '10.01'],
    ['0.009999', '0'],
    ['0', '0'],
  ])('makes %s to %s', (amount, rounded) => {
    expect(writeExact(roundDownToHundredths(parseFraction(amount)))).toBe(rounded);
  });

  it('cuts what has no end', () => {
    expect(writeExact(roundDownToHundredths({ numerator: 200n, denominator: 3n }))).toBe('66.66');
  });

  it('is for amounts of 0 or more', () => {
    expect(() => roundDownToHundredths(negate(parseFraction('0.01')))).toThrow(
      'Only an amount of 0 or more is rounded down.',
    );
    expect(() => roundDownToHundredths(parseFraction('0'))).not.toThrow();
  });
});
