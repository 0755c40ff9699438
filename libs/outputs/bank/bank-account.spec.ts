import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bankAccountSchema, lastDigits } from './bank-account.js';
import { isRussianAccountOf, isValidIban } from './check-digits.js';

/** The digit that makes an account of a bank right, found by trying all ten. */
const withCheckDigit = (bik: string, account: string): string =>
  [...'0123456789']
    .map((digit) => `${account.slice(0, 8)}${digit}${account.slice(9)}`)
    .find((each) => isRussianAccountOf(bik, each)) ?? '';
const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((all) => all.join(''));

describe('The account of a Russian bank', () => {
  // The first two are accounts of the Treasury with offices of the Bank of Russia, as forms for taxes have published them.
  it.each([
    ['044583001', '40101810800000010041', true],
    ['044525000', '40101810045250010041', true],
    ['044525225', '40702810900000000000', true],
    ['044583001', '40101810900000010041', false],
    ['044525225', '40101810800000010041', false],
    ['044525225', '40702810800000000000', false],
  ])('%s %s: %s', (bik, account, fits) => {
    expect(isRussianAccountOf(bik, account)).toBe(fits);
  });

  it('has one check digit that fits, and no other, in whatever bank', () => {
    fc.assert(
      fc.property(digits(9), digits(20), (bik, account) => {
        const fitting = [...'0123456789'].filter((digit) =>
          isRussianAccountOf(bik, `${account.slice(0, 8)}${digit}${account.slice(9)}`),
        );
        expect(fitting).toHaveLength(1);
      }),
    );
  });

  it('with one digit that was mistaken for another is found', () => {
    fc.assert(
      fc.property(digits(9), digits(20), fc.nat(19), fc.integer({ min: 1, max: 9 }), (bik, account, place, by) => {
        const right = withCheckDigit(bik, account);
        const mistaken = [...right]
          .map((digit, index) => (index === place ? (Number(digit) + by) % 10 : digit))
          .join('');
        expect(isRussianAccountOf(bik, mistaken)).toBe(false);
      }),
    );
  });

  it('is refused with the field', () => {
    const read = bankAccountSchema.safeParse({ scheme: 'ru', bik: '044525225', account: '40702810800000000000' });
    expect(read.error?.issues).toMatchObject([{ path: ['account'], message: expect.stringContaining('check digit') }]);
    expect(bankAccountSchema.safeParse({ scheme: 'ru', bik: '04452522', account: '1' }).error?.issues).toMatchObject([
      { path: ['bik'] },
      { path: ['account'] },
    ]);
    expect(bankAccountSchema.safeParse({ scheme: 'cash' }).success).toBe(false);
  });
});

describe('An IBAN', () => {
  it.each(['DE89370400440532013000', 'GB82WEST12345698765432', 'FR1420041010050500013M02606'])('%s fits', (iban) => {
    expect(isValidIban(iban)).toBe(true);
    expect(bankAccountSchema.parse({ scheme: 'iban', iban })).toEqual({ scheme: 'iban', iban });
  });

  it('with a digit changed, or two that changed places, is refused with the field', () => {
    for (const iban of ['DE88370400440532013000', 'DE89370400440532010300'])
      expect(bankAccountSchema.safeParse({ scheme: 'iban', iban }).error?.issues).toMatchObject([{ path: ['iban'] }]);
    expect(
      bankAccountSchema.safeParse({ scheme: 'iban', iban: 'DE89370400440532013000', bic: 'COBA' }).error?.issues,
    ).toMatchObject([{ path: ['bic'] }]);
  });

  it('is told by its last four digits', () => {
    expect(lastDigits({ scheme: 'iban', iban: 'DE89370400440532013000' })).toBe('3000');
    expect(lastDigits({ scheme: 'ru', bik: '044525225', account: '40702810900000000018' })).toBe('0018');
  });
});
