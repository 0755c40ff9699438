import { describe, expect, it } from '@jest/globals';
import { Decimal } from 'decimal.js';
import { decimalFromText, decimalToText, moneyToText, PayDecimal, roundMoney, sumOfMoney } from './decimal.js';

describe('the decimals of the engine', () => {
  it.each([
    ['0.005', '0.01'], ['0.0049999999999999999999', '0.00'], ['1.005', '1.01'], ['2.675', '2.68'],
    ['-0.005', '-0.01'], ['35454.545454', '35454.55'], ['47000', '47000.00'],
  ])('round %s half-up to %s', (amount, rounded) => {
    expect(moneyToText(decimalFromText(amount))).toBe(rounded);
    expect(roundMoney(decimalFromText(amount)).eq(decimalFromText(rounded))).toBe(true);
  });

  it('never leave in exponent notation', () => {
    expect(decimalToText(decimalFromText('0.000000000000000000000001'))).toBe('0.000000000000000000000001');
    expect(decimalToText(decimalFromText('123456789012345678901234567890'))).toBe('123456789012345678901234567890');
    expect(String(new PayDecimal('1e30'))).toBe('1000000000000000000000000000000');
  });

  it('are not changed by another user of decimal.js', () => {
    const before = Decimal.precision;
    Decimal.set({ precision: 3 });
    try {
      expect(decimalToText(sumOfMoney([decimalFromText('999999999999999.99'), decimalFromText('0.01')]))).toBe('1000000000000000');
    } finally {
      Decimal.set({ precision: before });
    }
  });

  it.each(['1e400', 'NaN', 'Infinity', '1,5', ' 1', '', '.5', '0x10', '1_000', '9'.repeat(100)])('do not read %j', (text) => {
    expect(() => decimalFromText(text)).toThrow(RangeError);
  });

  it('refuse to write what is not a number', () => {
    expect(() => decimalToText(new PayDecimal(NaN))).toThrow(RangeError);
    expect(() => moneyToText(new PayDecimal(Infinity))).toThrow(RangeError);
  });
});
