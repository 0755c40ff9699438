import { describe, expect, it } from '@jest/globals';
import { parseFraction, multiply, negate } from './exact-fraction.js';
import { fromHundredths, parseHundredths, writeHundredths, writeMoney, roundMoney } from './money.js';

describe('money', () => {
  it.each([
    ['0.005', '0.01'],
    ['0.0049999999999999999999', '0.00'],
    ['1.005', '1.01'],
    ['2.675', '2.68'],
    ['35454.545454', '35454.55'],
    ['47000', '47000.00'],
    ['0.994', '0.99'],
    ['0.995', '1.00'],
  ])('of %s rounds half-up to %s, away from zero', (exact, rounded) => {
    expect(writeMoney(parseFraction(exact))).toBe(rounded);
    expect(writeMoney(negate(parseFraction(exact)))).toBe(rounded === '0.00' ? '0.00' : `-${rounded}`);
  });

  it('rounds every 5 % of 0.01 to 20 000.00 half-up', () => {
    const fivePercent = parseFraction('0.05');
    for (let kopecks = 1; kopecks <= 2_000_000; kopecks += 1) {
      // 5 % of n kopecks are n / 20: a remainder of 10 or more of 20 rounds up.
      const expected = Math.floor(kopecks / 20) + (kopecks % 20 >= 10 ? 1 : 0);
      if (roundMoney(multiply(fromHundredths(BigInt(kopecks)), fivePercent)) !== BigInt(expected))
        throw new Error(`5 % of ${kopecks} kopecks`);
    }
  });

  it.each([
    ['0', 0n],
    ['0.5', 50n],
    ['12.34', 1234n],
    ['999999999999999.99', 99_999_999_999_999_999n],
  ])('text %s is %s hundredths and back', (text, units) => {
    expect(parseHundredths(text)).toBe(units);
    expect(parseFraction(writeHundredths(units))).toEqual(fromHundredths(units));
  });

  it('keeps the sign of what is less than one', () => {
    expect([writeHundredths(-5n), writeHundredths(-100n), writeHundredths(0n)]).toEqual(['-0.05', '-1.00', '0.00']);
  });
});
