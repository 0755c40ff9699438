import { describe, expect, it } from '@jest/globals';
import { readTypedNumber, readTypedShare, readTypedWeight, showShare } from './typed-number.js';

describe('a number that is typed', () => {
  it('is read with the spaces and the decimal sign of its language', () => {
    expect(readTypedNumber('1\u00a0000\u202f000,50', 'ru')).toBe('1000000.50');
    expect(readTypedNumber('1,000,000.50', 'en')).toBe('1000000.50');
    expect(readTypedNumber('24,80,000', 'hi')).toBe('2480000');
    expect(readTypedNumber('1.000.000,50', 'ru')).toBe('1000000.50');
    expect(readTypedNumber('\u22125', 'en')).toBe('-5');
  });

  it('has three digits after a single comma as thousands, but where the comma is the decimal sign', () => {
    expect(readTypedNumber('1,000', 'en')).toBe('1000');
    expect(readTypedNumber('1,000', 'ru')).toBe('1.000');
    expect(readTypedNumber('12,5', 'en')).toBe('12.5');
  });

  it('stays as it was typed where it is no number', () => {
    expect(readTypedNumber(' n/a ', 'en')).toBe('n/a');
    expect(readTypedNumber('1.2.3', 'en')).toBe('1.2.3');
  });
});

describe('a weight that is typed', () => {
  it('is a percentage or an exact share', () => {
    expect(readTypedWeight('25 %', 'en')).toBe('25');
    expect(readTypedWeight('16,67%', 'ru')).toBe('16.67');
    expect(readTypedWeight('5 / 12', 'ru')).toBe('5/12');
  });
});

describe('a share that is typed in percent', () => {
  it('is the part of 1 that it is', () => {
    expect(['20', '20 %', '12,5', '0', '150'].map((typed) => readTypedShare(typed, 'ru'))).toEqual([
      '0.2',
      '0.2',
      '0.125',
      '0',
      '1.5',
    ]);
    expect([readTypedShare('', 'en'), readTypedShare('half', 'en')]).toEqual(['', 'half']);
  });

  it('is shown as it is typed', () => {
    expect([showShare('0.125', 'ru'), showShare('1', 'en'), showShare('half', 'en')]).toEqual(['12,5', '100', 'half']);
  });
});
