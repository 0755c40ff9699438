import { describe, expect, it } from '@jest/globals';
import { addAmounts, asPaid, compareAmounts, subtractAmounts } from './money.js';

describe('Amounts on screens', () => {
  it('are added to the kopeck at any size', () => {
    expect(addAmounts(['90071992547409.93', '0.02', '60000'])).toBe('90071992607409.95');
    expect(addAmounts([])).toBe('0');
  });

  it('differ by what they differ by', () => {
    expect(subtractAmounts('48524.39', '43750.00')).toBe('4774.39');
    expect(subtractAmounts('0.10', '0.30')).toBe('-0.20');
  });

  it('are in order by what they say, not as text', () => {
    expect(['900.00', '10000', '-5.5'].toSorted(compareAmounts)).toEqual(['-5.5', '900.00', '10000']);
  });

  it('are written with all decimals of their currency, and lose none', () => {
    expect(['60000', '1500.5', '0.12345'].map((amount) => asPaid(amount, 'RUB'))).toEqual([
      '60000.00',
      '1500.50',
      '0.12345',
    ]);
    expect(asPaid('60000', 'JPY')).toBe('60000');
  });
});
