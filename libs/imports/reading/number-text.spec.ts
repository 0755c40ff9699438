import { describe, expect, it } from '@jest/globals';
import { type DecimalMark, markOf, readNumber } from './number-text.js';

const read = (text: string, mark?: DecimalMark) => {
  const reading = readNumber(text, mark);
  return 'value' in reading ? reading.value : reading.problem.code;
};

describe('A number as people and programs write it', () => {
  it.each([
    ['1234.56', '1234.56'],
    ['1 234,56', '1234.56'],
    ['1\u00A0234\u202F567,8', '1234567.8'],
    ['1 234 567', '1234567'],
    ['1,234,567', '1234567'],
    ['1,234.50', '1234.50'],
    ['1.234,50', '1234.50'],
    ['1.234.567', '1234567'],
    ['0,234', '0.234'],
    ['0.234', '0.234'],
    ['1234,567', '1234.567'],
    ['-10,5', '-10.5'],
    ['\u221210', '-10'],
    ['– 10', '-10'],
    ['+7', '7'],
    ['(1 234,56)', '-1234.56'],
    ['-0,00', '0.00'],
    ['007', '7'],
    ['120 000,00 руб.', '120000.00'],
    ['₽', 'not-a-number'],
    ['1 500 ₽', '1500'],
    ["1'234.50", '1234.50'],
    ['123456789012345,6789', '123456789012345.6789'],
  ])('%s is %s', (text, number) => {
    expect(read(text)).toBe(number);
  });

  it.each([
    '',
    'abc',
    '1,2,3',
    '1.2.3',
    '12,34,567',
    '1,,2',
    ',5',
    '5,',
    '1e5',
    '=1+1',
    '--5',
    '1.234,5.6',
    'NaN',
    'Infinity',
    '0x10',
  ])('%j is none', (text) => {
    expect(read(text)).toBe('not-a-number');
  });

  it('that can be read in two ways is read by what is known of the file, and refused otherwise', () => {
    expect([read('1,234'), read('1,234', ','), read('1,234', '.')]).toEqual(['number-ambiguous', '1.234', '1234']);
    expect([read('12.345'), read('12.345', '.'), read('12.345', ',')]).toEqual(['number-ambiguous', '12.345', '12345']);
  });

  it('shows by which mark it was written, where it shows it', () => {
    expect(['1 234,56', '1,234.56', '1.234.567', '1,234', '1234', 'x', '0,5 руб.', '12.5'].map(markOf)).toEqual([
      ',',
      '.',
      ',',
      undefined,
      undefined,
      undefined,
      ',',
      '.',
    ]);
  });
});
