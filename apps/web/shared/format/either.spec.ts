import { describe, expect, it } from '@jest/globals';
import { formatEither } from './either.js';

describe('One of several', () => {
  it('is told in each language', () => {
    expect(formatEither(['Accounting', 'General director'], 'en')).toBe('Accounting or General director');
    expect(formatEither(['Бухгалтерия', 'Директор'], 'ru')).toBe('Бухгалтерия или Директор');
    expect(formatEither(['Accounting'], 'hi')).toBe('Accounting');
  });
});
