import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compare, parseExact, type Fraction } from '../numbers/exact-fraction.js';
import { formatDay, formatMonth } from './day-display.js';
import { EXPLANATION_LANGUAGES } from './language.js';
import { formatDecimal, formatMoney, formatPercent, formatQuantity } from './number-display.js';

describe('a number as people read it', () => {
  it('has a point in English, a comma in Russian, and groups of two in Hindi', () => {
    expect(EXPLANATION_LANGUAGES.map((language) => formatMoney(parseExact('47000'), 2, language))).toEqual([
      '47 000.00',
      '47 000,00',
      '47,000.00',
    ]);
    expect(EXPLANATION_LANGUAGES.map((language) => formatPercent(parseExact('5/6'), language))).toEqual([
      '83.33 %',
      '83,33 %',
      '83.33 %',
    ]);
    expect(EXPLANATION_LANGUAGES.map((language) => formatQuantity(parseExact('-1234567.5'), language))).toEqual([
      '-1 234 567.5',
      '-1 234 567,5',
      '-12,34,567.5',
    ]);
    expect(EXPLANATION_LANGUAGES.map((language) => formatDecimal('1000.00', language))).toEqual([
      '1 000.00',
      '1 000,00',
      '1,000.00',
    ]);
    expect(formatMoney(parseExact('3501'), 0, 'ru')).toBe('3 501');
  });

  it.each(EXPLANATION_LANGUAGES)('is never shown equal to another that it is compared with: %s', (language) => {
    const ratio = fc
      .tuple(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 12n }))
      .map(([numerator, denominator]): Fraction => ({ numerator, denominator }));
    const near = fc.tuple(ratio, fc.bigInt({ min: 1n, max: 10n ** 9n })).map(([{ numerator, denominator }, by]) => {
      const one: Fraction = { numerator, denominator };
      const other: Fraction = { numerator: numerator * by + 1n, denominator: denominator * by };
      return [one, other] as const;
    });
    fc.assert(
      fc.property(near, ([one, other]) => {
        fc.pre(compare(one, other) !== 0);
        expect(formatPercent(one, language, other)).not.toBe(formatPercent(other, language, one));
        expect(formatQuantity(one, language, other)).not.toBe(formatQuantity(other, language, one));
      }),
    );
  });
});

describe('a day and a month as people read them', () => {
  it('are written in the words of the language', () => {
    expect(EXPLANATION_LANGUAGES.map((language) => formatDay('2026-07-01', language))).toEqual([
      '1 July 2026',
      '1 июля 2026 г.',
      '1 जुलाई 2026',
    ]);
    expect(EXPLANATION_LANGUAGES.map((language) => formatMonth('2026-07', language))).toEqual([
      'July 2026',
      'июль 2026 г.',
      'जुलाई 2026',
    ]);
  });
});
