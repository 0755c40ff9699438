import { describe, expect, it } from '@jest/globals';
import { parseFraction, multiply, negate, writeUnits } from './exact-fraction.js';
import { fromUnits, isSameAmount, largestAmount, parseUnits, writeMoney, roundMoney } from './money.js';

describe('money', () => {
  it.each([
    ['0.005', 2, '0.01'],
    ['0.0049999999999999999999', 2, '0.00'],
    ['1.005', 2, '1.01'],
    ['2.675', 2, '2.68'],
    ['35454.545454', 2, '35454.55'],
    ['47000', 2, '47000.00'],
    ['0.994', 2, '0.99'],
    ['0.995', 2, '1.00'],
    ['47000', 0, '47000'],
    ['35454.5', 0, '35455'],
    ['35454.49', 0, '35454'],
    ['47000', 3, '47000.000'],
    ['0.0005', 3, '0.001'],
    ['0.00049', 3, '0.000'],
  ])('of %s with %i decimals rounds half-up to %s, away from zero', (exact, places, rounded) => {
    expect(writeMoney(parseFraction(exact), places)).toBe(rounded);
    expect(writeMoney(negate(parseFraction(exact)), places)).toBe(/[1-9]/.test(rounded) ? `-${rounded}` : rounded);
  });

  it('rounds every 5 % of 0.01 to 20 000.00 half-up', () => {
    const fivePercent = parseFraction('0.05');
    for (let kopecks = 1; kopecks <= 2_000_000; kopecks += 1) {
      // 5 % of n kopecks are n / 20: a remainder of 10 or more of 20 rounds up.
      const expected = Math.floor(kopecks / 20) + (kopecks % 20 >= 10 ? 1 : 0);
      if (roundMoney(multiply(fromUnits(BigInt(kopecks), 2), fivePercent), 2) !== BigInt(expected))
        throw new Error(`5 % of ${kopecks} kopecks`);
    }
  });

  it.each([
    ['0', 2, 0n],
    ['0.5', 2, 50n],
    ['12.34', 2, 1234n],
    ['999999999999999.99', 2, 99_999_999_999_999_999n],
    ['12', 0, 12n],
    ['12.345', 3, 12345n],
  ])('text %s with %i decimals is %s units and back', (text, places, units) => {
    expect(parseUnits(text, places)).toBe(units);
    expect(parseFraction(writeUnits(units, places))).toEqual(fromUnits(units, places));
  });

  it('has 15 digits before the point at most, and all decimals of its currency', () => {
    expect([0, 2, 3].map((places) => writeUnits(largestAmount(places), places))).toEqual([
      '999999999999999',
      '999999999999999.99',
      '999999999999999.999',
    ]);
  });

  it.each([
    ['47000', '47000.00', true],
    ['-0.50', '-0.5', true],
    ['0', '-0.00', true],
    ['999999999999999.98', '999999999999999.99', false],
    ['0.1', '0.10000001', false],
  ])('%s and %s are the same amount: %s', (a, b, same) => {
    expect(isSameAmount(a, b)).toBe(same);
  });
});
