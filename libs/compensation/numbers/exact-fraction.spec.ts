import { describe, expect, it } from '@jest/globals';
import {
  absolute,
  add,
  compare,
  divide,
  writeExact,
  parseFraction,
  parseExact,
  isExactAt,
  takeLarger,
  multiply,
  negate,
  ONE,
  writeRounded,
  roundFraction,
  roundToUnits,
  takeSmaller,
  subtract,
  addAll,
  writeUnits,
  fromWhole,
  ZERO,
} from './exact-fraction.js';

const third = { numerator: 1n, denominator: 3n };
const of = (text: string) => (text.startsWith('-') ? negate(parseFraction(text.slice(1))) : parseFraction(text));

describe('an exact fraction', () => {
  it('is read from text exactly', () => {
    expect(parseFraction('12.50')).toEqual({ numerator: 1250n, denominator: 100n });
    expect(parseFraction('-0.5')).toEqual({ numerator: -5n, denominator: 10n });
    expect(parseFraction('7')).toEqual({ numerator: 7n, denominator: 1n });
    expect(parseFraction(`0.${'0'.repeat(44)}1`)).toEqual({ numerator: 1n, denominator: 10n ** 45n });
    expect(parseFraction(`0.${'0'.repeat(38)}1`)).toEqual({ numerator: 1n, denominator: 10n ** 39n });
    expect(fromWhole(3)).toEqual({ numerator: 3n, denominator: 1n });
  });

  it('adds three thirds to exactly one', () => {
    expect(compare(add(add(third, third), third), ONE)).toBe(0);
    expect(compare(multiply(third, parseFraction('0.3')), parseFraction('0.1'))).toBe(0);
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
    const hundredth = parseFraction('0.01');
    expect(addAll(Array.from({ length: 1000 }, () => hundredth)).denominator).toBe(100n);
    expect(add(parseFraction('0.1'), hundredth)).toEqual({ numerator: 11n, denominator: 100n });
    expect(add(hundredth, parseFraction('0.1'))).toEqual({ numerator: 11n, denominator: 100n });
    expect(add(third, { numerator: 1n, denominator: 2n })).toEqual({ numerator: 5n, denominator: 6n });
    expect(add(third, ZERO)).toEqual(third);
    expect(add(ZERO, third)).toEqual(third);
    expect(addAll([])).toEqual(ZERO);
  });

  it('keeps its denominator positive when it is divided by less than nothing', () => {
    const minusHalf = subtract(parseFraction('0.5'), ONE);
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
      compare(third, parseFraction('0.3')),
      compare(parseFraction('0.3'), third),
      compare(parseFraction('0.50'), parseFraction('0.5')),
    ]).toEqual([1, -1, 0]);
    expect(takeSmaller(third, ONE)).toBe(third);
    expect(takeSmaller(ONE, third)).toBe(third);
    expect(takeLarger(third, ONE)).toBe(ONE);
    expect(takeLarger(ONE, third)).toBe(ONE);
    const [first, second] = [parseFraction('0.5'), parseFraction('0.5')];
    expect(takeSmaller(first, second)).toBe(first);
    expect(takeLarger(first, second)).toBe(first);
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
    expect(writeRounded(parseFraction(text), places)).toBe(rounded);
    expect(writeRounded(subtract(ZERO, parseFraction(text)), places)).toBe(rounded === '0' ? '0' : `-${rounded}`);
    expect(compare(roundFraction(parseFraction(text), places), parseFraction(rounded))).toBe(0);
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
      writeUnits(5n, 2),
      writeUnits(-5n, 2),
      writeUnits(0n, 2),
      writeUnits(100n, 2),
      writeUnits(-12345n, 0),
      writeUnits(7n, 0),
    ]).toEqual(['0.05', '-0.05', '0.00', '1.00', '-12345', '7']);
  });

  it('says whether decimals show it in full', () => {
    expect(isExactAt(third, 30)).toBe(false);
    expect(isExactAt(parseFraction('0.125'), 3)).toBe(true);
    expect(isExactAt(parseFraction('0.125'), 2)).toBe(false);
    expect(isExactAt(parseFraction('0.25'), 1)).toBe(false);
    expect(isExactAt(parseFraction('0.20'), 1)).toBe(true);
    expect(isExactAt(parseFraction('0.25'), 2)).toBe(true);
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
    ['0.00000001', () => ({ numerator: 100n, denominator: 10n ** 10n })],
    ['0.1', () => ({ numerator: 10n ** 19n, denominator: 10n ** 20n })],
    ['40', () => fromWhole(40)],
  ])('is written in full as %s and read back', (text, fraction) => {
    expect(writeExact(fraction())).toBe(text);
    expect(compare(parseExact(text), fraction())).toBe(0);
  });
});
