import { describe, expect, it } from '@jest/globals';
import { tidy } from './tidy.js';

describe('What is typed into a field of a scheme', () => {
  it('is written as the document has numbers, percentages and texts', () => {
    expect(tidy('30 000,50', 'money', 'ru')).toBe('30000.50');
    expect(tidy('1,000', 'quantity', 'en')).toBe('1000');
    expect(tidy('5,5%', 'rate', 'ru')).toBe('5.5 %');
    expect(tidy('5/12', 'weight', 'ru')).toBe('5/12');
    expect(tidy('60 %', 'ratio', 'en')).toBe('60 %');
    expect(tidy('lots', 'money', 'en')).toBe('lots');
    expect(tidy(' 100 % ', undefined, 'en')).toBe(' 100 % ');
  });
});
