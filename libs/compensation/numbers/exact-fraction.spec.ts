import { describe, expect, it } from '@jest/globals';
import { add, compare, divide, fractionFromText, isExactAt, multiply, ONE, roundedText, subtract, ZERO } from './exact-fraction.js';

const third = { numerator: 1n, denominator: 3n };

describe('an exact fraction', () => {
  it('adds three thirds to exactly one', () => {
    expect(compare(add(add(third, third), third), ONE)).toBe(0);
    expect(compare(multiply(third, fractionFromText('0.3')), fractionFromText('0.1'))).toBe(0);
  });

  it('keeps its denominator positive when it is divided by less than nothing', () => {
    const minusHalf = subtract(fractionFromText('0.5'), ONE);
    expect(compare(divide(ONE, minusHalf), { numerator: -2n, denominator: 1n })).toBe(0);
    expect(divide(ONE, minusHalf).denominator).toBeGreaterThan(0n);
  });

  it('is not divided by zero', () => {
    expect(() => divide(ONE, ZERO)).toThrow(RangeError);
  });

  it.each([
    ['0.005', 2, '0.01'], ['0.00499999', 2, '0'], ['2.5', 0, '3'], ['12.345678', 6, '12.345678'], ['0.0000004', 6, '0'],
  ])('%s rounds to %i places as %s', (text, places, rounded) => {
    expect(roundedText(fractionFromText(text), places)).toBe(rounded);
    expect(roundedText(subtract(ZERO, fractionFromText(text)), places)).toBe(rounded === '0' ? '0' : `-${rounded}`);
  });

  it('says whether decimals show it in full', () => {
    expect(isExactAt(third, 30)).toBe(false);
    expect(isExactAt(fractionFromText('0.125'), 3)).toBe(true);
    expect(isExactAt(fractionFromText('0.125'), 2)).toBe(false);
  });
});
