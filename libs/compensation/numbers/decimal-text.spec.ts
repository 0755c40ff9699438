import { describe, expect, it } from '@jest/globals';
import type { z } from 'zod';
import { moneyText, padDecimals, positiveQuantityText, quantityText, shareText } from './decimal-text.js';

function refusal(schema: z.ZodType, value: unknown): string {
  const result = schema.safeParse(value);
  if (result.success) throw new Error(`${String(value)} was accepted`);
  return result.error.issues.map((issue) => issue.message).join('\n');
}

describe('an amount on the wire', () => {
  it.each(['0', '0.00', '60000', '60000.5', '60000.55', '999999999999999.99'])('may be %s', (text) => {
    expect(moneyText.parse(text)).toBe(text);
  });

  it.each([
    ['1,5', 'must have a point, not a comma'],
    ['NaN', 'is not a plain decimal number'],
    ['1e400', 'is not a plain decimal number'],
    ['Infinity', 'is not a plain decimal number'],
    ['0x10', 'is not a plain decimal number'],
    ['', 'is not a plain decimal number'],
    ['.5', 'is not a plain decimal number'],
    ['5.', 'is not a plain decimal number'],
    ['1.23456', 'is not a plain decimal number'],
    ['١٢', 'is not a plain decimal number'],
    ['1000000000000000', 'is not a plain decimal number'],
    [' 1', 'must not contain spaces'],
    ['1\n', 'must not contain spaces'],
    ['-1', 'must not be negative'],
    ['+1', 'must be written without a sign'],
    [1.5, 'must be text'],
    [null, 'must be text'],
    [undefined, 'is missing'],
  ])('is refused as %j: %s', (value, reason) => {
    expect(refusal(moneyText, value)).toBe(
      `${reason}: write an amount as text such as "60000.00", digits with a point, at most 15 before it and as many as its currency has after it`,
    );
  });

  it('of a megabyte is refused and is not repeated in the message', () => {
    expect(refusal(moneyText, '9'.repeat(1_000_000)).length).toBeLessThan(200);
    expect(refusal(moneyText, `${' '.repeat(1_000_000)}1`)).toContain('is too long');
  });
});

describe('a quantity on the wire', () => {
  it('has up to six decimals', () => {
    expect(quantityText.parse('0.000001')).toBe('0.000001');
    expect(refusal(quantityText, '0.0000001')).toContain('at most 15 before it and 6 after it');
  });

  it('that divides must be more than 0', () => {
    expect(positiveQuantityText.parse('0.000001')).toBe('0.000001');
    expect(refusal(positiveQuantityText, '0.000')).toBe('must be more than 0');
    expect(refusal(positiveQuantityText, 'abc')).not.toContain('more than 0');
  });
});

describe('a share on the wire', () => {
  it.each(['0', '0.6', '1', '1.00', '0.599999'])('may be %s', (text) => {
    expect(shareText.parse(text)).toBe(text);
  });

  it.each(['1.01', '60', '2', '-0.1'])('is refused as %s', (text) => {
    expect(refusal(shareText, text)).toMatch(/between 0 and 1|not be negative|not a plain decimal/);
  });
});

describe('a number that is written', () => {
  it.each([
    ['47000', 0, '47000'],
    ['47000', 2, '47000.00'],
    ['47000.5', 2, '47000.50'],
    ['-0.05', 2, '-0.05'],
    ['0', 3, '0.000'],
  ])('has zeros put to it: %s with %i decimals is %s', (text, places, padded) => {
    expect(padDecimals(text, places)).toBe(padded);
  });
});
