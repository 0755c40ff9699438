import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Decimal, sumAmounts } from './plain-decimal.js';

const hundredths = fc.bigInt(-(10n ** 17n), 10n ** 17n);
const written = (units: bigint) => {
  const digits = (units < 0n ? -units : units).toString().padStart(3, '0');
  return `${units < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

describe('plain decimals', () => {
  it('add the largest amounts that there are up exactly', () => {
    fc.assert(
      fc.property(fc.array(hundredths, { maxLength: 50 }), (amounts) => {
        const sum = amounts.reduce((total, amount) => total + amount, 0n);
        expect(sumAmounts(amounts.map(written)).toFixed(2)).toBe(written(sum));
      }),
    );
    expect(sumAmounts(Array.from({ length: 100_000 }, () => '999999999999999.99')).toFixed(2)).toBe(
      '99999999999999999000.00',
    );
    expect(sumAmounts([]).toFixed(2)).toBe('0.00');
  });

  it('are rounded half-up, away from zero, and written without an exponent', () => {
    expect([new Decimal('0.125').toFixed(2), new Decimal('-0.125').toFixed(2)]).toEqual(['0.13', '-0.13']);
    expect([new Decimal('0.00000000001').toString(), new Decimal('1e30').toString()]).toEqual([
      '0.00000000001',
      '1000000000000000000000000000000',
    ]);
  });

  it('are not changed by what somebody sets elsewhere', async () => {
    const { Decimal: shared } = await import('decimal.js');
    const { precision, rounding } = shared;
    shared.set({ precision: 3, rounding: shared.ROUND_DOWN });
    try {
      expect(new Decimal('1').dividedBy(3).toFixed(6)).toBe('0.333333');
      expect(new Decimal('0.125').toFixed(2)).toBe('0.13');
    } finally {
      shared.set({ precision, rounding });
    }
  });
});
