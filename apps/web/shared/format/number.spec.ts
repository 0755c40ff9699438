import { describe, expect, it } from '@jest/globals';
import {
  dividedByHundred,
  formatCurrency,
  formatLevel,
  formatNumber,
  formatPercentage,
  formatShare,
  formatSigned,
  timesHundred,
  unbroken,
} from './number.js';

describe('Numbers on screens', () => {
  it('stand beside the sign of a currency where the language has one', () => {
    expect([formatCurrency('RUB', 'ru'), formatCurrency('RUB', 'en'), formatCurrency('INR', 'hi')]).toEqual([
      '₽',
      'RUB',
      '₹',
    ]);
  });

  it('keep every kopeck, in each language', () => {
    expect(formatNumber('90071992547409.93', 'en')).toBe('90 071 992 547 409.93'.replaceAll(' ', '\u00a0'));
    expect(formatNumber('47000.00', 'ru')).toBe('47\u00a0000,00');
    expect(formatNumber('2480000.00', 'hi')).toBe('24,80,000.00');
  });

  it('have a true minus, and a sign where they are differences', () => {
    expect(formatNumber('-2000.00', 'en')).toBe('\u22122\u00a0000.00');
    expect([formatSigned('3250.00', 'en'), formatSigned('0.00', 'en'), formatSigned('-1.50', 'en')]).toEqual([
      '+3\u00a0250.00',
      '0.00',
      '\u22121.50',
    ]);
  });

  it('stay whole in a text, in which words and signs still part', () => {
    expect(unbroken('1 060 000.50 × 5 % = 53 000.03').split(' ')).toEqual([
      '1\u00a0060\u00a0000.50',
      '×',
      '5\u00a0%',
      '=',
      '53\u00a0000.03',
    ]);
    expect(unbroken('3 of 12 345 clients')).toBe('3 of 12\u00a0345 clients');
  });

  it('are percentages without rounding', () => {
    expect(['0.8', '1', '0.12345', '-0.005', '0'].map(timesHundred)).toEqual(['80', '100', '12.345', '-0.5', '0']);
    expect(['80', '100', '12.345', '-0.5', '0', '1000', '5'].map(dividedByHundred)).toEqual([
      '0.8',
      '1',
      '0.12345',
      '-0.005',
      '0',
      '10',
      '0.05',
    ]);
    expect(formatPercentage('83.3 %', 'ru')).toBe('83,3\u00a0%');
    expect(formatShare('1.0833', 'ru')).toBe('108,33\u00a0%');
    expect([formatLevel('0.6', 'en'), formatLevel('60 %', 'en')]).toEqual(['60\u00a0%', '60\u00a0%']);
  });
});
