import { describe, expect, it } from '@jest/globals';
import {
  absolute,
  add,
  compare,
  divide,
  exactText,
  fractionFromText,
  fractionOfExactText,
  isExactAt,
  largerOf,
  multiply,
  negate,
  ONE,
  roundedText,
  roundFraction,
  roundToUnits,
  smallerOf,
  subtract,
  sumOf,
  unitsToText,
  wholeNumber,
  ZERO,
} from './exact-fraction.js';

const third = { numerator: 1n, denominator: 3n };
const of = (text: string) => (text.startsWith('-') ? negate(fractionFromText(text.slice(1))) : fractionFromText(text));

describe('an exact fraction', () => {
  it('is read from text exactly', () => {
    expect(fractionFromText('12.50')).toEqual({ numerator: 1250n, denominator: 100n });
    expect(fractionFromText('-0.5')).toEqual({ numerator: -5n, denominator: 10n });
    expect(fractionFromText('7')).toEqual({ numerator: 7n, denominator: 1n });
    expect(fractionFromText(`0.${'0'.repeat(44)}1`)).toEqual({ numerator: 1n, denominator: 10n ** 45n });
    expect(fractionFromText(`0.${'0'.repeat(38)}1`)).toEqual({ numerator: 1n, denominator: 10n ** 39n });
    expect(wholeNumber(3)).toEqual({ numerator: 3n, denominator: 1n });
  });

  it('adds three thirds to exactly one', () => {
    expect(compare(add(add(third, third), third), ONE)).toBe(0);
    expect(compare(multiply(third, fractionFromText('0.3')), fractionFromText('0.1'))).toBe(0);
  });

  it.each([
    ['1.5', '2.25', '3.75'],
    ['2.25', '1.5', '3.75'],
    ['0', '0.1', '0.1'],
    ['0.10', '0', '0.1'],
    ['1.25', '0.75', '2'],
    ['-1.5', '0.25', '-1.25'],
  ])('%s and %s are %s', (a, b, sum) => {
    expect(compare(add(of(a), of(b)), of(sum))).toBe(0);
    expect(compare(subtract(of(sum), of(b)), of(a))).toBe(0);
  });

  it('keeps small denominators in sums, however many are added', () => {
    const hundredth = fractionFromText('0.01');
    expect(sumOf(Array.from({ length: 1000 }, () => hundredth)).denominator).toBe(100n);
    expect(add(fractionFromText('0.1'), hundredth)).toEqual({ numerator: 11n, denominator: 100n });
    expect(add(hundredth, fractionFromText('0.1'))).toEqual({ numerator: 11n, denominator: 100n });
    expect(add(third, { numerator: 1n, denominator: 2n })).toEqual({ numerator: 5n, denominator: 6n });
    expect(add(third, ZERO)).toEqual(third);
    expect(add(ZERO, third)).toEqual(third);
    expect(sumOf([])).toEqual(ZERO);
  });

  it('keeps its denominator positive when it is divided by less than nothing', () => {
    const minusHalf = subtract(fractionFromText('0.5'), ONE);
    expect(compare(divide(ONE, minusHalf), { numerator: -2n, denominator: 1n })).toBe(0);
    expect(divide(ONE, minusHalf).denominator).toBeGreaterThan(0n);
    expect(divide(third, ONE)).toEqual(third);
    expect(compare(divide(of('-4.5'), of('1.5')), of('-3'))).toBe(0);
    expect(compare(divide(of('4.5'), of('-1.5')), of('-3'))).toBe(0);
  });

  it('is not divided by zero', () => {
    expect(() => divide(ONE, ZERO)).toThrow(new RangeError('Division by zero.'));
  });

  it('is compared by its value', () => {
    expect([
      compare(third, fractionFromText('0.3')),
      compare(fractionFromText('0.3'), third),
      compare(fractionFromText('0.50'), fractionFromText('0.5')),
    ]).toEqual([1, -1, 0]);
    expect(smallerOf(third, ONE)).toBe(third);
    expect(smallerOf(ONE, third)).toBe(third);
    expect(largerOf(third, ONE)).toBe(ONE);
    expect(largerOf(ONE, third)).toBe(ONE);
    const [first, second] = [fractionFromText('0.5'), fractionFromText('0.5')];
    expect(smallerOf(first, second)).toBe(first);
    expect(largerOf(first, second)).toBe(first);
    expect(absolute(negate(third))).toEqual(third);
    expect(absolute(third)).toBe(third);
    expect(absolute(ZERO)).toBe(ZERO);
  });

  it.each([
    ['0.005', 2, '0.01'],
    ['0.00499999', 2, '0'],
    ['2.5', 0, '3'],
    ['12.345678', 6, '12.345678'],
    ['0.0000004', 6, '0'],
    ['10', 0, '10'],
    ['100', 2, '100'],
    ['1200.50', 2, '1200.5'],
    ['0.10', 1, '0.1'],
  ])('%s rounds to %i places as %s', (text, places, rounded) => {
    expect(roundedText(fractionFromText(text), places)).toBe(rounded);
    expect(roundedText(subtract(ZERO, fractionFromText(text)), places)).toBe(rounded === '0' ? '0' : `-${rounded}`);
    expect(compare(roundFraction(fractionFromText(text), places), fractionFromText(rounded))).toBe(0);
  });

  it('is rounded to units, a half away from zero', () => {
    expect([
      roundToUnits(of('0.125'), 2),
      roundToUnits(of('-0.125'), 2),
      roundToUnits(of('0.1249'), 2),
      roundToUnits(third, 0),
      roundToUnits(third, 45),
    ]).toEqual([13n, -13n, 12n, 0n, 10n ** 45n / 3n]);
  });

  it('has units as text with all their decimals', () => {
    expect([
      unitsToText(5n, 2),
      unitsToText(-5n, 2),
      unitsToText(0n, 2),
      unitsToText(100n, 2),
      unitsToText(-12345n, 0),
      unitsToText(7n, 0),
    ]).toEqual(['0.05', '-0.05', '0.00', '1.00', '-12345', '7']);
  });

  it('says whether decimals show it in full', () => {
    expect(isExactAt(third, 30)).toBe(false);
    expect(isExactAt(fractionFromText('0.125'), 3)).toBe(true);
    expect(isExactAt(fractionFromText('0.125'), 2)).toBe(false);
    expect(isExactAt(fractionFromText('0.25'), 1)).toBe(false);
    expect(isExactAt(fractionFromText('0.20'), 1)).toBe(true);
    expect(isExactAt(fractionFromText('0.25'), 2)).toBe(true);
  });

  it.each([
    ['0', () => ZERO],
    ['12.5', () => of('12.50')],
    ['-12', () => of('-12.00')],
    ['0.6', () => of('0.600000')],
    ['1/3', () => third],
    ['-1/3', () => negate(third)],
    ['47/60', () => ({ numerator: 47000n, denominator: 60000n })],
    ['1.5', () => ({ numerator: 6n, denominator: 4n })],
    ['1/10000000000000000', () => of('0.0000000000000001')],
    ['0.000000000000001', () => of('0.000000000000001')],
    ['40', () => wholeNumber(40)],
  ])('is written in full as %s and read back', (text, fraction) => {
    expect(exactText(fraction())).toBe(text);
    expect(compare(fractionOfExactText(text), fraction())).toBe(0);
  });
});
